package id.adminduk.office.vault;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who holds the office's key.
 *
 * @param shares two of the three share files; empty when {@code vault.key} lies open to its owner
 * @param token a PKCS#11 token that holds the key instead of a file
 * @param rotate makes a new version at this start and wraps everything anew while the office works
 */
@ConfigurationProperties("adminduk.vault")
record VaultSettings(
    @DefaultValue List<Path> shares,
    @DefaultValue Token token,
    @DefaultValue("false") boolean rotate) {

  /**
   * A token reached through the JDK's SunPKCS11.
   *
   * @param library the maker's shared library; empty means no token
   * @param slotIndex which of the library's slots, from 0
   * @param pinFile holds the user PIN on its first line; readable by its owner only
   */
  record Token(
      @DefaultValue("") String library,
      @DefaultValue("0") int slotIndex,
      @DefaultValue("") String pinFile) {}
}

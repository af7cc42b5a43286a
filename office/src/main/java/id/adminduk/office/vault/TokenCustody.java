package id.adminduk.office.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * The key rests in a PKCS#11 token, marked sensitive: what leaves it is what it wrapped.
 *
 * <p>The provider is put behind the JDK's own, so everything with an ordinary key stays where it
 * was; a {@code Cipher} finds the token because only the token's provider accepts its handles.
 */
final class TokenCustody implements KeyCustody {

  private static final String PREFIX = "adminduk-vault-";
  private static final Pattern ALIAS = Pattern.compile(Pattern.quote(PREFIX) + "([1-9]\\d{0,8})");
  private static final int KEY_BITS = KeyRing.KEY_BYTES * Byte.SIZE;

  private final Provider provider;
  private final KeyStore store;

  private TokenCustody(Provider provider, KeyStore store) {
    this.provider = provider;
    this.store = store;
  }

  /**
   * Signs in to the token.
   *
   * @throws CustodyFault when library, slot or PIN are not right
   */
  static TokenCustody at(VaultSettings.Token settings) {
    try {
      char[] pin = pin(Path.of(settings.pinFile()));
      Provider provider = provider(settings);
      KeyStore store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, pin);
      java.util.Arrays.fill(pin, '\0');
      if (Security.getProvider(provider.getName()) == null) {
        Security.addProvider(provider);
      }
      return new TokenCustody(provider, store);
    } catch (IOException
        | GeneralSecurityException
        | ProviderException
        | IllegalArgumentException
        | NoSuchElementException unreachable) {
      CustodyFault fault =
          new CustodyFault(
              "Token kunci tidak dapat dibuka lewat " + settings.library() + ".",
              "Pasang token, periksa slot dan berkas PIN (adminduk.vault.token.*), lalu mulai"
                  + " lagi.");
      fault.initCause(unreachable);
      throw fault;
    }
  }

  @Override
  public NavigableMap<Integer, SecretKey> open(boolean keysExist) {
    try {
      NavigableMap<Integer, SecretKey> keys = new TreeMap<>();
      for (String alias : Collections.list(store.aliases())) {
        Matcher match = ALIAS.matcher(alias);
        if (match.matches() && store.getKey(alias, null) instanceof SecretKey key) {
          keys.put(Integer.valueOf(match.group(1)), key);
        }
      }
      if (keys.isEmpty() && keysExist) {
        throw new CustodyFault(
            "Token tidak berisi kunci brankas, padahal basis data memakainya.",
            "Pasang token kantor ini atau salinannya; kunci baru tidak dibuat.");
      }
      if (keys.isEmpty()) {
        keys.put(1, make(1));
      }
      return keys;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the token does not list its keys", e);
    }
  }

  @Override
  public SecretKey make(int version) {
    try {
      KeyGenerator maker = KeyGenerator.getInstance("AES", provider);
      maker.init(KEY_BITS);
      String alias = PREFIX + version;
      store.setEntry(alias, new KeyStore.SecretKeyEntry(maker.generateKey()), null);
      return (SecretKey) store.getKey(alias, null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the token makes no key", e);
    }
  }

  @Override
  public void forget(int version) {
    try {
      store.deleteEntry(PREFIX + version);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the token does not forget version " + version, e);
    }
  }

  private static Provider provider(VaultSettings.Token settings) {
    String words =
        """
        --name = adminduk
        library = %s
        slotListIndex = %d
        attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
          CKA_SENSITIVE = true
          CKA_EXTRACTABLE = false
          CKA_ENCRYPT = true
          CKA_DECRYPT = true
        }
        """
            .formatted(settings.library(), settings.slotIndex());
    return Security.getProvider("SunPKCS11").configure(words);
  }

  private static char[] pin(Path file) throws IOException {
    return Files.readAllLines(file).getFirst().strip().toCharArray();
  }
}

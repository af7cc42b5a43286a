package id.adminduk.office.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.premises.Chance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTests {

  @TempDir Path folder;

  private final Chance chance = new Chance(new Random(1));

  @Test
  void the_first_start_makes_a_file_that_only_its_owner_reads() throws IOException {
    KeyRing ring = open(false);
    assertThat(ring.current()).isEqualTo(1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file())).matches("1 [0-9a-f]{64}\n");
  }

  @Test
  void the_next_start_opens_what_the_first_one_wrapped() {
    byte[] dataKey = chance.bytes(KeyRing.KEY_BYTES);
    UUID subject = chance.uuid();
    byte[] nonce = chance.bytes(Envelope.NONCE_BYTES);
    byte[] wrapped = open(false).wrap(1, subject, 1, dataKey, nonce);
    assertThat(open(true).unwrap(subject, 1, 1, wrapped).getEncoded()).isEqualTo(dataKey);
  }

  @Test
  void a_missing_file_is_never_replaced_while_wrapped_keys_exist() {
    assertThatThrownBy(() -> open(true))
        .isInstanceOf(CustodyFault.class)
        .hasMessageContaining("vault.key")
        .extracting(fault -> ((CustodyFault) fault).remedy(), InstanceOfAssertFactories.STRING)
        .contains("cadangan");
    assertThat(file()).doesNotExist();
  }

  @Test
  void a_file_that_others_may_read_is_refused() throws IOException {
    open(false);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> open(true))
        .isInstanceOf(CustodyFault.class)
        .extracting(fault -> ((CustodyFault) fault).remedy(), InstanceOfAssertFactories.STRING)
        .contains("chmod 600");
  }

  @Test
  void a_broken_file_is_refused_without_telling_its_content() throws IOException {
    open(false);
    String content = Files.readString(file());
    Files.writeString(file(), content.substring(0, 40));
    assertThatThrownBy(() -> open(true))
        .isInstanceOf(CustodyFault.class)
        .hasMessageNotContaining(content.substring(2, 12));
    Files.writeString(file(), "");
    assertThatThrownBy(() -> open(true)).isInstanceOf(CustodyFault.class);
  }

  @Test
  void a_version_is_added_and_forgotten_without_touching_the_others() {
    KeyRing first = open(false);
    KeyFile keys = new KeyFile(file(), Optional.empty(), chance);
    keys.make(2);
    assertThat(open(true).all()).hasSize(2).containsEntry(1, first.key(1));
    keys.forget(1);
    assertThat(open(true).all()).containsOnlyKeys(2);
  }

  private KeyRing open(boolean keysExist) {
    return new KeyRing(new KeyFile(file(), Optional.empty(), chance).open(keysExist));
  }

  private Path file() {
    return folder.resolve("vault.key");
  }
}

package id.adminduk.office.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.vault.Vault.Item;
import id.adminduk.office.vault.Vault.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EnvelopeTests {

  private static final long SEED = 20261121;

  private final Random random = new Random(SEED);
  private final SecretKey key = key();
  private final Item item = new Item(new UUID(1, 1), Kind.FINGER_TEMPLATE, "RIGHT_INDEX");
  private final byte[] place = SealedVault.place(item, 1);
  private final byte[] content = "minutiae".getBytes(StandardCharsets.UTF_8);

  @Test
  void opens_what_it_sealed() {
    assertThat(Envelope.open(key, place, seal())).isEqualTo(content);
  }

  @Test
  void two_sealings_of_the_same_content_differ() {
    assertThat(seal()).isNotEqualTo(seal());
  }

  @Test
  void any_flipped_bit_is_noticed() {
    byte[] sealed = seal();
    for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertThatThrownBy(() -> Envelope.open(key, place, changed))
          .as("bit %d of seed %d", bit, SEED)
          .isInstanceOf(VaultFault.class);
    }
  }

  @Test
  void any_cut_is_noticed() {
    byte[] sealed = seal();
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> Envelope.open(key, place, cut)).isInstanceOf(VaultFault.class);
    }
  }

  @Test
  void content_does_not_open_at_the_place_of_another_subject_kind_name_or_key_version() {
    Item subject = new Item(new UUID(1, 2), item.kind(), item.name());
    Item kind = new Item(item.subject(), Kind.FINGER_IMAGE, item.name());
    Item name = new Item(item.subject(), item.kind(), "LEFT_INDEX");
    for (byte[] other :
        new byte[][] {
          SealedVault.place(subject, 1),
          SealedVault.place(kind, 1),
          SealedVault.place(name, 1),
          SealedVault.place(item, 2)
        }) {
      assertThatThrownBy(() -> Envelope.open(key, other, seal())).isInstanceOf(VaultFault.class);
    }
  }

  @Test
  void a_wrapped_key_opens_for_its_own_subject_and_version_only() {
    KeyRing ring = new KeyRing(new TreeMap<>(Map.of(1, key())));
    byte[] dataKey = bytes(KeyRing.KEY_BYTES);
    byte[] wrapped = ring.wrap(1, new UUID(1, 1), 1, dataKey, bytes(Envelope.NONCE_BYTES));
    assertThat(ring.unwrap(new UUID(1, 1), 1, 1, wrapped).getEncoded()).isEqualTo(dataKey);
    assertThatThrownBy(() -> ring.unwrap(new UUID(1, 2), 1, 1, wrapped))
        .isInstanceOf(VaultFault.class);
    assertThatThrownBy(() -> ring.unwrap(new UUID(1, 1), 2, 1, wrapped))
        .isInstanceOf(VaultFault.class);
    assertThatThrownBy(() -> ring.unwrap(new UUID(1, 1), 1, 2, wrapped))
        .isInstanceOf(VaultFault.class);
  }

  @Test
  void a_new_version_wraps_and_the_old_one_still_opens() {
    SecretKey old = key();
    byte[] dataKey = bytes(KeyRing.KEY_BYTES);
    byte[] wrapped =
        new KeyRing(new TreeMap<>(Map.of(1, old)))
            .wrap(1, new UUID(1, 1), 1, dataKey, bytes(Envelope.NONCE_BYTES));
    KeyRing rotated = new KeyRing(new TreeMap<>(Map.of(1, old, 2, key())));
    assertThat(rotated.current()).isEqualTo(2);
    assertThat(rotated.unwrap(new UUID(1, 1), 1, 1, wrapped).getEncoded()).isEqualTo(dataKey);
  }

  private byte[] seal() {
    return Envelope.seal(key, bytes(Envelope.NONCE_BYTES), place, content);
  }

  private SecretKey key() {
    return new SecretKeySpec(bytes(KeyRing.KEY_BYTES), "AES");
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}

package id.adminduk.office.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.premises.Chance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Kunci brankas dibagi tiga: dua bagian mana pun membuka kantor")
class KeySharesTests {

  private static final long SEED = 20261121;

  @TempDir Path data;
  @TempDir Path cards;

  private final Chance chance = new Chance(new Random(SEED));
  private List<Path> shares = List.of();

  @BeforeEach
  void nameTheCards() {
    shares = List.of(cards.resolve("a"), cards.resolve("b"), cards.resolve("c"));
  }

  @Test
  @DisplayName("Dua bagian mana pun membuka, dalam urutan apa pun")
  void any_two_shares_open_the_office_in_any_order() {
    split();
    SecretKey first = open(shares.get(0), shares.get(1));
    assertThat(open(shares.get(1), shares.get(2))).isEqualTo(first);
    assertThat(open(shares.get(2), shares.get(0))).isEqualTo(first);
  }

  @Test
  void the_key_is_whole_neither_in_the_file_nor_in_any_share() throws IOException {
    split();
    SecretKey key = open(shares.get(0), shares.get(1));
    SecretKey lock = KeyShares.join(shares.subList(0, 2));
    for (Path file : List.of(data.resolve("vault.key"), shares.get(0), shares.get(2))) {
      assertThat(Files.readString(file))
          .doesNotContain(HexFormat.of().formatHex(key.getEncoded()))
          .doesNotContain(HexFormat.of().formatHex(lock.getEncoded()));
    }
  }

  @Test
  void an_office_that_worked_with_an_open_file_keeps_its_key_when_it_splits_and_splits_again() {
    SecretKey before = new KeyFile(data.resolve("vault.key"), Optional.empty(), chance).make(1);
    split();
    assertThat(open(shares.get(0), shares.get(2))).isEqualTo(before);
    List<Path> next = List.of(cards.resolve("d"), cards.resolve("e"), cards.resolve("f"));
    SplitKeys.split(data, next, shares.subList(1, 3), chance);
    assertThat(open(next.get(0), next.get(1))).isEqualTo(before);
    assertThatThrownBy(() -> open(shares.get(0), shares.get(1)))
        .isInstanceOf(CustodyFault.class)
        .hasMessageContaining("rusak atau lama");
  }

  @Test
  void a_new_version_needs_no_third_share() {
    split();
    KeyFile file = sealed(shares.get(0), shares.get(1));
    SecretKey second = file.make(2);
    file.forget(1);
    assertThat(sealed(shares.get(1), shares.get(2)).open(true)).containsOnlyKeys(2);
    assertThat(sealed(shares.get(1), shares.get(2)).open(true)).containsEntry(2, second);
  }

  @Test
  @DisplayName("Bagian yang kurang, hilang, rusak, kembar atau tertukar disebut dalam satu kalimat")
  void what_is_wrong_with_a_share_is_said_in_one_sentence() throws IOException {
    split();
    refuses(List.of(shares.get(0)), "Hanya satu bagian");
    refuses(List.of(shares.get(0), shares.get(0)), "Hanya satu bagian");
    refuses(List.of(shares.get(0), cards.resolve("hilang")), "tidak terbaca");
    Path cut = Files.writeString(cards.resolve("cut"), "share 1 of");
    refuses(List.of(shares.get(0), cut), "bukan bagian kunci");
    Files.createDirectories(data.resolve("other"));
    List<Path> foreign = List.of(cards.resolve("x"), cards.resolve("y"), cards.resolve("z"));
    SplitKeys.split(data.resolve("other"), foreign, List.of(), chance);
    refuses(List.of(shares.get(0), foreign.get(1)), "pembagian yang berbeda");
    assertThatThrownBy(
            () -> new KeyFile(data.resolve("vault.key"), Optional.empty(), chance).open(true))
        .isInstanceOf(CustodyFault.class)
        .hasMessageContaining("dibagi tiga");
  }

  @Test
  void any_changed_digit_of_a_share_is_noticed() throws IOException {
    split();
    String line = Files.readString(shares.get(0));
    for (int at = line.indexOf("part"); at < line.length() - 1; at++) {
      char digit = line.charAt(at);
      String changed = line.substring(0, at) + (digit == '0' ? '1' : '0') + line.substring(at + 1);
      Path spoiled = Files.writeString(cards.resolve("spoiled"), changed);
      assertThatThrownBy(() -> open(spoiled, shares.get(1)))
          .as("digit %d, seed %d", at, SEED)
          .isInstanceOf(CustodyFault.class);
    }
  }

  @Test
  void an_existing_file_is_never_overwritten_and_a_running_office_never_split() throws IOException {
    Files.writeString(shares.get(1), "somebody's");
    assertThatThrownBy(this::split).isInstanceOf(CustodyFault.class);
    assertThat(Files.readString(shares.get(1))).isEqualTo("somebody's");
    Files.delete(shares.get(1));
    Files.createDirectories(data.resolve("postgres"));
    assertThatThrownBy(this::split).hasMessageContaining("tidak ada, padahal");
    Files.writeString(data.resolve("postgres/postmaster.pid"), "1");
    assertThatThrownBy(this::split).hasMessageContaining("masih berjalan");
  }

  private static void refuses(List<Path> files, String what) {
    assertThatThrownBy(() -> KeyShares.join(files))
        .isInstanceOf(CustodyFault.class)
        .hasMessageContaining(what);
  }

  private void split() {
    SplitKeys.split(data, shares, List.of(), chance);
  }

  private SecretKey open(Path one, Path other) {
    return sealed(one, other).open(true).lastEntry().getValue();
  }

  private KeyFile sealed(Path one, Path other) {
    return new KeyFile(
        data.resolve("vault.key"), Optional.of(KeyShares.join(List.of(one, other))), chance);
  }
}

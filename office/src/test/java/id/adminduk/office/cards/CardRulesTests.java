package id.adminduk.office.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.kernel.Nik;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardRulesTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  @DisplayName("7. NIK yang diketik harus sama; yang ditolak hanya menyebut kelompok angka")
  void a_differing_nik_names_groups_and_no_digits() {
    Nik expected = new Nik("6305014101009001");
    assertThat(NikCheck.differingGroups(expected, expected)).isEmpty();
    assertThat(NikCheck.differingGroups(new Nik("6305014201009002"), expected))
        .containsExactly(2, 4);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', ''",
    "SURRENDERED, ' ', '', ''",
    "LOST, '', '', 20-11-2026",
    "LOST, '', LP/1/XI/2026, ''",
    "LOST, '', LP/1/XI/2026, 24-11-2026",
    "LOST, '', LP/1/XI/2026, 31-02-2026"
  })
  @DisplayName("tanpa KTP lama atau surat kehilangan yang lengkap, KTP-el tidak diserahkan")
  void an_old_card_without_proof_is_missing(
      String kind, String number, String letter, String date) {
    assertThat(OldCard.read(kind, number, letter, date, TODAY).isRefused()).isTrue();
  }

  @Test
  void an_old_card_with_its_proof_is_read() {
    assertThat(OldCard.read("NONE", "", "", "", TODAY).orFault()).isEqualTo(new OldCard.NeverHad());
    assertThat(OldCard.read("LOST", "", "LP/1/XI/2026", "23-11-2026", TODAY).orFault())
        .isEqualTo(new OldCard.Lost("LP/1/XI/2026", TODAY));
  }

  @Test
  void a_delivery_lists_its_serials() {
    SerialRange range = SerialRange.parse("tpn-26-000009", "TPN-26-000011");
    assertThat(range.serials())
        .extracting(SerialNumber::value)
        .containsExactly("TPN-26-000009", "TPN-26-000010", "TPN-26-000011");
  }

  @ParameterizedTest
  @CsvSource({
    "TPN-26-000002, TPN-26-000001",
    "TPN-26-000001, BIM-26-000002",
    "TPN-26-000001, TPN-26-999999",
    "TPN-26-1, TPN-26-10",
    "TPN, TPN"
  })
  void what_is_not_one_series_is_malformed(String first, String last) {
    assertThatThrownBy(() -> SerialRange.parse(first, last)).isInstanceOf(MalformedSerial.class);
  }

  @Test
  void the_issuer_key_is_drawn_once_and_readable_by_its_owner_only(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("issuer.key");
    String first = IssuerKey.keptIn(file).shortName();
    assertThat(IssuerKey.keptIn(file).shortName()).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void the_chips_text_reads_back_field_by_field() {
    String text = ChipBiodata.of(TestFaces.face());
    assertThat(ChipBiodata.fields(text))
        .containsEntry(ChipBiodata.NIK, "6305010101009001")
        .containsEntry("NAMA", "DEWI CONTOH");
  }
}

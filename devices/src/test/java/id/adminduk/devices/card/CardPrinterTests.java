package id.adminduk.devices.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Pencetak kartu: berhasil, gagal, atau tidak diketahui")
class CardPrinterTests {

  @Test
  void the_same_face_and_blank_give_the_same_bytes() {
    assertThat(CardPages.print(SampleFaces.ordinary()))
        .isEqualTo(CardPages.print(SampleFaces.ordinary()));
  }

  @Test
  void another_blank_gives_another_card() {
    var printer = new PdfCardPrinter();
    assertThat(printer.print(SampleFaces.ordinary(), "KTP-1"))
        .isNotEqualTo(printer.print(SampleFaces.ordinary(), "KTP-2"));
  }

  @Test
  void a_broken_photo_is_no_fault_but_an_unprintable_face() {
    byte[] cut = Arrays.copyOf(SampleFaces.photo(300, 400), 400);
    assertUnprintable(SampleFaces.face("BUDI", "-", cut, false));
  }

  @Test
  void a_letter_without_glyph_is_refused_rather_than_dropped() {
    assertUnprintable(SampleFaces.face("BUDI 中", "-", false));
  }

  @Test
  void a_text_without_end_is_refused_rather_than_cut() {
    assertUnprintable(SampleFaces.face("BUDI", "JALAN PANJANG ".repeat(300), false));
  }

  @Test
  void an_endless_blank_serial_is_refused_rather_than_cut() {
    var outcome = new PdfCardPrinter().print(SampleFaces.ordinary(), "9".repeat(500));
    assertThat(outcome).isInstanceOf(PrintOutcome.Failed.class);
  }

  @Test
  void accents_and_small_letters_are_printed() throws Exception {
    var face = SampleFaces.face("André Šofiffi Le\u0301a", "-", false);
    assertThat(CardPages.text(CardPages.print(face), 1)).contains("André Šofiffi Léa");
  }

  @Test
  void a_face_without_sixteen_digits_of_nik_is_malformed() {
    var good = SampleFaces.ordinary();
    assertThatThrownBy(() -> withNik(good, "990512410790900"))
        .isInstanceOf(MalformedCardFace.class);
    assertThatThrownBy(() -> SampleFaces.face(" ", "-", false))
        .isInstanceOf(MalformedCardFace.class);
    assertThatThrownBy(() -> SampleFaces.face("BUDI\n", "-", false))
        .isInstanceOf(MalformedCardFace.class);
    assertThatThrownBy(() -> SampleFaces.face("BUDI", "-", new byte[] {1, 2, 3, 4}, false))
        .isInstanceOf(MalformedCardFace.class);
  }

  @ParameterizedTest
  @EnumSource(PrintFault.class)
  void a_failing_printer_fails_at_each_point_as_told(PrintFault fault) {
    var sheets = new AtomicInteger();
    var printer = new FailingCardPrinter(counting(sheets), serial -> fault);
    var outcome = printer.print(SampleFaces.ordinary(), CardPages.BLANK);
    switch (fault) {
      case NONE -> assertThat(outcome).isInstanceOf(PrintOutcome.Printed.class);
      case BEFORE_SEND -> assertFailed(outcome, PrintFailure.NOT_SENT, false);
      case JAM_MIDWAY -> assertFailed(outcome, PrintFailure.JAMMED, true);
      case SILENT_WITHOUT_CARD, SILENT_WITH_CARD ->
          assertThat(outcome).isInstanceOf(PrintOutcome.Unknown.class);
    }
    boolean cardCameOut = fault == PrintFault.NONE || fault == PrintFault.SILENT_WITH_CARD;
    assertThat(sheets).hasValue(cardCameOut ? 1 : 0);
  }

  @Test
  void only_the_pretending_printer_is_called_a_simulator() {
    var real = new PdfCardPrinter();
    assertThat(real.displayName()).doesNotContain("SIMULATOR");
    assertThat(new FailingCardPrinter(real, serial -> PrintFault.NONE).displayName())
        .contains("SIMULATOR");
  }

  private static CardPrinter counting(AtomicInteger sheets) {
    return new CardPrinter() {
      @Override
      public String displayName() {
        return "SIMULATOR penghitung";
      }

      @Override
      public PrintOutcome print(CardFace face, String blankSerial) {
        sheets.incrementAndGet();
        return new PrintOutcome.Printed(new PrintedCard(new byte[0], 2));
      }
    };
  }

  private static void assertUnprintable(CardFace face) {
    assertFailed(
        new PdfCardPrinter().print(face, CardPages.BLANK), PrintFailure.UNPRINTABLE_FACE, false);
  }

  private static void assertFailed(PrintOutcome outcome, PrintFailure reason, boolean spoiled) {
    assertThat(outcome).isInstanceOf(PrintOutcome.Failed.class);
    var failed = (PrintOutcome.Failed) outcome;
    assertThat(failed.reason()).isEqualTo(reason);
    assertThat(failed.reason().blankSpoiled()).isEqualTo(spoiled);
  }

  private static CardFace withNik(CardFace face, String nik) {
    return new CardFace(
        face.provinsi(),
        face.kabupaten(),
        nik,
        face.nama(),
        face.tempatTanggalLahir(),
        face.jenisKelamin(),
        face.golonganDarah(),
        face.alamat(),
        face.rtRw(),
        face.kelurahanDesa(),
        face.kecamatan(),
        face.agama(),
        face.statusPerkawinan(),
        face.pekerjaan(),
        face.kewarganegaraan(),
        face.berlakuHingga(),
        face.photo(),
        face.signature(),
        face.tempatTerbit(),
        face.tanggalTerbit(),
        face.spesimen());
  }
}

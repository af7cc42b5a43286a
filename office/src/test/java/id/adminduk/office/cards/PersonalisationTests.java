package id.adminduk.office.cards;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.devices.card.CardFace;
import id.adminduk.devices.card.CardPrinter;
import id.adminduk.devices.card.FailingCardPrinter;
import id.adminduk.devices.card.PrintFault;
import id.adminduk.devices.card.PrintOutcome;
import id.adminduk.devices.card.PrintedCard;
import id.adminduk.devices.chip.ChipCodec;
import id.adminduk.devices.chip.ChipFault;
import id.adminduk.devices.chip.ChipPayload;
import id.adminduk.devices.chip.SimulatedChips;
import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Baris 8: mencetak dan mengisi chip")
class PersonalisationTests {

  private static final SerialNumber FIRST = new SerialNumber("TPN-26-000001");
  private static final SerialNumber SECOND = new SerialNumber("TPN-26-000002");
  private static final StepId STEP = new StepId(new UUID(8, 1));
  private static final Officer OPERATOR =
      new Officer(
          new OfficerId(new UUID(1, 1)),
          "siak",
          "OPERATOR UJI",
          "Operator",
          "",
          new OfficeCode("6305"),
          Set.of(Role.OPERATOR_SIAK));

  @TempDir Path folder;
  private IssuerKey issuer;
  private PrintJob job;
  private MemoryPrintBook book;
  private final List<String> printed = new ArrayList<>();

  @BeforeEach
  void prepare() {
    issuer = IssuerKey.keptIn(folder.resolve("issuer.key"));
    byte[] chip =
        ChipCodec.write(
            ChipPayload.sealed(
                "NIK=6305010101009001", new byte[0], new byte[0], List.of(), issuer.signing()));
    CardFace face = TestFaces.face();
    Assignment card =
        new Assignment(
            STEP,
            new CaseNumber("6305-KTPB-20261123-0001"),
            new UUID(5, 5),
            FIRST,
            OPERATOR.id(),
            chip);
    job = new PrintJob(card, face);
    book = new MemoryPrintBook(job, FIRST, SECOND);
  }

  @Test
  @DisplayName("kartu jadi hanya bila chip terbaca ulang sama")
  void a_card_is_made_when_the_chip_reads_back_equal() {
    assertThat(make(PrintFault.NONE, ChipFault.NONE).isRefused()).isFalse();

    assertThat(book.finished).isTrue();
    assertThat(book.journal)
        .containsExactly(
            JournalPoint.BEGUN,
            JournalPoint.PRINTED,
            JournalPoint.ENCODED,
            JournalPoint.READ_BACK_EQUAL);
    assertThat(book.blanks.get(FIRST)).isInstanceOf(Blank.Allocated.class);
  }

  @Test
  @DisplayName("gagal cetak: blangko rusak, blangko berikutnya boleh dipakai")
  void a_jam_spoils_the_blank_and_the_next_one_may_be_used() {
    assertThat(refusal(make(PrintFault.JAM_MIDWAY, ChipFault.NONE)))
        .isEqualTo(new PrintRefusal.BlankSpoiled(FIRST, SpoilReason.GAGAL_CETAK));

    assertThat(make(PrintFault.NONE, ChipFault.NONE).isRefused()).isFalse();
    assertThat(book.blanks.get(SECOND)).isInstanceOf(Blank.Allocated.class);
  }

  @Test
  void a_printer_that_was_not_reached_costs_no_blank() {
    assertThat(refusal(make(PrintFault.BEFORE_SEND, ChipFault.NONE)))
        .isInstanceOf(PrintRefusal.NotPrinted.class);
    assertThat(book.blanks.get(FIRST)).isInstanceOf(Blank.InStock.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENT_WITHOUT_CARD", "SILENT_WITH_CARD"})
  @DisplayName("pencetak diam: blangko diragukan dan tidak diulang pada blangko kedua")
  void a_silent_printer_leaves_doubt_and_no_second_blank(PrintFault fault) {
    assertThat(refusal(make(fault, ChipFault.NONE)))
        .isEqualTo(new PrintRefusal.OutcomeUnknown(FIRST));

    assertThat(refusal(make(PrintFault.NONE, ChipFault.NONE)))
        .isEqualTo(new PrintRefusal.OutcomeUnknown(FIRST));
    assertThat(book.blanks.get(SECOND)).isInstanceOf(Blank.InStock.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_CHIP", "WRITE_ERROR", "TEAR", "WRONG_READ_BACK"})
  @DisplayName("gagal encode atau terbaca lain: blangko rusak, baris tidak selesai")
  void a_chip_that_is_not_as_it_should_be_spoils_the_blank(ChipFault fault) {
    SpoilReason reason =
        fault == ChipFault.NO_CHIP ? SpoilReason.TANPA_CHIP : SpoilReason.GAGAL_ENCODE;

    assertThat(refusal(make(PrintFault.NONE, fault)))
        .isEqualTo(new PrintRefusal.BlankSpoiled(FIRST, reason));
    assertThat(book.finished).isFalse();
  }

  @Test
  void a_silent_encoder_is_answered_by_reading() {
    assertThat(make(PrintFault.NONE, ChipFault.SILENT_WRITTEN).isRefused()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENT_UNWRITTEN", "READ_ERROR"})
  void what_cannot_be_read_is_doubt(ChipFault fault) {
    assertThat(refusal(make(PrintFault.NONE, fault)))
        .isEqualTo(new PrintRefusal.OutcomeUnknown(FIRST));
  }

  @Test
  @DisplayName("kantor mati di setiap titik: satu blangko, satu kartu, keraguan diselesaikan")
  void a_crash_at_any_point_leaves_doubt_that_two_officers_end_on_the_same_blank() {
    for (int writes = 1; writes <= 3; writes++) {
      prepareAnew();
      book.writesUntilCrash = writes;
      crash();
      book.sweep();

      assertThat(book.blanks.get(FIRST)).as("after %s", writes).isInstanceOf(Blank.InDoubt.class);
      assertThat(make(PrintFault.NONE, ChipFault.NONE).isRefused()).isTrue();
      assertThat(printed).as("printed after %s", writes).containsExactly(FIRST.value());

      book.clear(FIRST);
      Result<CaseNumber, CardRefusal> resumed =
          personalisation(PrintFault.NONE, ChipFault.NONE).complete(job.assignment(), OPERATOR);

      assertThat(resumed.isRefused()).isFalse();
      assertThat(printed).containsExactly(FIRST.value());
      assertThat(book.blanks.get(SECOND)).isInstanceOf(Blank.InStock.class);
    }
  }

  private void prepareAnew() {
    folder = folder.resolve("next");
    printed.clear();
    prepare();
  }

  private void crash() {
    try {
      make(PrintFault.NONE, ChipFault.NONE);
    } catch (MemoryPrintBook.Crash expected) {
      return;
    }
    throw new AssertionError("should have crashed");
  }

  private Result<CaseNumber, CardRefusal> make(PrintFault print, ChipFault chip) {
    return personalisation(print, chip).make(STEP, Optional.empty(), OPERATOR);
  }

  private Personalisation personalisation(PrintFault print, ChipFault chip) {
    SimulatedChips chips = new SimulatedChips(folder.resolve("chips"), serial -> chip);
    CardPrinter printer = new FailingCardPrinter(new PaperPrinter(), serial -> print);
    return new Personalisation(book, printer, chips, chips, issuer);
  }

  private static CardRefusal refusal(Result<CaseNumber, CardRefusal> result) {
    return result.fold(
        done -> {
          throw new AssertionError("was done");
        },
        refused -> refused);
  }

  /** Prints without drawing, and remembers on what. */
  private final class PaperPrinter implements CardPrinter {
    @Override
    public String displayName() {
      return "SIMULATOR kertas";
    }

    @Override
    public PrintOutcome print(CardFace face, String blankSerial) {
      printed.add(blankSerial);
      return new PrintOutcome.Printed(new PrintedCard(new byte[] {1}, 2));
    }
  }
}

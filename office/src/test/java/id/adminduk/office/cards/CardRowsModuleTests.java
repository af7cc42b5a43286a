package id.adminduk.office.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.devices.chip.ChipFault;
import id.adminduk.formats.FingerPosition;
import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.CaseStatus;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.RecordStatus;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DisplayName("S6 baris 7 sampai 10: periksa, cetak, teruskan, serahkan")
class CardRowsModuleTests extends OfficeTestBase {

  private static final AtomicInteger DELIVERY = new AtomicInteger();

  @Autowired private ApplicationContext office;
  @Autowired private UnitOfWork unitOfWork;
  @Autowired private Blanks blanks;
  @Autowired private BlankStore store;
  @Autowired private CardStore cards;
  @Autowired private Documents documents;

  private CardDeskFixture desk;
  private Resident resident;
  private CaseNumber number;
  private Officer operator;
  private Officer counter;
  private Officer kasi;

  @BeforeEach
  void a_file_at_row_7() {
    desk = new CardDeskFixture(office);
    operator = officer(Role.OPERATOR_SIAK);
    counter = officer(Role.PETUGAS_PENYERAHAN);
    kasi = officer(Role.KASI);
    resident = resident();
    number = accepted(resident);
    walk(StepKind.CHECK, officer(Role.FRONT_OFFICE));
    walk(StepKind.VERIFY, officer(Role.VERIFIKATOR));
    walk(StepKind.APPROVE, kasi);
    walk(StepKind.CAPTURE, operator);
    walk(StepKind.UNIQUENESS, operator);
    String series = "UJI-%03d-".formatted(DELIVERY.incrementAndGet());
    blanks.receive(series + "01", series + "05", "BAST/UJI", operator).orFault();
  }

  @Test
  @DisplayName("NIK lain ditolak, baris 7 tetap terbuka")
  void a_wrong_nik_is_refused() {
    Nik other = resident().nik();
    assertThat(refusal(desk.check.check(openStep(number), other, operator)))
        .isInstanceOf(PrintRefusal.NikDiffers.class);
    assertThat(file(number).openRow().orElseThrow().kind()).isEqualTo(StepKind.PRINT_CHECK);
  }

  @Test
  @DisplayName("Belum PRINT_READY_RECORD: tidak ada cetak")
  void nothing_is_printed_before_print_ready() {
    checked();
    desk.uniqueness.status = RecordStatus.ADJUDICATE_RECORD;
    assertThat(refusal(print()).slug()).isEqualTo("not-print-ready");
    assertThat(desk.printed).isEmpty();
    assertBookIsSound();
  }

  @Test
  @DisplayName("Gagal encode: blangko rusak, blangko berikutnya dipakai, kartu diserahkan, selesai")
  void a_file_goes_from_spoiled_blank_to_handed_over_card() {
    checked();
    desk.chipFault = ChipFault.WRONG_READ_BACK;
    assertThat(refusal(print())).isInstanceOf(PrintRefusal.BlankSpoiled.class);
    assertThat(desk.uniqueness.status).isEqualTo(RecordStatus.PRINT_READY_RECORD);
    desk.chipFault = ChipFault.NONE;
    print().orFault();
    assertThat(desk.printed).hasSize(2).doesNotHaveDuplicates();
    atTheCounter();
    tried(FingerPosition.RIGHT_INDEX, UniquenessFake.RIGHT);
    tried(FingerPosition.LEFT_INDEX, UniquenessFake.LEFT);
    var step = openStep(number);
    OldCard none = new OldCard.NeverHad();
    assertThat(refusal(desk.handOver.complete(step, Result.done(none), false, counter)))
        .isInstanceOf(PickupRefusal.DataNotConfirmed.class);
    desk.handOver.complete(step, Result.done(none), true, counter).orFault();

    assertThat(file(number).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(desk.uniqueness.status).isEqualTo(RecordStatus.CARD_ISSUED);
    assertThat(cards.of(number).orElseThrow().state()).isEqualTo(CardState.ACTIVE);
    assertThat(documents.of(number))
        .extracting(Documents.Issued::kind)
        .contains("hand-over-receipt");
    assertThat(refusal(desk.handOver.complete(step, Result.done(none), true, counter)).slug())
        .as("double click")
        .isEqualTo("step-not-open");
    assertBookIsSound();
  }

  @Test
  @DisplayName("Kantor mati saat mencetak: diragukan, dua petugas, blangko yang sama")
  void a_crash_while_printing_is_resolved_by_two_on_the_same_blank() {
    checked();
    desk.printerCrashes = true;
    assertThatThrownBy(this::print).isInstanceOf(IllegalStateException.class);
    desk.printerCrashes = false;
    assertThat(refusal(print())).isInstanceOf(PrintRefusal.BlankAtWork.class);
    clock.advance(DoubtSweep.LEASE);
    var step = openStep(number);
    var own = new Witnesses.Claim(operator.username(), passwordOf(operator));
    assertThat(refusal(desk.doubts.good(step, own, operator)))
        .isInstanceOf(PrintRefusal.WitnessNotAccepted.class);
    desk.doubts.good(step, claim(kasi), operator).orFault();
    assertThat(desk.printed).hasSize(1);
    assertThat(file(number).openRow().orElseThrow().kind()).isEqualTo(StepKind.FORWARD);
    assertBookIsSound();
  }

  @Test
  @DisplayName("Tiga kali jari salah: tidak diserahkan; Kasi menahan, kartu baru dicetak")
  void a_wrong_person_never_gets_the_card() {
    checked();
    print().orFault();
    atTheCounter();
    for (int i = 0; i < 3; i++) {
      assertThat(tried(FingerPosition.RIGHT_INDEX, new byte[] {9}).verdict()).isEqualTo("gagal");
    }
    var step = openStep(number);
    assertThat(refusal(finger(FingerPosition.RIGHT_INDEX, UniquenessFake.RIGHT)))
        .isInstanceOf(PickupRefusal.TriesUsedUp.class);
    assertThat(
            refusal(
                desk.handOver.complete(step, Result.done(new OldCard.NeverHad()), true, counter)))
        .isInstanceOf(PickupRefusal.NotIdentified.class);
    desk.supervisor.keep(step, "orang lain", counter).orFault();
    assertThat(
            refusal(
                desk.handOver.complete(step, Result.done(new OldCard.NeverHad()), true, counter)))
        .isInstanceOf(PickupRefusal.CardKept.class);
    desk.supervisor.makeAnew(step, claim(kasi), counter).orFault();
    assertThat(file(number).openRow().orElseThrow().kind()).isEqualTo(StepKind.PRINT);
    print().orFault();
    assertThat(desk.printed).hasSize(2).doesNotHaveDuplicates();
    assertBookIsSound();
  }

  @Test
  @DisplayName("Tanda bukti berkas lain ditolak")
  void a_slip_of_another_file_is_refused() {
    checked();
    print().orFault();
    forwarded();
    var step = openStep(number);
    String other = file(accepted(resident())).pickupToken().value();
    assertThat(refusal(desk.pickup.slip(step, other, counter)))
        .isInstanceOf(PickupRefusal.WrongSlip.class);
    assertThat(refusal(desk.pickup.readChip(step, counter)))
        .isInstanceOf(PickupRefusal.SlipNotShown.class);
  }

  @Test
  @DisplayName("Pencetak tidak boleh menyerahkan")
  void who_printed_does_not_hand_over() {
    Officer both = officer(Role.OPERATOR_SIAK, Role.PETUGAS_PENYERAHAN);
    checked();
    desk.personalisation.make(openStep(number), Optional.empty(), both).orFault();
    forwarded();
    assertThat(refusal(desk.pickup.slip(openStep(number), "X", both)).slug())
        .isEqualTo("same-officer");
  }

  private void checked() {
    desk.check.check(openStep(number), resident.nik(), operator).orFault();
  }

  private Result<CaseNumber, CardRefusal> print() {
    return desk.personalisation.make(openStep(number), Optional.empty(), operator);
  }

  private void forwarded() {
    SerialNumber serial = cards.of(number).orElseThrow().serial();
    assertThat(
            refusal(
                desk.forwarding.forward(
                    openStep(number), new SerialNumber("LAIN-1"), "", operator)))
        .isInstanceOf(PrintRefusal.SerialDiffers.class);
    desk.forwarding.forward(openStep(number), serial, "Laci A", operator).orFault();
  }

  private void atTheCounter() {
    forwarded();
    String slip = file(number).pickupToken().value();
    desk.pickup.slip(openStep(number), slip, counter).orFault();
    desk.pickup.readChip(openStep(number), counter).orFault();
  }

  private Result<MatchTry, CardRefusal> finger(FingerPosition position, byte[] image) {
    return desk.fingers.compare(openStep(number), position, Optional.of(image), counter);
  }

  private MatchTry tried(FingerPosition position, byte[] image) {
    return finger(position, image).orFault();
  }

  private void walk(StepKind kind, Officer by) {
    unitOfWork.run(() ->
        applications.finish(
            applications.permit(openStep(number), kind, by).orFault(), Optional.of(by), Map.of()));
  }

  private Witnesses.Claim claim(Officer officer) {
    return new Witnesses.Claim(officer.username(), passwordOf(officer));
  }

  private void assertBookIsSound() {
    StockBalance ledger = store.ledgerBalance();
    assertThat(ledger.holds()).isTrue();
    assertThat(new StockBalance(ledger.received(), store.countByState())).isEqualTo(ledger);
  }

  private static <T> CardRefusal refusal(Result<T, CardRefusal> result) {
    return result.fold(
        done -> {
          throw new AssertionError("was done: " + done);
        },
        refused -> refused);
  }
}

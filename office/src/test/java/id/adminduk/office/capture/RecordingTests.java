package id.adminduk.office.capture;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.matcher.FingerTemplate;
import id.adminduk.office.capture.Recording.Head;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.StepId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S6 baris 5: aturan perekaman")
class RecordingTests {

  private static final OfficerId OPERATOR = new OfficerId(new UUID(1, 1));
  private static final OfficerId KASI = new OfficerId(new UUID(1, 2));

  private final Map<Slot, Sample> samples = new EnumMap<>(Slot.class);
  private final Map<Slot, Absence> absences = new EnumMap<>(Slot.class);
  private final Map<Slot, Integer> attempts = new EnumMap<>(Slot.class);
  private boolean biodata = true;
  private Optional<Approval> approval = Optional.empty();

  @Test
  @DisplayName("Segel ditolak sampai lengkap, dan menyebut yang kurang menurut urutan SOP")
  void the_seal_is_refused_until_nothing_is_missing() {
    biodata = false;
    assertThat(recording().objectsToSealBy(OPERATOR))
        .get()
        .isInstanceOfSatisfying(
            CaptureRefusal.RecordingIncomplete.class,
            no ->
                assertThat(no.missing())
                    .startsWith("BIODATA", "PHOTO", "SIGNATURE", "RIGHT_THUMB")
                    .hasSize(16)
                    .endsWith("STATEMENT"));
    biodata = true;
    complete();
    assertThat(recording().objectsToSealBy(OPERATOR)).isEmpty();
    for (Slot slot : Slot.values()) {
      Sample taken = samples.remove(slot);
      if (!slot.verification().isPresent()) {
        assertThat(recording().objectsToSealBy(OPERATOR)).as(slot.name()).isPresent();
      }
      if (taken != null) {
        samples.put(slot, taken);
      }
    }
  }

  @Test
  @DisplayName("Halaman menuntun menurut urutan 7.2.1.1")
  void the_page_leads_in_the_order_of_the_sop() {
    biodata = false;
    assertThat(recording().station()).isEqualTo(Station.BIODATA);
    biodata = true;
    assertThat(recording().station()).isEqualTo(Station.PHOTO);
    complete();
    samples.remove(Slot.LEFT_LITTLE);
    assertThat(recording().station()).isEqualTo(Station.FINGERS);
    absent(Slot.LEFT_LITTLE);
    assertThat(recording().station()).isEqualTo(Station.SIGN_OFF);
  }

  @Test
  @DisplayName("Tanpa satu jari pun: hanya dengan persetujuan KASI yang bukan operator")
  void a_recording_without_fingers_needs_a_kasi_who_is_not_the_operator() {
    complete();
    Slot.FINGERS.forEach(this::absent);
    Slot.VERIFICATIONS.forEach(samples::remove);
    Set<ApprovalReason> noFinger = Set.of(ApprovalReason.NO_FINGER);
    assertThat(recording().objectsToSealBy(OPERATOR))
        .contains(new CaptureRefusal.ApprovalNeeded(noFinger));
    approval = Optional.of(new Approval(OPERATOR, noFinger, "diperiksa"));
    assertThat(recording().objectsToSealBy(OPERATOR)).isPresent();
    approval = Optional.of(new Approval(KASI, Set.of(ApprovalReason.NO_SIGNATURE), "hal lain"));
    assertThat(recording().objectsToSealBy(OPERATOR)).isPresent();
    approval = Optional.of(new Approval(KASI, noFinger, "diperiksa"));
    assertThat(recording().objectsToSealBy(OPERATOR)).isEmpty();
  }

  @Test
  @DisplayName("Yang tidak dapat menandatangani: pernyataan tanpa tanda tangan, dengan KASI")
  void who_cannot_sign_needs_an_approval_instead_of_two_signatures() {
    complete();
    absent(Slot.SIGNATURE);
    samples.remove(Slot.STATEMENT);
    assertThat(recording().objectsToSealBy(OPERATOR))
        .contains(new CaptureRefusal.ApprovalNeeded(Set.of(ApprovalReason.NO_SIGNATURE)));
  }

  @Test
  @DisplayName("Telunjuk yang tidak cocok pada verifikasi tidak lolos diam-diam")
  void a_failed_verification_asks_for_an_approval() {
    complete();
    samples.put(
        Slot.VERIFY_LEFT_INDEX, sample(Slot.VERIFY_LEFT_INDEX, "other", 0, OptionalDouble.of(39)));
    assertThat(recording().objectsToSealBy(OPERATOR))
        .contains(new CaptureRefusal.ApprovalNeeded(Set.of(ApprovalReason.VERIFICATION_FAILED)));
  }

  @Test
  @DisplayName("Gambar yang sama untuk sepuluh jari ditolak sembilan kali")
  void one_image_cannot_be_ten_fingers() {
    PreparedSample thumb = prepared(Slot.RIGHT_THUMB);
    samples.put(Slot.RIGHT_THUMB, thumb.sample(OptionalDouble.empty(), SampleAdvice.OK));
    for (Slot slot : Slot.FINGERS.subList(1, 10)) {
      assertThat(recording().objectsTo(prepared(slot)))
          .contains(new CaptureRefusal.SameImage(slot, Slot.RIGHT_THUMB));
    }
  }

  @Test
  @DisplayName("Paling banyak tiga percobaan; yang terbaik disimpan")
  void the_best_of_three_stays() {
    attempts.put(Slot.LEFT_RING, 2);
    samples.put(Slot.LEFT_RING, sample(Slot.LEFT_RING, "a", 55, OptionalDouble.empty()));
    assertThat(recording().objectsTo(prepared(Slot.LEFT_RING))).isEmpty();
    assertThat(recording().prefers(sample(Slot.LEFT_RING, "b", 54, OptionalDouble.empty())))
        .isFalse();
    assertThat(recording().prefers(sample(Slot.LEFT_RING, "b", 56, OptionalDouble.empty())))
        .isTrue();
    attempts.put(Slot.LEFT_RING, 3);
    assertThat(recording().objectsTo(prepared(Slot.LEFT_RING)))
        .contains(new CaptureRefusal.AttemptsExhausted(Slot.LEFT_RING, 3));
  }

  @Test
  void a_verification_without_its_finger_is_refused() {
    assertThat(recording().objectsTo(prepared(Slot.VERIFY_RIGHT_INDEX)))
        .contains(new CaptureRefusal.NothingToVerify(Slot.VERIFY_RIGHT_INDEX));
  }

  private void complete() {
    for (Slot slot : Slot.values()) {
      OptionalDouble score = slot.isVerification() ? OptionalDouble.of(99) : OptionalDouble.empty();
      samples.put(slot, sample(slot, slot.name(), 80, score));
    }
  }

  private void absent(Slot slot) {
    samples.remove(slot);
    absences.put(slot, new Absence(slot, AbsenceReason.AMPUTATED, ""));
  }

  private Recording.Open recording() {
    return new Recording.Open(
        new Head(
            new StepId(new UUID(2, 1)),
            new CaseId(new UUID(2, 2)),
            new CaseNumber("6305-KTPB-20261123-0001"),
            new UUID(2, 3),
            new UUID(2, 4)),
        biodata,
        samples,
        absences,
        attempts,
        approval);
  }

  private static Sample sample(Slot slot, String digest, int quality, OptionalDouble score) {
    return new Sample(
        slot,
        digest,
        OptionalInt.of(quality),
        OptionalInt.of(40),
        SampleAdvice.OK,
        score,
        OptionalInt.of(500),
        Upload.UPLOADED);
  }

  private static PreparedSample prepared(Slot slot) {
    return new PreparedSample(
        slot,
        new byte[] {1, 2, 3},
        Optional.of(new FingerTemplate(new byte[] {4}, 40, 50)),
        Optional.empty(),
        OptionalInt.of(50),
        SampleAdvice.OK,
        OptionalInt.of(500),
        Upload.UPLOADED);
  }
}

package id.adminduk.office.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.formats.FingerPosition;
import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.Custodian;
import id.adminduk.office.vault.KeyDestruction;
import id.adminduk.office.vault.Purpose;
import id.adminduk.office.vault.Vault;
import id.adminduk.synthetic.Backdrop;
import id.adminduk.synthetic.SyntheticPerson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("S6 baris 5: perekaman di dinas, urutan dan pengesahan SOP 7.2.1.1")
class CaptureModuleTests extends OfficeTestBase {

  private static final long SEED = 20261123;

  @Autowired private UnitOfWork unitOfWork;
  @Autowired private CaptureDesk desk;
  @Autowired private CaptureSeal seal;
  @Autowired private Captures captures;
  @Autowired private Vault vault;
  @Autowired private KeyDestruction destruction;
  @Autowired private JdbcClient jdbc;

  private final SyntheticPerson person = SyntheticPerson.of(SEED);
  private Resident resident;
  private Sitting sitting;

  @BeforeEach
  void walk_to_the_desk() {
    resident = resident();
    CaseNumber number = accepted(resident);
    while (file(number).openRow().orElseThrow().kind() != StepKind.CAPTURE) {
      Officer doer = officer(file(number).openRow().orElseThrow().role());
      unitOfWork.run(() ->
          applications.finish(
              applications
                  .permit(openStep(number), file(number).openRow().orElseThrow().kind(), doer)
                  .orFault(),
              Optional.of(doer),
              Map.of()));
    }
    Officer operator = officer(file(number).openRow().orElseThrow().role());
    sitting = new Sitting(number, openStep(number), operator);
  }

  @Test
  @DisplayName("Semua terekam, dinyatakan benar, disegel sekali; klik kedua ditolak")
  void a_complete_recording_is_sealed_once() {
    recordAllButStatement();
    state();
    SealedCapture sealed = seal.seal(sitting, passwordOf(sitting.officer())).orFault();
    assertThat(sealed.fingers()).containsExactly(FingerPosition.values());
    assertThat(captures.sealedOf(file(sitting.number()).id())).contains(sealed);
    assertThat(captures.subjectOf(resident.nik())).contains(sealed.subject());
    assertThat(file(sitting.number()).openRow().orElseThrow().kind())
        .isEqualTo(StepKind.UNIQUENESS);
    assertThat(seal.seal(sitting, passwordOf(sitting.officer())).isRefused()).isTrue();
    assertThat(read(sealed.photo())).isPresent();
    assertThat(read(sealed.template(FingerPosition.LEFT_LITTLE))).isPresent();
    assertThat(read(new Vault.Item(sealed.subject(), Vault.Kind.STATEMENT, "STATEMENT_TEXT")))
        .hasValueSatisfying(
            text -> assertThat(new String(text, StandardCharsets.UTF_8)).contains("menyatakan"));
    assertThat(desk.view(sitting, Slot.PHOTO)).isEmpty();
  }

  @Test
  @DisplayName(
      "NIK tidak tertulis di samping rujukan; sesudah pemusnahan orangnya direkam dari awal")
  void a_nik_stands_beside_no_reference_and_leads_nowhere_once_the_key_is_destroyed() {
    recordAllButStatement();
    state();
    UUID subject = seal.seal(sitting, passwordOf(sitting.officer())).orFault().subject();
    assertThat(
            jdbc.sql("select s::text from capture.subject s where subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .single())
        .doesNotContain(resident.nik().value());
    destruction
        .ask(subject, "Putusan PN Rantau 12/2026", sitting.number(), custodian(1))
        .then(asked -> destruction.decide(subject, sitting.number(), custodian(2)))
        .orFault();
    assertThat(captures.subjectOf(resident.nik())).isEmpty();
    UUID anew =
        unitOfWork
            .<UUID, CaptureRefusal>attempt(
                () -> Result.done(captures.enlistSubject(resident.nik())))
            .orFault();
    assertThat(anew).isNotEqualTo(subject);
  }

  @Test
  @DisplayName("NIK yang ditulis versi lama disandikan pada mulai berikutnya")
  void a_nik_written_by_an_older_office_is_hashed_at_the_next_start() {
    Nik nik = resident().nik();
    UUID subject = new UUID(SEED, 1);
    jdbc.sql("insert into capture.subject (nik, subject, enlisted_at) values (:nik, :s, now())")
        .param("nik", nik.value())
        .param("s", subject)
        .update();
    assertThat(captures.subjectOf(nik)).isEmpty();
    ((CaptureSubjects) captures).afterSingletonsInstantiated();
    assertThat(captures.subjectOf(nik)).contains(subject);
  }

  private static Custodian custodian(int number) {
    return new Custodian(
        new OfficerId(new UUID(SEED, number)), new Nip("19800101200501200" + number));
  }

  @Test
  @DisplayName("Rekaman yang disegel tidak berubah, juga tidak lewat SQL")
  void a_sealed_recording_never_changes() {
    recordAllButStatement();
    state();
    seal.seal(sitting, passwordOf(sitting.officer())).orFault();
    UUID step = sitting.step().value();
    assertThatThrownBy(() ->
            jdbc.sql("delete from capture.sample where step = :step").param("step", step).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("never changes");
  }

  @Test
  @DisplayName("Kata sandi salah: belum disegel, tidak ada yang hilang, tercatat di jejak")
  void a_wrong_password_seals_nothing_and_leaves_a_trace() {
    recordAllButStatement();
    state();
    assertThat(seal.seal(sitting, "bukan-ini"))
        .isEqualTo(Result.refused(new CaptureRefusal.SignOffFailed()));
    assertThat(desk.look(sitting).orFault().complete(Station.STATEMENT)).isTrue();
    assertThat(audited("capture-sign-off-failed")).isEqualTo(1);
  }

  @Test
  @DisplayName("Jari yang sama dengan nama lain ditolak walau gambarnya lain")
  void one_finger_under_two_names_is_refused() {
    take(Slot.RIGHT_THUMB, finger(FingerPosition.RIGHT_THUMB, 1));
    Result<CaptureDesk.Taken, CaptureRefusal> again =
        take(Slot.LEFT_THUMB, finger(FingerPosition.RIGHT_THUMB, 2));
    assertThat(again.fold(kept -> "kept", CaptureRefusal::slug)).isEqualTo("capture-same-finger");
    assertThat(take(Slot.LEFT_THUMB, finger(FingerPosition.LEFT_THUMB, 1)).isRefused()).isFalse();
  }

  @Test
  @DisplayName("Jari yang direkam ulang harus diverifikasi lagi dan pernyataan ditandatangani lagi")
  void what_rested_on_a_finger_falls_with_it() {
    recordAllButStatement();
    state();
    desk.discard(sitting, Slot.RIGHT_INDEX).orFault();
    Recording.Open after = desk.look(sitting).orFault();
    assertThat(after.has(Slot.VERIFY_RIGHT_INDEX)).isFalse();
    assertThat(after.has(Slot.STATEMENT)).isFalse();
    assertThat(after.has(Slot.VERIFY_LEFT_INDEX)).isTrue();
  }

  @Test
  @DisplayName("Pernyataan sebelum semuanya terekam ditolak")
  void the_statement_comes_last() {
    assertThat(take(Slot.STATEMENT, person.signaturePng()).fold(x -> "", CaptureRefusal::slug))
        .isEqualTo("capture-incomplete");
  }

  @Test
  @DisplayName("Tanpa jari: KASI menyetujui, operator sendiri tidak dapat")
  void without_fingers_only_a_kasi_lets_it_pass() {
    seal.confirmBiodata(sitting).orFault();
    take(Slot.PHOTO, person.portraitJpeg(Backdrop.BLUE)).orFault();
    take(Slot.SIGNATURE, person.signaturePng()).orFault();
    Slot.FINGERS.forEach(
        slot -> desk.leaveOut(sitting, new Absence(slot, AbsenceReason.AMPUTATED, "")).orFault());
    eyes();
    state();
    String password = passwordOf(sitting.officer());
    assertThat(seal.seal(sitting, password).fold(x -> "", CaptureRefusal::slug))
        .isEqualTo("capture-approval-needed");
    assertThat(seal.approve(sitting, sitting.officer().username(), password, "ada").isRefused())
        .isTrue();
    Officer kasi = officer(Role.KASI);
    seal.approve(sitting, kasi.username(), passwordOf(kasi), "diperiksa di tempat").orFault();
    assertThat(seal.seal(sitting, password).orFault().fingers()).isEmpty();
  }

  @Test
  @DisplayName("Yang ditolak dicatat dengan sebabnya, sampai diperbaiki")
  void a_refused_try_stands_until_it_is_made_good() {
    take(Slot.PHOTO, "bukan gambar".getBytes(StandardCharsets.US_ASCII));
    assertThat(standing()).isEqualTo(1);
    take(Slot.PHOTO, person.portraitJpeg(Backdrop.BLUE)).orFault();
    assertThat(audited("sample-recorded")).isEqualTo(1);
  }

  @Test
  @DisplayName("Alasan sementara tanpa catatan ditolak")
  void a_bandage_needs_a_note() {
    assertThat(desk.leaveOut(sitting, new Absence(Slot.LEFT_EYE, AbsenceReason.TEMPORARY, " ")))
        .isEqualTo(Result.refused(new CaptureRefusal.ReasonMissing(Slot.LEFT_EYE)));
    assertThat(
            desk.leaveOut(sitting, new Absence(Slot.PHOTO, AbsenceReason.AMPUTATED, ""))
                .isRefused())
        .isTrue();
  }

  private void recordAllButStatement() {
    seal.confirmBiodata(sitting).orFault();
    take(Slot.PHOTO, person.portraitJpeg(Backdrop.BLUE)).orFault();
    take(Slot.SIGNATURE, person.signaturePng()).orFault();
    Slot.FINGERS.forEach(slot -> take(slot, finger(slot.finger(), 1)).orFault());
    eyes();
    Slot.VERIFICATIONS.forEach(slot -> take(slot, finger(slot.finger(), 2)).orFault());
  }

  private void eyes() {
    Slot.EYES.forEach(slot -> take(slot, person.irisPng(slot.eye(), 1)).orFault());
  }

  private void state() {
    seal.keepStatement(sitting, "Saya menyatakan".getBytes(StandardCharsets.UTF_8)).orFault();
    byte[] second = person.signaturePng();
    take(Slot.STATEMENT, shifted(second)).orFault();
  }

  private Result<CaptureDesk.Taken, CaptureRefusal> take(Slot slot, byte[] image) {
    return desk.take(
        sitting, new Upload(slot, image, "uji.png", OptionalInt.empty(), Upload.UPLOADED));
  }

  private byte[] finger(FingerPosition position, int impression) {
    return person.fingerprintPng(position, impression);
  }

  /** The same pen stroke moved by a pixel: another picture, as a second signature is. */
  private static byte[] shifted(byte[] png) {
    GreyRaster picture = Images.decodeGrey(png);
    byte[] moved = new byte[picture.pixels().length];
    System.arraycopy(picture.pixels(), 0, moved, 1, moved.length - 1);
    moved[0] = (byte) 255;
    return Images.toPng(new GreyRaster(picture.width(), picture.height(), moved));
  }

  private Optional<byte[]> read(Vault.Item item) {
    Result<Optional<byte[]>, CaptureRefusal> seen =
        unitOfWork.attempt(
            () -> Result.done(vault.get(item, Purpose.ofSystem("test", sitting.number()))));
    return seen.orFault();
  }

  private long audited(String act) {
    return jdbc.sql("select count(*) from audit.entry where act = :act and case_number = :number")
        .param("act", act)
        .param("number", sitting.number().value())
        .query(Long.class)
        .single();
  }

  private long standing() {
    return jdbc.sql(
            """
            select count(*) from capture.attempt
            where step = :step and outcome = 'capture-not-an-image'
            """)
        .param("step", sitting.step().value())
        .query(Long.class)
        .single();
  }
}

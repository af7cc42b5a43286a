package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.AtOffice;
import id.adminduk.office.access.Officer;
import id.adminduk.office.capture.Captures;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.StatusPerkawinan;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.register.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** S14, S16, S18: the rows of a file draw up, initial, sign, print and hand out its papers. */
@AtOffice("6305")
@TestPropertySource(properties = {"adminduk.sop.adopt=9999"})
@DisplayName("Dokumen dari baris SOP")
class PapersOfServicesModuleTests extends ServiceWalk {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired private Captures captures;

  private Map<String, String> report(CaseNumber number, String answer) {
    return Map.of(
        "jenis", row(number).kind().name(), "hasil", answer, "catatan", "ejaan nama keliru");
  }

  private List<String> papers(CaseNumber number) {
    return jdbc.sql(
            "select type || ' ' || state from documents.paper where case_number = :n order by"
                + " serial")
        .param("n", number.value())
        .query((row, n) -> row.getString(1))
        .list();
  }

  private void born(CaseNumber number, Resident father) {
    lives
        .record(
            new LifeEvent.Birth(
                "BAYI REKAAN",
                false,
                JenisKelamin.PEREMPUAN,
                "RANTAU",
                LocalDate.of(2026, 11, 4),
                Optional.empty(),
                Optional.of(father.nik()),
                father.nomorKk()),
            new Evidence(Optional.empty(), Optional.of(number), "uji", "SKL-1", TODAY))
        .orFault();
  }

  /** A file of S18 with its birth in the register, at the row that draws up. */
  private CaseNumber withBirth() {
    Resident father = resident();
    CaseNumber number = begun("AKLHR", father);
    upTo(StepKind.DRAFT, number);
    born(number, father);
    return number;
  }

  @Test
  @DisplayName("S18: baris konsep ditolak selama kelahirannya belum dicatat, dan menyebut sebabnya")
  void no_draft_before_the_event() {
    CaseNumber number = begun("AKLHR", resident());
    upTo(StepKind.DRAFT, number);
    applications.take(step(number).id(), hand(Role.OPERATOR_SIAK)).orFault();
    assertThat(page(number, hand(Role.OPERATOR_SIAK))).contains("Peristiwanya belum dicatat");
    assertThat(tried(number, hand(Role.OPERATOR_SIAK), "/lapor", report(number, "ya")))
        .isEqualTo(409);
    assertThat(row(number).kind()).isEqualTo(StepKind.DRAFT);
    assertThat(papers(number)).isEmpty();
  }

  @Test
  @DisplayName("S18: satu kelahiran memberi beberapa dokumen; semuanya berlaku saat berkas selesai")
  void one_birth_gives_several_papers() {
    CaseNumber number = withBirth();
    yes(number);
    assertThat(papers(number)).contains("AKTA_KELAHIRAN DRAFTED", "KK DRAFTED");
    yes(number);
    assertThat(papers(number)).contains("AKTA_KELAHIRAN INITIALLED", "KK INITIALLED");
    toTheEnd(number);
    assertThat(papers(number))
        .contains("AKTA_KELAHIRAN ACTIVE", "KK ACTIVE")
        .allMatch(paper -> paper.endsWith("ACTIVE"));
    assertThat(
            jdbc.sql(
                    "select count(*) from documents.register_entry e join documents.register_act a"
                        + " on a.entry = e.id where e.number = :n and a.act = 'ENTERED'")
                .param("n", numberOfAkta(number))
                .query(Integer.class)
                .single())
        .as("the akta stands in its register")
        .isEqualTo(1);
    assertThat(file(number).status()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("S18: Kepala Bidang menolak: konsep ditarik, disusun lagi, nomornya tetap")
  void a_refused_draft_is_given_up_and_drawn_up_again() {
    CaseNumber number = withBirth();
    yes(number);
    String akta = numberOfAkta(number);
    no(number);
    assertThat(papers(number)).isNotEmpty().allMatch(paper -> paper.endsWith("WITHDRAWN"));
    assertThat(row(number).kind()).isEqualTo(StepKind.DRAFT);
    yes(number);
    assertThat(papers(number)).contains("AKTA_KELAHIRAN WITHDRAWN", "AKTA_KELAHIRAN DRAFTED");
    assertThat(numberOfAkta(number)).isEqualTo(akta);
  }

  private String numberOfAkta(CaseNumber number) {
    return jdbc.sql(
            "select number from documents.paper where case_number = :n and type ="
                + " 'AKTA_KELAHIRAN' order by serial desc limit 1")
        .param("n", number.value())
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName("S18: paraf dan tanda tangan dari tumpukan meneruskan berkasnya sendiri")
  void piles_let_the_file_go_on() {
    CaseNumber number = withBirth();
    yes(number);
    assertThat(row(number).kind()).isEqualTo(StepKind.INITIAL);
    pile(hand(Role.KABID), "/surat/paraf", number);
    assertThat(row(number).kind()).isEqualTo(StepKind.SIGN);
    assertThat(tried(number, hand(Role.KADIS), "/lapor", report(number, "ya"))).isEqualTo(409);
    certified(hand(Role.KADIS));
    pile(hand(Role.KADIS), "/surat/tanda-tangan", number);
    assertThat(row(number).kind()).isEqualTo(StepKind.PRODUCE);
  }

  @Test
  @DisplayName("S18: berkas yang dibatalkan tidak meninggalkan konsep di tumpukan")
  void a_cancelled_file_leaves_no_draft() {
    CaseNumber number = withBirth();
    yes(number);
    Map<String, String> why =
        Map.of(
            "step",
            step(number).id().value().toString(),
            "alasan",
            "APPLICANT_WISH",
            "bukti",
            "surat pemohon");
    assertThat(status(hand(Role.FRONT_OFFICE), "/berkas/" + number + "/batal", why)).isEqualTo(200);
    assertThat(papers(number)).isNotEmpty().allMatch(paper -> paper.endsWith("WITHDRAWN"));
  }

  @Test
  @DisplayName("S14: KK yang hilang dicetak ulang dari arsip dan diserahkan tanpa kartu")
  void a_lost_paper_is_printed_again() {
    Resident resident = resident();
    CaseNumber card = begun("KKUB", resident);
    while (file(card).openStep().isPresent()) {
      yes(card);
    }
    CaseNumber lost = begun("HILANG", resident);
    upTo(StepKind.PRINT, lost);
    Officer operator = hand(Role.OPERATOR_SIAK);
    stock();
    applications.take(step(lost).id(), operator).orFault();
    assertThat(page(lost, operator)).contains("Cetak ulang dan teruskan", "Kartu Keluarga");
    assertThat(tried(lost, operator, "/kartu/cetak", Map.of())).isGreaterThanOrEqualTo(400);
    assertThat(status(operator, again(lost), printed(lost, ""))).isEqualTo(422);
    assertThat(status(operator, again(lost), printed(lost, paperOf(card)))).isEqualTo(200);
    Officer counter = hand(Role.FRONT_OFFICE);
    applications.take(step(lost).id(), counter).orFault();
    assertThat(page(lost, counter)).contains("Serahkan kepada pemohon");
    assertThat(status(counter, "/surat/berkas/" + lost + "/serahkan", printed(lost, "")))
        .isEqualTo(200);
    assertThat(file(lost).status()).isEqualTo(CaseStatus.CLOSED);
  }

  private static String again(CaseNumber number) {
    return "/surat/berkas/" + number + "/cetak-ulang";
  }

  private Map<String, String> printed(CaseNumber number, String paper) {
    return Map.of("step", step(number).id().value().toString(), "pilih", paper);
  }

  private String paperOf(CaseNumber number) {
    return jdbc.sql("select id::text from documents.paper where case_number = :n")
        .param("n", number.value())
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName(
      "S11: pusat belum menjawab, surat keterangan pengganti ditandatangani dan diserahkan")
  void a_letter_stands_in_while_the_centre_is_silent() {
    Resident resident = resident();
    record(resident);
    jdbc.sql("update uniqueness.record set status = 'SENT_FOR_ENROLLMENT' where subject = :s")
        .param("s", captures.subjectOf(resident.nik()).orElseThrow())
        .update();
    CaseNumber card = begun("CETAK", resident);
    yes(card);
    assertThat(step(card).waiting()).contains(WaitReason.CENTRE);
    Officer operator = hand(Role.OPERATOR_SIAK);
    assertThat(page(card, operator)).contains("Susun surat keterangan pengganti");
    assertThat(status(operator, "/surat/berkas/" + card + "/suket", Map.of())).isEqualTo(200);
    pile(hand(Role.KABID), "/surat/paraf", card);
    certified(hand(Role.KADIS));
    pile(hand(Role.KADIS), "/surat/tanda-tangan", card);
    assertThat(papers(card)).containsExactly("SUKET ACTIVE");
    assertThat(status(operator, again(card), printed(card, paperOf(card)))).isEqualTo(200);
    Officer counter = hand(Role.FRONT_OFFICE);
    applications.take(step(card).id(), counter).orFault();
    assertThat(status(counter, "/surat/berkas/" + card + "/serahkan", printed(card, "")))
        .isEqualTo(200);
    assertThat(file(card).status()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("S15: KIA tidak dicetak sebelum ditandatangani; sesudahnya berkas selesai")
  void a_childs_card_is_signed_before_it_is_printed() {
    Resident child = resident(LocalDate.of(2023, 5, 5), StatusPerkawinan.BELUM_KAWIN);
    CaseNumber number = begun("KIA", child);
    upTo(StepKind.PRODUCE, number);
    Officer operator = hand(Role.OPERATOR_SIAK);
    applications.take(step(number).id(), operator).orFault();
    assertThat(tried(number, operator, "/lapor", report(number, "ya"))).isEqualTo(409);
    assertThat(status(operator, "/surat/berkas/" + number + "/konsep", Map.of())).isEqualTo(200);
    assertThat(tried(number, operator, "/lapor", report(number, "ya"))).isEqualTo(409);
    pile(hand(Role.KABID), "/surat/paraf", number);
    certified(hand(Role.KADIS));
    pile(hand(Role.KADIS), "/surat/tanda-tangan", number);
    assertThat(tried(number, operator, "/lapor", report(number, "ya"))).isEqualTo(200);
    yes(number);
    assertThat(file(number).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(papers(number)).containsExactly("KIA ACTIVE");
  }

  @Test
  @DisplayName("S22: anak yang aktanya dari kantor lain diakui tanpa kutipan bercatatan pinggir")
  void an_acknowledged_child_without_an_akta_here() {
    Resident father = resident();
    Resident child = resident(LocalDate.of(2015, 3, 3), StatusPerkawinan.BELUM_KAWIN);
    CaseNumber number = begun("AKAKU", father);
    upTo(StepKind.DRAFT, number);
    lives
        .record(
            new LifeEvent.Acknowledgement(child.nik(), father.nik(), TODAY),
            new Evidence(Optional.empty(), Optional.of(number), "uji", "PA-1", TODAY))
        .orFault();
    yes(number);
    assertThat(papers(number))
        .contains("AKTA_PENGAKUAN DRAFTED")
        .noneMatch(paper -> paper.startsWith("AKTA_KELAHIRAN"));
  }
}

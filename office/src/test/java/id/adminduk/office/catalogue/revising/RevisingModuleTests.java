package id.adminduk.office.catalogue.revising;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.NewOfficer;
import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Enactment;
import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Kantor merevisi SOP-nya sendiri")
class RevisingModuleTests extends OfficeTestBase {

  private static final AtomicInteger OFFICES = new AtomicInteger(10);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired private Drafts drafts;
  @Autowired private Approvals approvals;
  @Autowired private History history;
  @Autowired private Catalogue catalogue;
  @Autowired private JdbcClient jdbc;

  /** An office nobody else of these tests works at, so that what is put in force harms nobody. */
  private final OfficeCode office = new OfficeCode("74" + OFFICES.getAndIncrement());

  /** The shared office gets its shipped procedure back. */
  @AfterEach
  void the_shipped_procedure_is_in_force_again() {
    clock.set(MONDAY_10);
    List<History.Entry> entries = history.of(TAPIN, KTP_BARU);
    if (entries.size() > 1 && entries.getFirst().number() > 0) {
      Officer drafter = officer(Role.KABID);
      drafts
          .atWork(TAPIN, KTP_BARU)
          .ifPresent(left -> drafts.withdraw(KTP_BARU, left.version(), drafter).orFault());
      RevisionId shipped = entries.getLast().revision().orElseThrow();
      if (!catalogue.current(TAPIN, KTP_BARU).orElseThrow().revision().equals(shipped)) {
        Draft back = drafts.startFrom(KTP_BARU, shipped, drafter).orFault();
        putInForce(back, TODAY, drafter, officer(Role.KADIS));
      }
    }
  }

  @Test
  @DisplayName("berkas berjalan tetap pada revisinya; berkas baru memakai revisi baru")
  void a_running_case_stays_on_its_revision_over_the_change() {
    CaseNumber before = accepted(resident());
    RevisionId old = catalogue.current(TAPIN, KTP_BARU).orElseThrow().revision();
    Officer drafter = officer(Role.KABID);
    Draft draft = started(drafter);
    draft = drafts.save(KTP_BARU, draft.version(), noted(draft.sheet()), drafter).orFault();
    putInForce(draft, TODAY, drafter, officer(Role.KADIS));

    CaseNumber after = accepted(resident());
    RevisionId now = catalogue.current(TAPIN, KTP_BARU).orElseThrow().revision();
    assertThat(now).isNotEqualTo(old);
    assertThat(revisionOf(before)).isEqualTo(old);
    assertThat(revisionOf(after)).isEqualTo(now);
    Officer clerk = officer(Role.FRONT_OFFICE);
    assertThat(applications.permit(openStep(before), StepKind.CHECK, clerk).isRefused()).isFalse();
    assertThat(history.of(TAPIN, KTP_BARU))
        .filteredOn(entry -> entry.revision().equals(Optional.of(now)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.cases().open()).isPositive());
  }

  @Test
  @DisplayName("tanggal efektif besok: hari ini belum, besok sejak awal hari")
  void a_later_day_begins_when_it_begins() {
    Officer drafter = officerOf(office, Role.SEKDIS);
    Draft draft = changed(drafter);
    Enactment enacted = putInForce(draft, TODAY.plusDays(1), drafter, head());
    assertThat(current().revision()).isNotEqualTo(enacted.revision().orElseThrow());
    assertThat(state(enacted)).isEqualTo(History.State.COMING);

    clock.set(enacted.effectiveAt().minusMillis(1));
    assertThat(current().revision()).isNotEqualTo(enacted.revision().orElseThrow());
    clock.set(enacted.effectiveAt());
    assertThat(current().revision()).isEqualTo(enacted.revision().orElseThrow());
    assertThat(current().header().effective()).isEqualTo("24 November 2026");
    assertThat(current().header().revised()).isEqualTo("23 November 2026");
    assertThat(state(enacted)).isEqualTo(History.State.IN_FORCE);
  }

  @Test
  @DisplayName("tanggal efektif kemarin ditolak, saat diusulkan dan saat disahkan")
  void a_day_in_the_past_is_refused() {
    Officer drafter = officerOf(office, Role.KABID);
    Draft draft = changed(drafter);
    LocalDate yesterday = TODAY.minusDays(1);
    refused(
        approvals.propose(KTP_BARU, draft.version(), yesterday, "uji", drafter),
        "effective-date-past");
    Draft proposed = proposed(draft, TODAY, drafter);
    clock.advance(Duration.ofDays(1));
    refused(approvals.approve(KTP_BARU, proposed.version(), TODAY, head()), "effective-date-past");
    assertThat(drafts.atWork(office, KTP_BARU).orElseThrow().state())
        .isEqualTo(Draft.State.PROPOSED);
  }

  @Test
  @DisplayName("penyusun tidak mengesahkan drafnya sendiri, juga tidak dengan akun lain")
  void the_same_person_never_drafts_and_approves() {
    Nip nip = new Nip("19800101200501%d001".formatted(1 + OFFICES.get() % 2));
    Officer drafter = account(nip, Role.KABID);
    Officer sameAsHead = account(nip, Role.KADIS);
    Draft first = changed(officerOf(office, Role.ADMINISTRATOR));
    Draft second = drafts.save(KTP_BARU, first.version(), first.sheet(), drafter).orFault();
    Draft proposed = proposed(second, TODAY, officerOf(office, Role.SEKDIS));
    refused(approvals.approve(KTP_BARU, proposed.version(), TODAY, sameAsHead), "own-draft");
    refused(approvals.approve(KTP_BARU, proposed.version(), TODAY, drafter), "not-the-head");
    assertThat(approvals.approve(KTP_BARU, proposed.version(), TODAY, head()).isRefused())
        .isFalse();
  }

  @Test
  @DisplayName("yang bukan penyusun tidak memulai, menyimpan, mengusulkan, atau menarik draf")
  void only_drafters_draft() {
    Officer drafter = officerOf(office, Role.KABID);
    Draft draft = changed(drafter);
    for (Role role : List.of(Role.KADIS, Role.KASI, Role.FRONT_OFFICE, Role.PEMOHON)) {
      Officer stranger = officerOf(office, role);
      refused(drafts.start(KTP_BARU, stranger), "not-a-drafter");
      refused(drafts.save(KTP_BARU, draft.version(), draft.sheet(), stranger), "not-a-drafter");
      refused(drafts.withdraw(KTP_BARU, draft.version(), stranger), "not-a-drafter");
      refused(
          approvals.propose(KTP_BARU, draft.version(), TODAY, "uji", stranger), "not-a-drafter");
    }
  }

  @Test
  @DisplayName("draf bercacat tersimpan apa adanya, tetapi tidak dapat diusulkan; barisnya disebut")
  void a_flawed_draft_is_kept_and_cannot_be_proposed() {
    Officer drafter = officerOf(office, Role.KABID);
    Draft draft = started(drafter);
    Worksheet sheet = line(draft.sheet(), 1, "sepuluh menit");
    Draft saved = drafts.save(KTP_BARU, draft.version(), sheet, drafter).orFault();
    assertThat(saved.sheet().lines().get(1).time()).isEqualTo("sepuluh menit");
    Result<Draft, DraftRefusal> result =
        approvals.propose(KTP_BARU, saved.version(), TODAY, "uji", drafter);
    refused(result, "draft-flawed");
    assertThat(facts(result).toString()).contains(sheet.lines().get(1).key());
  }

  @Test
  @DisplayName("dua orang mengubah draf yang sama: yang kedua diberi tahu, tak ada yang tertimpa")
  void who_comes_second_is_told() {
    Officer first = officerOf(office, Role.KABID);
    Officer second = officerOf(office, Role.SEKDIS);
    Draft draft = started(first);
    Draft saved =
        drafts.save(KTP_BARU, draft.version(), line(draft.sheet(), 0, "2 menit"), first).orFault();
    Result<Draft, DraftRefusal> late =
        drafts.save(KTP_BARU, draft.version(), line(draft.sheet(), 0, "3 menit"), second);
    refused(late, "draft-changed");
    assertThat(facts(late)).containsEntry("who", first.name());
    assertThat(drafts.atWork(office, KTP_BARU).orElseThrow().content()).isEqualTo(saved.content());
    refused(drafts.start(KTP_BARU, second), "draft-exists");
  }

  @Test
  @DisplayName("draf yang diusulkan tidak diubah lagi sebelum dikembalikan")
  void a_proposal_is_not_changed_under_the_eyes_of_the_head() {
    Officer drafter = officerOf(office, Role.KABID);
    Draft proposed = proposed(changed(drafter), TODAY, drafter);
    refused(drafts.save(KTP_BARU, proposed.version(), proposed.sheet(), drafter), "draft-proposed");
    approvals.giveBack(KTP_BARU, proposed.version(), "Alasan kurang jelas", head()).orFault();
    Draft back = drafts.atWork(office, KTP_BARU).orElseThrow();
    assertThat(back.state()).isEqualTo(Draft.State.OPEN);
    assertThat(back.remark()).isEqualTo("Alasan kurang jelas");
    assertThat(drafts.save(KTP_BARU, back.version(), back.sheet(), drafter).isRefused()).isFalse();
  }

  @Test
  @DisplayName("kembali ke revisi lama: keputusan baru, isi sama persis")
  void a_rollback_is_a_new_decision_with_the_old_bytes() {
    Officer drafter = officerOf(office, Role.KABID);
    Enactment first = putInForce(changed(drafter), TODAY, drafter, head());
    Draft again = started(drafter);
    again = drafts.save(KTP_BARU, again.version(), noted(again.sheet()), drafter).orFault();
    Enactment second = putInForce(again, TODAY, drafter, head());
    assertThat(current().revision()).isEqualTo(second.revision().orElseThrow());

    Draft back = drafts.startFrom(KTP_BARU, first.revision().orElseThrow(), drafter).orFault();
    assertThat(back.kind()).isEqualTo(Enactment.Kind.ROLLBACK);
    Enactment third = putInForce(back, TODAY, drafter, head());
    assertThat(third.number()).isEqualTo(3);
    assertThat(third.revision()).isEqualTo(first.revision());
    assertThat(current().revision()).isEqualTo(first.revision().orElseThrow());
    assertThat(history.of(office, KTP_BARU))
        .extracting(History.Entry::state)
        .startsWith(History.State.IN_FORCE);
  }

  @Test
  @DisplayName("keputusan yang lebih baru mendahului yang belum mulai")
  void a_later_decision_takes_the_place_of_a_coming_one() {
    Officer drafter = officerOf(office, Role.KABID);
    Enactment coming = putInForce(changed(drafter), TODAY.plusDays(7), drafter, head());
    Draft urgent = started(drafter);
    urgent = drafts.save(KTP_BARU, urgent.version(), noted(urgent.sheet()), drafter).orFault();
    Enactment now = putInForce(urgent, TODAY, drafter, head());
    clock.advance(Duration.ofDays(30));
    assertThat(current().revision()).isEqualTo(now.revision().orElseThrow());
    assertThat(state(coming)).isEqualTo(History.State.NEVER);
  }

  @Test
  @DisplayName("langkah untuk peran yang tidak dipegang siapa pun di kantor ini ditolak")
  void a_new_lane_without_anybody_is_refused() {
    Officer drafter = officerOf(office, Role.KABID);
    Draft draft = started(drafter);
    Worksheet sheet = draft.sheet();
    List<Worksheet.Column> columns = new ArrayList<>(sheet.columns());
    columns.add(new Worksheet.Column("lapangan", "Petugas Lapangan", "PETUGAS_LAPANGAN"));
    List<Worksheet.Line> lines = new ArrayList<>(sheet.lines());
    lines.add(1, Worksheet.Line.empty("kunjungan", "lapangan"));
    Worksheet grown = parts(sheet, columns, named(lines, 1, "Mengunjungi pemohon"));
    Draft saved = drafts.save(KTP_BARU, draft.version(), grown, drafter).orFault();
    Result<Draft, DraftRefusal> result =
        approvals.propose(KTP_BARU, saved.version(), TODAY, "uji", drafter);
    refused(result, "nobody-in-role");
    assertThat(facts(result).toString()).contains("Petugas Lapangan");
    officerOf(office, Role.PETUGAS_LAPANGAN);
    assertThat(approvals.propose(KTP_BARU, saved.version(), TODAY, "uji", drafter).isRefused())
        .isFalse();
  }

  @Test
  @DisplayName("layanan tidak dihentikan selama ada berkas berjalan; nomornya disebut")
  void a_service_with_open_cases_does_not_end() {
    CaseNumber open = accepted(resident());
    Officer drafter = officer(Role.KABID);
    drafts
        .atWork(TAPIN, KTP_BARU)
        .ifPresent(left -> drafts.withdraw(KTP_BARU, left.version(), drafter).orFault());
    Draft draft = drafts.startEnd(KTP_BARU, drafter).orFault();
    Result<Draft, DraftRefusal> result =
        approvals.propose(KTP_BARU, draft.version(), TODAY, "uji", drafter);
    refused(result, "service-has-open-cases");
    assertThat(((DraftRefusal.ServiceHasOpenCases) refusal(result)).cases()).contains(open);
    drafts.withdraw(KTP_BARU, draft.version(), drafter).orFault();
  }

  @Test
  @DisplayName("layanan tanpa berkas berjalan dapat dihentikan dan dibuka lagi")
  void a_service_without_open_cases_ends_and_begins_again() {
    Officer drafter = officerOf(office, Role.values());
    RevisionId before = current().revision();
    putInForce(drafts.startEnd(KTP_BARU, drafter).orFault(), TODAY, drafter, head());
    assertThat(catalogue.current(office, KTP_BARU)).isEmpty();
    refused(drafts.start(KTP_BARU, drafter), "no-such-procedure");
    Draft again = drafts.startFrom(KTP_BARU, before, drafter).orFault();
    putInForce(again, TODAY, drafter, head());
    assertThat(catalogue.current(office, KTP_BARU)).isPresent();
  }

  @Test
  @DisplayName("draf yang ditarik tidak mengubah apa pun; yang tanpa perubahan tidak diusulkan")
  void what_is_withdrawn_or_unchanged_changes_nothing() {
    Officer drafter = officerOf(office, Role.KABID);
    putInForce(changed(drafter), TODAY, drafter, head());
    RevisionId now = current().revision();
    Draft same = started(drafter);
    refused(approvals.propose(KTP_BARU, same.version(), TODAY, "uji", drafter), "draft-unchanged");
    drafts.withdraw(KTP_BARU, same.version(), drafter).orFault();
    assertThat(drafts.atWork(office, KTP_BARU)).isEmpty();
    assertThat(current().revision()).isEqualTo(now);
  }

  @Test
  @DisplayName("setiap tindakan meninggalkan jejak audit")
  void every_act_leaves_an_entry() {
    Officer drafter = officerOf(office, Role.KABID);
    Officer head = head();
    Draft draft = changed(drafter);
    Draft proposed = proposed(draft, TODAY, drafter);
    approvals.giveBack(KTP_BARU, proposed.version(), "uji", head).orFault();
    putInForce(drafts.atWork(office, KTP_BARU).orElseThrow(), TODAY, drafter, head);
    drafts.withdraw(KTP_BARU, started(drafter).version(), drafter).orFault();
    assertThat(acts(drafter))
        .contains(
            "sop-draft-started", "sop-draft-changed", "sop-draft-proposed", "sop-draft-withdrawn");
    assertThat(acts(head)).contains("sop-draft-given-back", "sop-approved");
  }

  private List<String> acts(Officer by) {
    return jdbc.sql("select act from audit.entry where officer = :officer")
        .param("officer", by.id().value())
        .query((row, number) -> row.getString("act"))
        .list();
  }

  private Draft started(Officer by) {
    drafts
        .atWork(by.office(), KTP_BARU)
        .ifPresent(left -> drafts.withdraw(KTP_BARU, left.version(), by).orFault());
    return drafts.start(KTP_BARU, by).orFault();
  }

  private Draft changed(Officer by) {
    Draft draft = started(by);
    return drafts.save(KTP_BARU, draft.version(), noted(draft.sheet()), by).orFault();
  }

  private Draft proposed(Draft draft, LocalDate day, Officer by) {
    approvals.propose(KTP_BARU, draft.version(), day, "uji", by).orFault();
    return drafts.atWork(draft.office(), KTP_BARU).orElseThrow();
  }

  private Enactment putInForce(Draft draft, LocalDate day, Officer drafter, Officer head) {
    Draft proposed = proposed(draft, day, drafter);
    return approvals.approve(KTP_BARU, proposed.version(), day, head).orFault();
  }

  private Officer head() {
    return officerOf(office, Role.KADIS);
  }

  private Officer account(Nip nip, Role role) {
    String username = "ganda" + OFFICES.getAndIncrement();
    officers.open(
        new NewOfficer(
            username,
            "rahasia-ganda",
            "PETUGAS GANDA",
            "Petugas",
            "",
            office,
            Set.of(role),
            Optional.of(nip),
            Optional.empty()));
    return officers.find(username).orElseThrow();
  }

  private Sop current() {
    return catalogue.current(office, KTP_BARU).orElseThrow();
  }

  private History.State state(Enactment enacted) {
    return history.of(enacted.office(), KTP_BARU).stream()
        .filter(entry -> entry.number() == enacted.number())
        .findFirst()
        .orElseThrow()
        .state();
  }

  private RevisionId revisionOf(CaseNumber number) {
    return new RevisionId(
        jdbc.sql("select revision from applications.case_file where number = :number")
            .param("number", number.value())
            .query(String.class)
            .single());
  }

  /** The last row says one thing more, which changes no time and no way. */
  private static Worksheet noted(Worksheet sheet) {
    List<Worksheet.Line> lines = new ArrayList<>(sheet.lines());
    Worksheet.Line last = lines.removeLast();
    lines.add(
        new Worksheet.Line(
            last.key(),
            last.number(),
            last.activity(),
            last.lane(),
            last.kind(),
            last.completeness(),
            last.time(),
            last.output(),
            last.note() + " Revisi uji.",
            last.next(),
            last.onNo(),
            last.gate(),
            last.reconstructed(),
            last.marks()));
    return parts(sheet, sheet.columns(), lines);
  }

  private static Worksheet line(Worksheet sheet, int index, String time) {
    List<Worksheet.Line> lines = new ArrayList<>(sheet.lines());
    Worksheet.Line line = lines.get(index);
    lines.set(
        index,
        new Worksheet.Line(
            line.key(),
            line.number(),
            line.activity(),
            line.lane(),
            line.kind(),
            line.completeness(),
            time,
            line.output(),
            line.note(),
            line.next(),
            line.onNo(),
            line.gate(),
            line.reconstructed(),
            line.marks()));
    return parts(sheet, sheet.columns(), lines);
  }

  private static List<Worksheet.Line> named(
      List<Worksheet.Line> lines, int index, String activity) {
    Worksheet.Line line = lines.get(index);
    List<Worksheet.Line> changed = new ArrayList<>(lines);
    changed.set(
        index,
        new Worksheet.Line(
            line.key(),
            "",
            activity,
            line.lane(),
            line.kind(),
            List.of(),
            "",
            "",
            "",
            "",
            "",
            false,
            List.of(),
            List.of()));
    return changed;
  }

  private static Worksheet parts(
      Worksheet sheet, List<Worksheet.Column> columns, List<Worksheet.Line> lines) {
    return new Worksheet(
        sheet.office(),
        sheet.service(),
        sheet.title(),
        sheet.manuscript(),
        sheet.header(),
        sheet.needs(),
        columns,
        lines,
        sheet.fourEyes(),
        sheet.total(),
        sheet.totalReason());
  }

  private static void refused(Result<?, DraftRefusal> result, String slug) {
    assertThat(refusal(result).slug()).isEqualTo(slug);
  }

  private static Map<String, Object> facts(Result<?, DraftRefusal> result) {
    return refusal(result).facts();
  }

  private static Refusal refusal(Result<?, DraftRefusal> result) {
    return switch (result) {
      case Result.Done<?, DraftRefusal> done -> throw new AssertionError("done: " + done.value());
      case Result.Refused<?, DraftRefusal>(DraftRefusal refusal) -> refusal;
    };
  }
}

package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.Desk.Decision;
import id.adminduk.office.applications.Desk.Mark;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Requirement;
import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Services that need no card: each walks its own table to the end, and back along every Tidak. */
@DisplayName("Layanan dafduk dan capil berjalan menurut tabel SOP-nya sendiri")
class AdoptedServicesModuleTests extends OfficeTestBase {

  private static final OfficeCode POSTER = new OfficeCode("9999");

  /** What the workshops of capture, centre and cards do; they have their own tests. */
  private static final Set<StepKind> WORKSHOPS =
      EnumSet.of(
          StepKind.CAPTURE,
          StepKind.UNIQUENESS,
          StepKind.PRINT_CHECK,
          StepKind.PRINT,
          StepKind.FORWARD,
          StepKind.HAND_OVER);

  @Autowired private Catalogue catalogue;
  @Autowired private Desk desk;
  @Autowired private Offices offices;
  @Autowired private MockMvc http;

  @TestFactory
  @DisplayName("semua Ya: dari berkas diajukan sampai dokumen diserahkan, tiap baris satu kali")
  Stream<DynamicTest> every_yes_leads_to_the_end() {
    return services().map(sop -> DynamicTest.dynamicTest(sop.title(), () -> walk(sop)));
  }

  @TestFactory
  @DisplayName("tiap Tidak membawa berkas ke baris yang digambar SOP")
  Stream<DynamicTest> every_no_leads_where_the_sop_draws_it() {
    return services()
        .flatMap(sop ->
            sop.rows().stream()
                .filter(SopRow::isDecision)
                .map(row ->
                    DynamicTest.dynamicTest(
                        sop.title() + ", baris " + row.printedNumber(), () -> refuse(sop, row))));
  }

  @Test
  @DisplayName("pelaksana baris lain tidak dapat melaporkan baris ini")
  void only_the_actor_of_the_row_reports_it() {
    Sop sop = services().filter(one -> one.rowOf(StepKind.SCAN).isPresent()).findFirst().get();
    CaseNumber number = accepted(sop);
    SopRow scan = sop.rowOf(StepKind.SCAN).orElseThrow();
    while (!open(number).row().equals(scan.key())) {
      yes(number, sop);
    }
    StepId step = open(number).id();
    for (Role role : Role.values()) {
      boolean refused = desk.report(step, StepKind.SCAN, true, "", officer(role)).isRefused();
      assertThat(refused).as(role.name()).isEqualTo(role != scan.role());
    }
  }

  @Test
  @DisplayName(
      "halaman berkas menunjukkan formulir baris: apa yang diminta SOP, Ya, dan Tidak bila ada")
  void the_page_of_the_row_shows_what_the_sop_asks() throws Exception {
    Sop sop = services().filter(one -> one.rowOf(StepKind.INITIAL).isPresent()).findFirst().get();
    CaseNumber number = accepted(sop);
    SopRow initial = sop.rowOf(StepKind.INITIAL).orElseThrow();
    Set<StepKind> seen = EnumSet.noneOf(StepKind.class);
    while (true) {
      SopRow row = sop.row(open(number).row());
      if (row.kind().isReported() && seen.add(row.kind())) {
        String page = pageOf(number, row);
        assertThat(page).contains(row.activity().replace("&", "&amp;"), "name=\"jenis\"");
        assertThat(page.contains("value=\"tidak\"")).isEqualTo(row.isDecision());
      }
      if (row.equals(initial)) {
        break;
      }
      yes(number, sop);
    }
    assertThat(seen).hasSizeGreaterThan(1);
  }

  private String pageOf(CaseNumber number, SopRow row) throws Exception {
    Officer officer = officer(row.role());
    applications.take(open(number).id(), officer).orFault();
    return http.perform(get("/berkas/" + number).with(signedIn(officer)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private void walk(Sop sop) {
    CaseNumber number = accepted(sop);
    assertThat(number.office()).isEqualTo(offices.here().code());
    while (file(number).openStep().isPresent()) {
      yes(number, sop);
    }
    CaseView closed = file(number);
    assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
    List<RowKey> path = new ArrayList<>();
    Optional<SopRow> row = Optional.of(sop.first());
    while (row.isPresent()) {
      path.add(row.get().key());
      row = row.get().next().map(sop::row);
    }
    assertThat(closed.steps()).extracting(CaseView.StepView::row).containsExactlyElementsOf(path);
  }

  private void refuse(Sop sop, SopRow decision) {
    CaseNumber number = accepted(sop);
    while (!open(number).row().equals(decision.key())) {
      yes(number, sop);
    }
    act(number, sop, false).orFault();
    SopRow target = sop.row(decision.onNo().orElseThrow());
    assertThat(open(number).row()).isEqualTo(target.key());
    assertThat(file(number).status())
        .isEqualTo(target.role() == Role.PEMOHON ? CaseStatus.RETURNED : CaseStatus.RUNNING);
  }

  private void yes(CaseNumber number, Sop sop) {
    act(number, sop, true).orFault();
  }

  private Result<CaseNumber, ApplicationRefusal> act(CaseNumber number, Sop sop, boolean yes) {
    CaseView.StepView step = open(number);
    SopRow row = sop.row(step.row());
    Officer by = officer(row.role());
    Map<String, Mark> marks = marks(desk.asked(file(number)), yes);
    return switch (row.kind()) {
      case SUBMIT -> applications.resubmit(step.id(), file(number).form(), by);
      case CHECK -> desk.check(step.id(), marks, yes, by);
      case VERIFY -> desk.verify(step.id(), marks, yes, by);
      case APPROVE ->
          desk.decide(step.id(), yes ? Decision.APPROVE : Decision.INVALID, "salah ketik", by);
      default -> desk.report(step.id(), row.kind(), yes, "salah ketik", by);
    };
  }

  private CaseNumber accepted(Sop sop) {
    NewApplication application =
        new NewApplication(sop.service(), form(resident()), Optional.empty());
    return applications.accept(application, officer(sop.first().role())).orFault();
  }

  private Stream<Sop> services() {
    List<Sop> offered = catalogue.offered(offices.here().code());
    List<Sop> walkable =
        offered.stream()
            .filter(sop -> sop.office().equals(POSTER))
            .filter(sop -> sop.rows().stream().noneMatch(row -> WORKSHOPS.contains(row.kind())))
            .toList();
    assertThat(walkable).hasSize(11);
    return walkable.stream();
  }

  private CaseView.StepView open(CaseNumber number) {
    return file(number).openStep().orElseThrow();
  }

  private static Map<String, Mark> marks(List<Requirement> asked, boolean good) {
    return asked.stream()
        .collect(Collectors.toMap(Requirement::key, any -> new Mark(good, "kurang jelas")));
  }
}

package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Desk.Mark;
import id.adminduk.office.catalogue.Requirement;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.population.Resident;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("Daftar kerja: yang terlambat dahulu, tombol hanya yang diizinkan")
class WorkListsModuleTests extends OfficeTestBase {

  @Autowired private WorkLists lists;
  @Autowired private MyDay myDay;
  @Autowired private CaseDesk acts;
  @Autowired private CaseSearch search;
  @Autowired private ArchivePlaces places;
  @Autowired private Desk desk;
  @Autowired private UnitOfWork unitOfWork;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc browser;

  /** Files of other tests leave the lists, so that pages can be counted. */
  @BeforeEach
  void an_empty_desk() {
    jdbc.sql(
            """
            update applications.step set finished_at = opened_at, outcome = 'YES'
            where finished_at is null
            """)
        .update();
    jdbc.sql("update applications.case_file set status = 'CLOSED' where status <> 'CLOSED'")
        .update();
  }

  @Test
  @DisplayName(
      "tiap berkas pada daftar dan tiap petugas: yang ditawarkan sama dengan yang diizinkan")
  void every_offered_act_is_permitted_and_every_other_refused() {
    Officer both = officer(Role.FRONT_OFFICE, Role.VERIFIKATOR);
    Officer holder = officer(Role.VERIFIKATOR);
    CaseNumber own = accepted(resident());
    desk.check(openStep(own), marks(own), true, both).orFault();
    CaseNumber held = accepted(resident());
    acts.hold(openStep(held), WaitReason.NETWORK, "", both).orFault();
    CaseNumber taken = accepted(resident());
    desk.check(openStep(taken), marks(taken), true, officer(Role.FRONT_OFFICE)).orFault();
    applications.take(openStep(taken), holder).orFault();
    accepted(resident());
    CaseNumber returned = accepted(resident());
    desk.check(openStep(returned), Map.of(), false, both).orFault();
    int tried = 0;
    for (Officer by :
        List.of(both, holder, officer(Role.KASI, Role.VERIFIKATOR), officer(Role.PEMOHON))) {
      for (WorkItem item : lists.page(by, WorkLists.Filter.ALL).items()) {
        for (CaseAct act : CaseAct.values()) {
          assertThat(permitted(act, item, by))
              .as("%s of %s by %s", act, item.number(), by.roles())
              .isEqualTo(item.acts().contains(act));
          tried++;
        }
        assertThat(acts.offered(item.number(), by)).isEqualTo(item.acts());
      }
    }
    assertThat(tried).isGreaterThan(40);
  }

  @Test
  @DisplayName("lewat seratus berkas: halaman demi halaman, tidak ada yang hilang atau dua kali")
  void the_list_goes_on_past_a_hundred() {
    Officer loket = officer(Role.FRONT_OFFICE);
    List<CaseNumber> all = new ArrayList<>();
    Officer terminal = officer(Role.PEMOHON);
    for (int i = 0; i < 2 * WorkLists.PAGE + 5; i++) {
      NewApplication next = new NewApplication(KTP_BARU, form(resident()), Optional.empty());
      all.add(applications.accept(next, terminal).orFault());
      clock.advance(Duration.ofSeconds(10));
    }
    List<CaseNumber> shown = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      WorkLists.Page one =
          lists.page(loket, new WorkLists.Filter("", "", false, "", false, "", page));
      assertThat(one.total()).isEqualTo(all.size());
      assertThat(one.hasNext()).isEqualTo(page < 3);
      one.items().forEach(item -> shown.add(item.number()));
    }
    assertThat(shown).as("promised soonest first").containsExactlyElementsOf(all);
    assertThat(lists.count(loket)).isEqualTo(all.size());
  }

  @Test
  @DisplayName("saringan: terlambat, milik saya, menunggu, baris, layanan, cari")
  void filters_narrow_the_list() {
    Officer loket = officer(Role.FRONT_OFFICE);
    Resident known = resident();
    CaseNumber late = accepted(known);
    applications.take(openStep(late), loket).orFault();
    clock.advance(Duration.ofMinutes(10));
    CaseNumber held = accepted(resident());
    acts.hold(openStep(held), WaitReason.NETWORK, "", loket).orFault();
    CaseNumber fresh = accepted(resident());
    assertThat(numbers(loket, "", "", true, "", false, "")).containsExactly(late);
    assertThat(numbers(loket, "", "", false, "", true, "")).containsExactly(late);
    assertThat(numbers(loket, "", "", false, "NETWORK", false, "")).containsExactly(held);
    assertThat(numbers(loket, "", "CHECK", false, "", false, "")).contains(late, held, fresh);
    assertThat(numbers(loket, "", "VERIFY", false, "", false, "")).isEmpty();
    assertThat(numbers(loket, "KTPB", "", false, "", false, "")).hasSize(3);
    assertThat(numbers(loket, "KIA", "", false, "", false, "")).isEmpty();
    assertThat(numbers(loket, "", "", false, "", false, known.nik().value())).contains(late);
    assertThat(numbers(loket, "", "", false, "", false, fresh.value())).containsExactly(fresh);
    assertThat(lists.left(loket))
        .singleElement()
        .satisfies(load -> {
          assertThat(load.kind()).isEqualTo("CHECK");
          assertThat(load.open()).isEqualTo(3);
          assertThat(load.late()).isOne();
        });
  }

  @Test
  @DisplayName("hari ini: yang saya kerjakan dengan menitnya, bukan yang rekan kerjakan")
  void my_day_tells_minutes_against_the_standard() {
    Officer loket = officer(Role.FRONT_OFFICE);
    CaseNumber number = accepted(resident());
    applications.take(openStep(number), loket).orFault();
    clock.advance(Duration.ofMinutes(3));
    desk.check(openStep(number), marks(number), true, loket).orFault();
    assertThat(myDay.today(loket))
        .singleElement()
        .satisfies(done -> {
          assertThat(done.number()).isEqualTo(number);
          assertThat(done.handling()).isEqualTo(Duration.ofMinutes(3));
          assertThat(done.standard()).contains(Duration.ofMinutes(1));
          assertThat(done.isOver()).isTrue();
        });
    assertThat(myDay.today(officer(Role.FRONT_OFFICE))).isEmpty();
    clock.advance(Duration.ofDays(1));
    assertThat(myDay.today(loket)).isEmpty();
  }

  @Test
  @DisplayName("cari: awal nomor, kata nama, NIK dengan keperluan, hanya kantor sendiri")
  void a_file_is_found_by_number_name_and_nik() {
    Officer loket = officer(Role.FRONT_OFFICE);
    Resident resident = resident();
    CaseNumber number = accepted(resident);
    String last = resident.namaLengkap().substring(resident.namaLengkap().lastIndexOf(' ') + 1);
    assertThat(found(number.value(), "", loket)).containsExactly(number);
    assertThat(found(number.value().substring(0, 22), "", loket)).contains(number);
    assertThat(found("reka " + last, "", loket)).contains(number);
    assertThat(found("bukan " + last, "", loket)).isEmpty();
    String nik = resident.nik().value();
    assertThat(search.find(nik, " ", loket).isRefused()).isTrue();
    assertThat(found(nik, "pengaduan 12", loket)).containsExactly(number);
    assertThat(
            jdbc.sql(
                    """
                    select facts->>'why' from audit.entry
                    where act = 'searched-by-nik' and case_number = :number and officer = :me
                    """)
                .param("number", number.value())
                .param("me", loket.id().value())
                .query(String.class)
                .single())
        .isEqualTo("pengaduan 12");
    Officer stranger = officerOf(BIMA, Role.FRONT_OFFICE);
    BIMA_SCOPE.run(() -> {
      assertThat(found(nik, "iseng", stranger)).isEmpty();
      assertThat(found(number.value(), "", stranger)).isEmpty();
      assertThat(found("reka " + last, "", stranger)).isEmpty();
    });
  }

  @Test
  @DisplayName("arsip: baru setelah ditutup; ditemukan dengan label boksnya")
  void a_place_in_the_archive_is_noted_late_and_found_again() {
    Officer loket = officer(Role.FRONT_OFFICE);
    CaseNumber number = accepted(resident());
    ArchivePlaces.Place place = new ArchivePlaces.Place("boks-uji-7", "ordner 2", "");
    assertThat(places.note(number, place, loket))
        .isEqualTo(Result.refused(new ApplicationRefusal.NotReadyForArchive(number.value())));
    acts.cancel(openStep(number), CancelReason.FILED_TWICE, "uji", loket).orFault();
    assertThat(places.note(number, place, officer(Role.KADIS)).isRefused()).isTrue();
    places.note(number, place, loket).orFault();
    assertThat(places.of(file(number).id())).contains(place);
    assertThat(found("boks-uji-7", "", loket)).containsExactly(number);
    places.note(number, new ArchivePlaces.Place("BOKS-UJI-8", "", "pindah"), loket).orFault();
    assertThat(places.of(file(number).id()).orElseThrow().box()).isEqualTo("BOKS-UJI-8");
  }

  @Test
  @DisplayName("halaman: beranda, daftar, hari ini, cari")
  void the_pages_show_what_the_rules_offer() throws Exception {
    Officer loket = officer(Role.FRONT_OFFICE);
    Resident resident = resident();
    CaseNumber number = accepted(resident);
    for (String page : List.of("/", "/tugas", "/tugas?layanan=KTPB&baris=CHECK&hal=1")) {
      browser
          .perform(get(page).with(signedIn(loket)))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString(number.value())));
    }
    browser
        .perform(get("/tugas?terlambat=true").with(signedIn(loket)))
        .andExpect(content().string(not(containsString(number.value()))));
    browser.perform(get("/hari-ini").with(signedIn(loket))).andExpect(status().isOk());
    browser
        .perform(
            post("/cari").with(signedIn(loket)).with(csrf()).param("kata", resident.nik().value()))
        .andExpect(status().isUnprocessableContent());
    browser
        .perform(
            post("/cari")
                .with(signedIn(loket))
                .with(csrf())
                .param("kata", resident.nik().value())
                .param("keperluan", "uji"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(number.value())));
    browser
        .perform(get("/berkas/" + number).with(signedIn(loket)))
        .andExpect(content().string(containsString("/batal")))
        .andExpect(content().string(not(containsString("/lanjutkan"))));
  }

  /** Tries it and takes it back. */
  private boolean permitted(CaseAct act, WorkItem item, Officer by) {
    AtomicBoolean done = new AtomicBoolean();
    unitOfWork.<Boolean, ApplicationRefusal>attempt(() -> {
      StepId step = item.step();
      Result<?, ApplicationRefusal> result =
          switch (act) {
            case WORK -> applications.permit(step, item.row().kind(), by);
            case TAKE -> applications.take(step, by);
            case RELEASE -> acts.putBack(step, "uji", by);
            case HOLD -> acts.hold(step, WaitReason.NETWORK, "uji", by);
            case RESUME -> acts.letGoOn(step, by);
            case CANCEL -> acts.cancel(step, CancelReason.FILED_TWICE, "uji", by);
          };
      done.set(!result.isRefused());
      return Result.refused(new ApplicationRefusal.ReasonMissing());
    });
    return done.get();
  }

  private List<CaseNumber> numbers(
      Officer by,
      String service,
      String kind,
      boolean late,
      String waiting,
      boolean mine,
      String query) {
    return lists
        .page(by, new WorkLists.Filter(service, kind, late, waiting, mine, query, 1))
        .items()
        .stream()
        .map(WorkItem::number)
        .toList();
  }

  private List<CaseNumber> found(String words, String purpose, Officer by) {
    return search.find(words, purpose, by).orFault().stream().map(CaseSearch.Hit::number).toList();
  }

  private Map<String, Mark> marks(CaseNumber number) {
    return desk.asked(file(number)).stream()
        .collect(Collectors.toMap(Requirement::key, asked -> new Mark(true, "")));
  }
}

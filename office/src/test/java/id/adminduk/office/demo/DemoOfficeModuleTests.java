package id.adminduk.office.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.people.GalleryShards;
import id.adminduk.office.WorksAtAnOffice;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.capture.CaptureStation;
import id.adminduk.office.cards.Blanks;
import id.adminduk.office.cards.PickupReader;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.Residents;
import id.adminduk.office.population.life.Changes;
import id.adminduk.office.population.life.Duty;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.TimeLine;
import id.adminduk.office.population.search.FoundPerson;
import id.adminduk.office.population.search.PeopleQuery;
import id.adminduk.office.population.search.PeopleSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A demonstration office of its own, with the real leaping clock; closed after these tests. */
@SpringBootTest(properties = "adminduk.demo=true")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@DirtiesContext
@ExtendWith(WorksAtAnOffice.class)
class DemoOfficeModuleTests {

  @Autowired private MockMvc mvc;
  @Autowired private DemoPeople people;
  @Autowired private DemoOfficers accounts;
  @Autowired private FirstMorning firstMorning;
  @Autowired private Officers officers;
  @Autowired private Residents residents;
  @Autowired private LifeEvents lives;
  @Autowired private PeopleSearch search;
  @Autowired private Blanks blanks;
  @Autowired private Clock clock;
  @Autowired private Offices offices;
  @Autowired private GalleryShards gallery;
  @Autowired private CaptureStation station;
  @Autowired private PickupReader reader;

  @DynamicPropertySource
  static void premises(DynamicPropertyRegistry settings) throws IOException {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "demo-");
    settings.add("adminduk.data", data::toString);
  }

  @Test
  void has_its_people_and_blanks_before_the_first_page_and_only_once() {
    firstMorning.afterSingletonsInstantiated();
    assertThat(residents.count()).isEqualTo(people.all().size());
    assertThat(blanks.inStock()).isEqualTo(200);
    assertThat(accounts.all())
        .allSatisfy(account ->
            assertThat(officers.find(account.username()))
                .hasValueSatisfying(officer ->
                    assertThat(officers.confirms(officer, accounts.password())).isTrue()));
  }

  @Test
  void knows_who_is_whose_child_and_who_is_married_to_whom() {
    Person husband = personNamed("AHMAD FAUZAN RIDHANI");
    Person wife = personNamed("SITI NORHAYATI");
    Person son = personNamed("MUHAMMAD RIZKI FAUZAN");

    assertThat(husband.spouse()).contains(wife.nik());
    assertThat(wife.spouse()).contains(husband.nik());
    assertThat(son.mother()).contains(wife.nik());
    assertThat(son.father()).contains(husband.nik());
    assertThat(son.get(Element.NAMA_AYAH)).contains("AHMAD FAUZAN RIDHANI");
    assertThat(wife.get(Element.TANGGAL_KAWIN)).contains("2001-06-10");
    assertThat(lives.family(husband.kk()))
        .extracting(person -> person.hubungan().name())
        .containsExactly("KEPALA_KELUARGA", "ISTRI", "ANAK", "ANAK");
    assertThat(people.all())
        .extracting(person -> lives.find(person.resident().nik()).orElseThrow())
        .allSatisfy(person -> {
          assertThat(person.get(Element.NAMA_AYAH)).as(person.nama()).isPresent();
          assertThat(person.get(Element.PENDIDIKAN))
              .hasValueSatisfying(
                  value -> assertThat(Element.PENDIDIKAN.fits(value)).as(value).isTrue());
        });
  }

  @Test
  void has_a_history_since_the_day_of_the_card_that_replays_to_the_present() {
    Person wife = personNamed("SITI NORHAYATI");
    TimeLine line = lives.timeLine(wife.nik());

    assertThat(line.entries().getFirst().said().from()).isEqualTo(LocalDate.of(2008, 3, 14));
    assertThat(line.history().now()).isEqualTo(wife.elements());

    firstMorning.afterSingletonsInstantiated();
    assertThat(lives.timeLine(wife.nik())).isEqualTo(line);
  }

  @Test
  void finds_its_people_however_they_are_spelt_and_can_bury_and_marry_them() {
    assertThat(search.search(PeopleQuery.of("achmad fausan"), Optional.empty(), Optional.empty()))
        .extracting(FoundPerson::nama)
        .contains("AHMAD FAUZAN RIDHANI");

    Person husband = personNamed("AHMAD FAUZAN RIDHANI");
    LocalDate today = LocalDate.now(clock);
    Changes death =
        lives
            .preview(
                new LifeEvent.Death(husband.nik(), today, Optional.empty(), Optional.empty()),
                today)
            .orFault();
    assertThat(death.touched()).contains(husband.nik(), husband.spouse().orElseThrow());
    List<NomorKk> cards =
        death.duties().stream()
            .filter(duty -> duty.kind() == Duty.Kind.ISSUE_KK)
            .map(duty -> new NomorKk(duty.about()))
            .toList();
    assertThat(cards)
        .as("invented numbers begin at 9000")
        .isNotEmpty()
        .allSatisfy(kk -> assertThat(kk.value().substring(12)).isGreaterThanOrEqualTo("9000"));
  }

  private Person personNamed(String name) {
    return people.all().stream()
        .filter(person -> person.resident().namaLengkap().equals(name))
        .map(person -> lives.find(person.resident().nik()).orElseThrow())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void is_open_at_any_hour_and_searches_a_gallery_that_waits() {
    assertThat(clock).isInstanceOf(DemoClock.class);
    assertThat(offices.here().hours().isOpen(clock.instant())).isTrue();
    assertThat(gallery).isInstanceOf(WaitingGallery.class);
  }

  @Test
  void lends_machines_that_say_they_are_simulators() {
    assertThat(station.displayName()).contains("SIMULATOR");
    assertThat(reader.displayName()).contains("SIMULATOR");
  }

  @Test
  void shows_its_people_in_both_languages() throws Exception {
    String name = people.of(Part.WALK_IN).getFirst().resident().namaLengkap();
    mvc.perform(get("/demo").with(user("serah")))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString(name)))
        .andExpect(content().string(Matchers.containsString("Waktu demo")));
    mvc.perform(get("/demo").param("lang", "en").with(user("serah")))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Demo time")));
  }

  @Test
  void sends_somebody_else_to_the_pickup_counter_and_back() throws Exception {
    Nik nik = people.of(Part.WALK_IN).getLast().resident().nik();
    byte[] right = reader.finger(nik, FingerPosition.RIGHT_INDEX, 1).orElseThrow();
    send(nik, true);
    assertThat(reader.finger(nik, FingerPosition.RIGHT_INDEX, 1))
        .hasValueSatisfying(image -> assertThat(image).isNotEqualTo(right));
    send(nik, false);
    assertThat(reader.finger(nik, FingerPosition.RIGHT_INDEX, 1)).contains(right);
  }

  @Test
  void lists_its_accounts_on_the_sign_in_page() throws Exception {
    mvc.perform(get("/masuk"))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("verifikator2")))
        .andExpect(content().string(Matchers.containsString(DemoOfficers.PASSWORD)));
  }

  private void send(Nik nik, boolean another) throws Exception {
    mvc.perform(
            post("/demo/orang/" + nik.value() + "/loket")
                .param("orang-lain", Boolean.toString(another))
                .with(user("serah"))
                .with(csrf()))
        .andExpect(status().isSeeOther());
  }
}

package id.adminduk.office.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.Gallery;
import id.adminduk.office.WorksAtAnOffice;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.capture.CaptureStation;
import id.adminduk.office.cards.Blanks;
import id.adminduk.office.cards.PickupReader;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.Residents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A demonstration office of its own, with the real leaping clock; closed after these tests. */
@SpringBootTest(properties = "adminduk.demo=true")
@AutoConfigureMockMvc
@DirtiesContext
@ExtendWith(WorksAtAnOffice.class)
class DemoOfficeModuleTests {

  @Autowired private MockMvc mvc;
  @Autowired private DemoPeople people;
  @Autowired private DemoOfficers accounts;
  @Autowired private FirstMorning firstMorning;
  @Autowired private Officers officers;
  @Autowired private Residents residents;
  @Autowired private Blanks blanks;
  @Autowired private Clock clock;
  @Autowired private Offices offices;
  @Autowired private Gallery gallery;
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

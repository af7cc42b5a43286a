package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** Generated from the request mappings: who looks leaves a row (S19). */
@DisplayName("Melihat meninggalkan jejak, alamat demi alamat")
class AddressSightsModuleTests extends DeskFixture {

  private static final Path FILE =
      Project.root().resolve("office/src/test/resources/house/sights.txt");
  private static final Role[] ALL_HANDS = {
    Role.FRONT_OFFICE, Role.VERIFIKATOR, Role.KASI, Role.OPERATOR_SIAK, Role.PETUGAS_PENYERAHAN
  };

  @Test
  @DisplayName("setiap alamat yang dibaca dinilai; alamat baru tanpa baris menggagalkan bangunan")
  void every_address_that_is_read_is_judged() {
    assertThat(lines().keySet()).isEqualTo(read(endpoints()));
    Set<Endpoint> grown = new TreeSet<>(endpoints());
    Endpoint fresh = new Endpoint("GET", "/penduduk/{nik}");
    grown.add(fresh);
    Set<Endpoint> unjudged = read(grown);
    unjudged.removeAll(lines().keySet());
    assertThat(unjudged).containsExactly(fresh);
  }

  @Test
  @DisplayName("setiap baris menyebut macam, uji yang ada, atau alasan")
  void every_line_says_what_or_why() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<Endpoint, List<String>> line : lines().entrySet()) {
      List<String> words = line.getValue();
      boolean good =
          switch (words.getFirst()) {
            case "sight" -> words.size() == 2;
            case "test" -> words.size() == 2 && exists(words.get(1));
            case "none" -> words.size() > 1;
            default -> false;
          };
      if (!good) {
        wrong.add(line.toString());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("setiap halaman terlindungi: satu baris dengan petugas, berkas, macam")
  void every_protected_page_leaves_its_row() throws Exception {
    List<Endpoint> shown = new ArrayList<>();
    for (Map.Entry<Endpoint, List<String>> line : lines().entrySet()) {
      if (line.getValue().getFirst().equals("sight")) {
        Named named = fileAt(StepKind.CHECK);
        Officer officer = officer(ALL_HANDS);
        String kind = line.getValue().get(1);
        assertThat(sights(named, officer, kind)).isZero();
        assertThat(ask(line.getKey(), named, officer).getStatus()).isEqualTo(200);
        assertThat(sights(named, officer, kind)).as(line.getKey().toString()).isEqualTo(1);
        shown.add(line.getKey());
      }
    }
    assertThat(shown).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  @DisplayName("berkas yang digambar ulang dalam sepuluh menit adalah satu penglihatan")
  void a_page_drawn_again_is_one_sight_and_the_first_is_never_lost() throws Exception {
    Named named = fileAt(StepKind.CHECK);
    Officer officer = officer(ALL_HANDS);
    Officer other = officer(ALL_HANDS);
    MockHttpSession session = new MockHttpSession();
    for (int i = 0; i < 5; i++) {
      open(named, officer, session);
    }
    assertThat(sights(named, officer, "CASE")).isEqualTo(1);
    open(named, other, new MockHttpSession());
    assertThat(sights(named, other, "CASE")).isEqualTo(1);
    open(named, officer, new MockHttpSession());
    assertThat(sights(named, officer, "CASE")).as("a session more").isEqualTo(2);
    clock.advance(Duration.ofMinutes(11));
    open(named, officer, session);
    assertThat(sights(named, officer, "CASE")).isEqualTo(3);
  }

  private void open(Named named, Officer officer, MockHttpSession session) throws Exception {
    browser
        .perform(get("/berkas/" + named.number()).session(session).with(signedIn(officer)))
        .andExpect(status().isOk());
  }

  @Test
  @DisplayName("yang tidak melihat apa-apa tidak tercatat melihat")
  void who_sees_nothing_leaves_no_sight() throws Exception {
    Named named = fileAt(StepKind.CHECK);
    Officer stranger = officerOf(BIMA, ALL_HANDS);
    assertThat(ask(new Endpoint("GET", "/berkas/{number}"), named, stranger).getStatus())
        .isEqualTo(404);
    assertThat(sights(named, stranger, "CASE")).isZero();
  }

  private long sights(Named named, Officer officer, String kind) {
    return jdbc.sql(
            """
            select count(*) from audit.entry
            where case_number = :number and officer = :officer and facts->>'kind' = :kind
              and office = :office
            """)
        .param("number", named.number().value())
        .param("officer", officer.id().value())
        .param("kind", kind)
        .param("office", officer.office().value())
        .query(Long.class)
        .single();
  }

  private static Set<Endpoint> read(Set<Endpoint> all) {
    return all.stream()
        .filter(endpoint -> !endpoint.changes())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<Endpoint, List<String>> lines() {
    Map<Endpoint, List<String>> lines = new TreeMap<>();
    Project.read(FILE)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.strip().split("\\s+")))
        .forEach(words ->
            lines.put(new Endpoint(words.get(0), words.get(1)), words.subList(2, words.size())));
    return lines;
  }

  private static boolean exists(String test) throws IOException {
    String[] parts = test.split("#", -1);
    try (Stream<Path> files = Files.walk(Project.root().resolve("office/src/test/java"))) {
      return files
          .filter(file -> file.endsWith(parts[0] + ".java"))
          .anyMatch(file -> Project.read(file).contains("void " + parts[1] + "("));
    }
  }
}

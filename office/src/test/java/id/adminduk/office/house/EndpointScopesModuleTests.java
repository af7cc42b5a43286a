package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every address x {own, sibling, parent, centre, none}: no row crosses a border (S7). */
@DisplayName("Alamat dan wilayah")
class EndpointScopesModuleTests extends DeskFixture {

  private static final Role[] ALL_HANDS =
      Arrays.stream(Role.values()).filter(role -> role != Role.PEMOHON).toArray(Role[]::new);

  @Test
  @DisplayName("petugas wilayah lain tidak melihat, menebak, atau mengubah berkas Tapin")
  void no_address_gives_a_row_to_another_region() throws Exception {
    Named named = fileAt(StepKind.CHECK);
    List<String> leaks = new ArrayList<>();
    Map<String, Integer> tried = new TreeMap<>();
    for (Map.Entry<String, OfficeCode> stranger : strangers().entrySet()) {
      for (Role[] roles : List.of(ALL_HANDS, new Role[] {Role.PEMOHON})) {
        Officer officer = officerOf(stranger.getValue(), roles);
        for (Endpoint endpoint : beyondReceipts()) {
          leaks.addAll(
              tried(stranger.getKey(), endpoint, named, () -> ask(endpoint, named, officer)));
          tried.merge(stranger.getKey(), 1, Integer::sum);
        }
      }
    }
    for (Endpoint endpoint : beyondReceipts()) {
      leaks.addAll(tried("none", endpoint, named, () -> ask(endpoint, named)));
      tried.merge("none", 1, Integer::sum);
    }
    System.out.printf("Region scope: %s requests by strangers, %d leaks%n", tried, leaks.size());
    assertThat(leaks).isEmpty();
    int each = beyondReceipts().size();
    assertThat(tried)
        .as("every address was tried from everywhere")
        .isEqualTo(
            Map.of("sibling", 2 * each, "parent", 2 * each, "centre", 2 * each, "none", each));
  }

  /** What one request showed, broke or wrote; nothing when it was answered as it should be. */
  private List<String> tried(String who, Endpoint endpoint, Named named, Ask ask) throws Exception {
    List<String> leaks = new ArrayList<>();
    String before = everything();
    MockHttpServletResponse answer = ask.now();
    String told = answer.getContentAsString() + answer.getHeader("Location");
    if (shows(told, named)) {
      leaks.add(who + " " + endpoint + " shows " + answer.getStatus());
    }
    if (answer.getStatus() >= 500) {
      leaks.add(who + " " + endpoint + " breaks " + answer.getStatus());
    }
    if (!everything().equals(before)) {
      leaks.add(who + " " + endpoint + " wrote " + before + everything());
    }
    return leaks;
  }

  private interface Ask {
    MockHttpServletResponse now() throws Exception;
  }

  /** Asks without an account. */
  private MockHttpServletResponse ask(Endpoint endpoint, Named named) throws Exception {
    return browser.perform(request(endpoint, named).with(csrf())).andReturn().getResponse();
  }

  /**
   * Whoever holds the token of a receipt or a paper may ask with it; those pages have own tests.
   */
  private List<Endpoint> beyondReceipts() {
    return endpoints().stream()
        .filter(endpoint -> !endpoint.pattern().startsWith("/lacak"))
        .filter(endpoint -> !endpoint.pattern().equals("/dokumen/{token}"))
        .filter(endpoint -> !endpoint.pattern().equals("/unduh/{token}"))
        .toList();
  }

  @Test
  @DisplayName("berkas wilayah lain dan berkas yang tidak ada dijawab sama")
  void what_is_elsewhere_is_answered_like_what_is_nowhere() throws Exception {
    Named there = fileAt(StepKind.CHECK);
    Named nowhere = Named.absent(resident());
    List<String> different = new ArrayList<>();
    int tried = 0;
    for (OfficeCode stranger : strangers().values()) {
      for (Role[] roles : List.of(ALL_HANDS, new Role[] {Role.PEMOHON})) {
        Officer officer = officerOf(stranger, roles);
        for (Endpoint endpoint : namingSomething()) {
          String real = told(ask(endpoint, there, officer), there);
          String absent = told(ask(endpoint, nowhere, officer), nowhere);
          tried++;
          if (!real.equals(absent)) {
            different.add(stranger + " " + endpoint + "\n" + real + "\n" + absent);
          }
        }
      }
    }
    System.out.printf("Elsewhere and nowhere: %d pairs of requests%n", tried);
    assertThat(different).isEmpty();
  }

  @Test
  @DisplayName("petugas Tapin sendiri melihat berkasnya: uji ini dapat gagal")
  void the_own_office_sees_its_file() throws Exception {
    Officer own = officer(ALL_HANDS);
    Named named = fileAt(StepKind.CHECK);
    MockHttpServletResponse page = ask(new Endpoint("GET", "/berkas/{number}"), named, own);
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(shows(page.getContentAsString(), named)).isTrue();
  }

  @Test
  @DisplayName("lacak: hanya dengan kode tanda terima, tanpa nama dan NIK")
  void the_public_page_needs_the_token() throws Exception {
    Named named = fileAt(StepKind.CHECK);
    Endpoint track = new Endpoint("GET", "/lacak/{token}");
    MockHttpServletResponse answer =
        browser.perform(request(track, named).with(csrf())).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString()).doesNotContain(named.secrets());
    MockHttpServletResponse guessed =
        browser.perform(request(track, Named.absent(named.resident()))).andReturn().getResponse();
    assertThat(guessed.getStatus()).isEqualTo(404);
  }

  /** Names of services are public; an address that names nothing else gives no file away. */
  private List<Endpoint> namingSomething() {
    return endpoints().stream()
        .filter(endpoint -> endpoint.pattern().replace("{service}", "").contains("{"))
        .filter(endpoint -> !isPublic(endpoint))
        .toList();
  }

  private static boolean isPublic(Endpoint endpoint) {
    return EndpointRule.all().entrySet().stream()
        .anyMatch(rule -> rule.getKey().equals(endpoint) && rule.getValue().isPublic());
  }

  private static Map<String, OfficeCode> strangers() {
    Map<String, OfficeCode> strangers = new LinkedHashMap<>();
    strangers.put("sibling", BIMA);
    strangers.put("parent", new OfficeCode("6300"));
    strangers.put("centre", new OfficeCode("0000"));
    return strangers;
  }

  /** What was typed into a form comes back in it; the name was never typed. */
  private static boolean shows(String told, Named named) {
    return told.contains(named.resident().namaLengkap())
        || (told.contains(named.tracking()) && !told.contains("code=" + named.tracking()));
  }

  /** An answer without what the request itself had said, and without what is new each time. */
  private static String told(MockHttpServletResponse answer, Named named) throws Exception {
    String text =
        answer.getStatus() + " " + answer.getHeader("Location") + answer.getContentAsString();
    for (String said :
        List.of(
            named.number().value(),
            named.step().toString(),
            named.ticket().toString(),
            named.document().toString(),
            named.account().toString(),
            named.pickup(),
            "/penduduk/" + named.ref(),
            "%2Fpenduduk%2F" + named.ref(),
            named.resident().nik().value(),
            named.resident().nomorKk().value())) {
      text = text.replace(said, "~");
    }
    return text.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("name=\"_csrf\" content=\"[^\"]*\"", "");
  }

  /** Counts every business row of all offices, as the centre may, and the state of accounts. */
  private String everything() {
    return Scope.CENTRE.call(() ->
        jdbc.sql(
                """
                select concat_ws(' ',
                  (select count(*) from applications.case_file),
                  (select count(*) from applications.step),
                  (select count(*) from applications.event),
                  (select count(*) from queue.ticket),
                  (select count(*) from queue.ticket where called_at is not null),
                  (select count(*) from archive.document),
                  (select count(*) from capture.session),
                  (select count(*) from cards.blank),
                  (select md5(string_agg(
                     concat_ws(' ', o.id, o.password_hash, o.roles, o.closed_at, o.session_number),
                     ',' order by o.id)) from access.officer o))
                """)
            .query(String.class)
            .single());
  }
}

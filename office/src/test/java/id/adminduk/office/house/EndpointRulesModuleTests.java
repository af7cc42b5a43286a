package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Generated from the request mappings: an address without a rule fails the build (S8, S9). */
@DisplayName("Alamat dan hak")
class EndpointRulesModuleTests extends DeskFixture {

  private static final Path PUBLIC = Project.root().resolve("docs/public-endpoints.txt");
  private static final Path PERMISSIONS = Project.root().resolve("docs/permissions.md");
  private static final Set<String> MAY_BE_ABSENT =
      Set.of(
          "/berkas/{number}/rekam/gambar/{kind}/{name}",
          "/berkas/{number}/kartu.pdf",
          "/berkas/{number}/pindaian.pdf",
          "/permohonan/{number}/kembali",
          "/penduduk/catatan/{id}",
          "/dokumen/{token}");
  private static final Set<Integer> SHUT = Set.of(403, 404);

  @Test
  void every_address_has_a_rule_and_every_rule_an_address() {
    assertThat(withoutRule(endpoints())).isEmpty();
    Set<Endpoint> stale = new TreeSet<>(EndpointRule.all().keySet());
    stale.removeAll(endpoints());
    assertThat(stale).as("rules of addresses that are gone").isEmpty();
  }

  @Test
  void a_new_address_without_a_rule_is_reported() {
    Set<Endpoint> grown = new TreeSet<>(endpoints());
    Endpoint fresh = new Endpoint("POST", "/berkas/{number}/hapus-semua");
    grown.add(fresh);
    assertThat(withoutRule(grown)).containsExactly(fresh);
  }

  @Test
  @DisplayName("daftar alamat umum pendek dan sama dengan aturan")
  void the_public_list_is_short_and_true() {
    List<String> lines = Project.read(PUBLIC).lines().toList();
    assertThat(lines)
        .as("raised for the check of papers, and for papers given by link")
        .hasSizeLessThanOrEqualTo(31);
    assertThat(lines)
        .containsAll(
            EndpointRule.all().entrySet().stream()
                .filter(rule -> rule.getValue().isPublic())
                .map(rule -> rule.getKey().toString())
                .toList());
  }

  @Test
  @DisplayName("tanpa masuk: semua tertutup kecuali daftar umum")
  void nobody_passes_without_a_session() throws Exception {
    Named named = fileAt(StepKind.CHECK);
    List<String> open = new ArrayList<>();
    for (Map.Entry<Endpoint, EndpointRule> rule : EndpointRule.all().entrySet()) {
      MockHttpServletResponse answer =
          browser.perform(request(rule.getKey(), named).with(csrf())).andReturn().getResponse();
      boolean shut =
          answer.getStatus() == 401
              || (answer.getStatus() == 302
                  && String.valueOf(answer.getHeader("Location")).endsWith("/masuk"));
      if (shut == rule.getValue().isPublic()) {
        open.add(rule.getKey() + " " + answer.getStatus());
      }
      assertThat(answer.getContentAsString()).doesNotContain(untold(rule.getKey(), named));
    }
    assertThat(open).isEmpty();
    for (String unknown : List.of("/", "/apa-saja", "/actuator", "/actuator/env", "/berkas")) {
      assertThat(browser.perform(get(unknown)).andReturn().getResponse().getStatus())
          .as(unknown)
          .isIn(302, 401);
    }
  }

  /** The form of a hand-in from home comes back with the numbers that were typed into it. */
  private static List<String> untold(Endpoint endpoint, Named named) {
    return endpoint.pattern().startsWith("/daring/")
        ? List.of(named.resident().namaLengkap())
        : named.secrets();
  }

  @Test
  @DisplayName("tiap peran pada tiap alamat: yang tidak berhak tidak mengubah apa pun")
  void every_role_meets_its_rule_at_every_address() throws Exception {
    Map<StepKind, Named> files = new EnumMap<>(StepKind.class);
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<Endpoint, EndpointRule> rule : EndpointRule.all().entrySet()) {
      if (!rule.getValue().isPublic()) {
        StepKind kind = rule.getValue().row().orElse(StepKind.CHECK);
        Named named = files.computeIfAbsent(kind, this::fileAt);
        Set<Role> allowed = rule.getValue().roles(List.of(walked()));
        for (Role role : Role.values()) {
          if (!allowed.contains(role)) {
            letsIn(rule.getKey(), rule.getValue(), role, named).ifPresent(wrong::add);
          }
        }
        for (Role role : allowed) {
          keepsOut(rule.getKey(), role, named).ifPresent(wrong::add);
        }
        if (!openStep(named.number()).value().equals(named.step())) {
          files.remove(kind);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private Optional<String> letsIn(Endpoint endpoint, EndpointRule rule, Role role, Named named)
      throws Exception {
    String before = traces(named);
    int status = ask(endpoint, named, known(role)).getStatus();
    boolean refused = rule.row().isPresent() ? status / 100 == 4 : SHUT.contains(status);
    return refused && traces(named).equals(before)
        ? Optional.empty()
        : Optional.of(endpoint + " lets " + role + " in: " + status);
  }

  /** A wrong password of a second pair of eyes is 403 too, but not for the role's sake. */
  private Optional<String> keepsOut(Endpoint endpoint, Role role, Named named) throws Exception {
    MockHttpServletResponse answer = ask(endpoint, named, known(role));
    boolean missing = answer.getStatus() == 404 && !mayBeAbsent(endpoint.pattern());
    boolean forRole =
        List.of(
                "wrong-role",
                "not-your-safe",
                "may-not-cancel",
                "not-an-overseer",
                "not-administrator",
                "not-a-drafter",
                "not-of-the-register",
                "not-a-signer",
                "not-of-the-documents",
                "not-of-the-shelves",
                "not-at-the-pickup-counter",
                "not-the-head")
            .stream()
            .anyMatch(slug -> contentOf(answer).contains("/problems/" + slug));
    return missing || forRole || answer.getStatus() / 100 == 5 || answer.getStatus() == 401
        ? Optional.of(endpoint + " keeps " + role + " out: " + answer.getStatus())
        : Optional.empty();
  }

  private static boolean mayBeAbsent(String pattern) {
    return pattern.startsWith("/admin/akun/{id}")
        || pattern.startsWith("/admin/loket/{id}")
        || pattern.equals("/loket/{id}")
        || pattern.startsWith("/delegasi/{id}")
        || pattern.startsWith("/ajudikasi/{serial}")
        || pattern.equals("/ganda/{job}")
        || pattern.equals("/klarifikasi/{id}")
        || pattern.startsWith("/surat/{id}")
        || pattern.startsWith("/surat/register/{id}")
        || MAY_BE_ABSENT.contains(pattern);
  }

  private static String contentOf(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("daftar hak yang tersimpan sama dengan yang dibuat")
  void the_committed_permissions_are_what_the_rules_say() throws IOException {
    String wanted = permissions();
    if (Boolean.getBoolean("adminduk.regenerate")) {
      Files.writeString(PERMISSIONS, wanted);
    }
    assertThat(PERMISSIONS).content().isEqualTo(wanted);
  }

  @Test
  @DisplayName("tanpa token CSRF tidak ada yang berubah")
  void every_change_needs_its_token() throws Exception {
    Named named = fileAt(StepKind.CHECK);
    Officer everybody = officer(Role.values());
    String before = traces(named);
    List<String> open = new ArrayList<>();
    for (Endpoint endpoint : endpoints()) {
      if (endpoint.changes()) {
        int without =
            browser
                .perform(request(endpoint, named).with(signedIn(everybody)))
                .andReturn()
                .getResponse()
                .getStatus();
        int forged =
            browser
                .perform(
                    request(endpoint, named)
                        .with(signedIn(everybody))
                        .with(csrf().useInvalidToken()))
                .andReturn()
                .getResponse()
                .getStatus();
        if (without != 403 || forged != 403) {
          open.add(endpoint + " " + without + " " + forged);
        }
      }
    }
    assertThat(open).isEmpty();
    assertThat(traces(named)).isEqualTo(before);
  }

  @Test
  @DisplayName("kepala jawaban: CSP tanpa unsafe-inline, tidak disimpan, jenis isi tepat")
  void every_answer_carries_its_headers() throws Exception {
    Named named = fileAt(StepKind.CHECK);
    Officer clerk = officer(Role.FRONT_OFFICE, Role.OPERATOR_SIAK);
    List<String> wrong = new ArrayList<>();
    for (Endpoint endpoint : endpoints()) {
      MockHttpServletResponse answer =
          browser
              .perform(request(endpoint, named).secure(true).with(signedIn(clerk)).with(csrf()))
              .andReturn()
              .getResponse();
      String policy = String.valueOf(answer.getHeader("Content-Security-Policy"));
      boolean strict =
          policy.contains("default-src 'self'")
              && policy.contains("object-src 'none'")
              && policy.contains("base-uri 'none'")
              && !policy.contains("unsafe-");
      boolean typed =
          answer.getContentAsByteArray().length == 0
              || String.valueOf(answer.getContentType())
                  .matches(
                      "(text/(html|plain|csv)|application/(problem\\+)?json|application/(pdf|xml|yaml|bpmn\\+xml))(;.*)?");
      if (!strict
          || !typed
          || !"nosniff".equals(answer.getHeader("X-Content-Type-Options"))
          || !String.valueOf(answer.getHeader("Cache-Control")).contains("no-store")
          || !"same-origin".equals(answer.getHeader("Referrer-Policy"))) {
        wrong.add(
            endpoint
                + " "
                + answer.getStatus()
                + " "
                + answer.getContentType()
                + " "
                + answer.getHeader("Cache-Control"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** The procedure of the fixture's files; others may give a row of the same kind to others. */
  private Sop walked() {
    return catalogue.current(TAPIN, KTP_BARU).orElseThrow();
  }

  private List<Sop> offered() {
    return catalogue.offered(TAPIN);
  }

  /** Counts what a file has left behind; equal before and after means that nothing was done. */
  private String traces(Named named) {
    return jdbc.sql(
            """
            select concat_ws(' ', c.status,
              (select count(*) from applications.step s where s.case_id = c.id),
              (select count(*) from applications.event e where e.case_id = c.id),
              (select count(*) from capture.session n where n.case_id = c.id),
              (select count(*) from archive.document d where d.case_number = c.number),
              (select count(*) from cards.blank b where b.case_number = c.number))
            from applications.case_file c where c.number = :number
            """)
        .param("number", named.number().value())
        .query(String.class)
        .single();
  }

  private static Set<Endpoint> withoutRule(Set<Endpoint> endpoints) {
    Set<Endpoint> left = new TreeSet<>(endpoints);
    left.removeAll(EndpointRule.all().keySet());
    return left;
  }

  private String permissions() {
    StringBuilder page =
        new StringBuilder(
            """
            # Who may do what

            Generated from the request mappings and `office/src/test/resources/house/endpoints.txt`; renew with
            the last command at the top of CONTRIBUTING.md.
            Every line is tried with every role by `EndpointRulesModuleTests`, and with officers of other regions by
            `EndpointScopesModuleTests`: an officer acts on files of the own office only, whatever the role.
            Rows of a procedure belong to the roles its SOP names; the offered ones are counted here.

            | address | rule | roles |
            |---|---|---|
            """);
    EndpointRule.all()
        .forEach((endpoint, rule) ->
            page.append("| `%s` | %s | %s |%n".formatted(endpoint, rule, roles(rule))));
    return page.toString();
  }

  private String roles(EndpointRule rule) {
    Set<Role> roles = rule.roles(offered());
    return rule.isPublic()
        ? "everybody, without an account"
        : rule.more().equals(List.of("*"))
            ? "the role of the open row"
            : roles.size() == Role.values().length
                ? "all"
                : roles.stream().map(Role::name).collect(Collectors.joining(", "));
  }
}

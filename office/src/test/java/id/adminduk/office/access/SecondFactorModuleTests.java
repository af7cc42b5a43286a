package id.adminduk.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.kernel.Role;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("Faktor kedua: wajib bagi yang memutuskan, kode berlaku sekali")
class SecondFactorModuleTests extends OfficeTestBase {

  private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{39})</code>");
  private static final Pattern RECOVERY = Pattern.compile("<code>([A-Z2-7-]{19})</code>");

  @Autowired private MockMvc browser;
  @Autowired private SecondFactors factors;

  @ParameterizedTest
  @EnumSource(names = {"KASI", "KABID", "KADIS", "PETUGAS_DC", "ADMINISTRATOR"})
  @DisplayName("tanpa faktor kedua hanya halaman pendaftarannya yang terbuka")
  void without_one_only_the_enrolment_page_is_open(Role role) throws Exception {
    MockHttpSession session = passwordGiven(officer(role));
    assertThat(visit(session, "/tugas").getRedirectedUrl()).isEqualTo("/akun/faktor-kedua");
    assertThat(visit(session, "/blangko").getRedirectedUrl()).isEqualTo("/akun/faktor-kedua");
    assertThat(visit(session, "/akun/faktor-kedua").getStatus()).isEqualTo(200);
    MockHttpServletResponse program =
        browser
            .perform(get("/tugas").session(session).accept(MediaType.APPLICATION_JSON))
            .andReturn()
            .getResponse();
    assertThat(program.getStatus()).isEqualTo(403);
  }

  @Test
  @DisplayName("petugas loket tidak dipaksa")
  void a_front_desk_is_not_forced() throws Exception {
    assertThat(visit(passwordGiven(officer(Role.FRONT_OFFICE)), "/tugas").getStatus())
        .isEqualTo(200);
  }

  @Test
  @DisplayName(
      "mendaftar dengan kode dari rahasia; sesudah itu semua terbuka, rahasia tidak tampil lagi")
  void enrols_by_a_code_and_is_in() throws Exception {
    Officer kasi = officer(Role.KASI);
    MockHttpSession session = passwordGiven(kasi);
    String secret = proposed(session);
    assertThat(proposed(session)).as("the same until confirmed").isEqualTo(secret);
    assertThat(send(session, "/akun/faktor-kedua", "000000x").getStatus()).isEqualTo(422);
    String old = session.getId();
    MockHttpServletResponse done = send(session, "/akun/faktor-kedua", code(secret, 0));
    assertThat(done.getStatus()).isEqualTo(200);
    assertThat(session.getId()).isNotEqualTo(old);
    assertThat(recovery(done)).hasSize(10).doesNotHaveDuplicates();
    assertThat(visit(session, "/tugas").getStatus()).isEqualTo(200);
    assertThat(visit(session, "/akun/faktor-kedua").getContentAsString()).doesNotContain("<code>");
  }

  @Test
  @DisplayName("kode yang sudah dipakai ditolak; yang berikut diterima")
  void a_replayed_code_is_refused() throws Exception {
    Officer kasi = officer(Role.KASI);
    String secret = enrolled(kasi);
    MockHttpSession session = passwordGiven(kasi);
    assertThat(visit(session, "/tugas").getRedirectedUrl()).isEqualTo("/masuk/kode");
    assertThat(send(session, "/masuk/kode", code(secret, 0)).getStatus()).isEqualTo(422);
    assertThat(visit(session, "/tugas").getRedirectedUrl()).isEqualTo("/masuk/kode");
    assertThat(send(session, "/masuk/kode", code(secret, 1)).getStatus()).isEqualTo(303);
    assertThat(visit(session, "/tugas").getStatus()).isEqualTo(200);
  }

  @Test
  @DisplayName("jam HP selisih satu langkah diterima, dua langkah tidak")
  void clocks_may_differ_by_one_step() {
    Officer kasi = officer(Role.KASI);
    String secret = install(kasi);
    assertThat(factors.judge(kasi, code(secret, -2))).isEqualTo(SecondFactors.Verdict.WRONG);
    assertThat(factors.judge(kasi, code(secret, 2))).isEqualTo(SecondFactors.Verdict.WRONG);
    assertThat(factors.judge(kasi, code(secret, -1))).isEqualTo(SecondFactors.Verdict.RIGHT);
    assertThat(factors.judge(kasi, code(secret, 1))).isEqualTo(SecondFactors.Verdict.RIGHT);
    assertThat(factors.judge(kasi, code(secret, 0)))
        .as("older than one that was used")
        .isEqualTo(SecondFactors.Verdict.WRONG);
  }

  @Test
  @DisplayName("kode pemulihan berlaku sekali")
  void a_recovery_code_works_once() throws Exception {
    Officer kasi = officer(Role.KASI);
    MockHttpSession first = passwordGiven(kasi);
    String secret = proposed(first);
    List<String> codes = recovery(send(first, "/akun/faktor-kedua", code(secret, 0)));
    assertThat(send(passwordGiven(kasi), "/masuk/kode", codes.getFirst()).getStatus())
        .isEqualTo(303);
    assertThat(send(passwordGiven(kasi), "/masuk/kode", codes.getFirst()).getStatus())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("lima kode salah mengunci; kode benar pun menunggu, dan sesinya berakhir")
  void five_wrong_codes_lock() throws Exception {
    Officer kasi = officer(Role.KASI);
    String secret = install(kasi);
    MockHttpSession session = passwordGiven(kasi);
    for (int i = 0; i < 5; i++) {
      assertThat(send(session, "/masuk/kode", "salah").getStatus()).isEqualTo(422);
    }
    assertThat(send(session, "/masuk/kode", code(secret, 0)).getRedirectedUrl())
        .isEqualTo("/masuk?tunggu");
    assertThat(session.isInvalid()).isTrue();
    clock.advance(Duration.ofMinutes(15));
    assertThat(factors.judge(kasi, code(secret, 0))).isEqualTo(SecondFactors.Verdict.RIGHT);
  }

  @Test
  @DisplayName("kata sandi saja tidak dapat mengganti faktor kedua yang ada")
  void a_stolen_password_cannot_enrol_anew() throws Exception {
    Officer kasi = officer(Role.KASI);
    install(kasi);
    assertThat(visit(passwordGiven(kasi), "/akun/faktor-kedua").getRedirectedUrl())
        .isEqualTo("/masuk/kode");
    assertThat(factors.propose(kasi)).isEmpty();
  }

  private String enrolled(Officer officer) throws Exception {
    MockHttpSession session = passwordGiven(officer);
    String secret = proposed(session);
    send(session, "/akun/faktor-kedua", code(secret, 0));
    return secret;
  }

  private String install(Officer officer) {
    String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    factors.install(officer, secret);
    return secret;
  }

  private String code(String secret, int stepsFromNow) {
    return Totp.code(secret, Totp.stepAt(clock.instant()) + stepsFromNow);
  }

  private String proposed(MockHttpSession session) throws Exception {
    String page = visit(session, "/akun/faktor-kedua").getContentAsString();
    assertThat(page).contains("class=\"qr\"").doesNotContain("??");
    return SECRET.matcher(page).results().findFirst().orElseThrow().group(1).replace(" ", "");
  }

  private static List<String> recovery(MockHttpServletResponse page) throws Exception {
    return RECOVERY
        .matcher(page.getContentAsString())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private MockHttpSession passwordGiven(Officer officer) throws Exception {
    MockHttpSession session = new MockHttpSession();
    browser
        .perform(
            post("/masuk")
                .session(session)
                .param("username", officer.username())
                .param("password", passwordOf(officer))
                .with(csrf()))
        .andReturn();
    return session;
  }

  private MockHttpServletResponse visit(MockHttpSession session, String page) throws Exception {
    return browser
        .perform(get(page).session(session).accept(MediaType.TEXT_HTML))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse send(MockHttpSession session, String page, String code)
      throws Exception {
    return browser
        .perform(post(page).session(session).param("kode", code).with(csrf()))
        .andReturn()
        .getResponse();
  }
}

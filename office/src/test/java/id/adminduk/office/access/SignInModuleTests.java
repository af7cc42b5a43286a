package id.adminduk.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.kernel.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@DisplayName("Masuk: kata sandi, kunci, sesi (S11, S16)")
class SignInModuleTests extends OfficeTestBase {

  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  @Autowired private MockMvc browser;
  @Autowired private JdbcClient jdbc;
  @Autowired private SignInGuard guard;
  @Autowired private PasswordEncoder encoder;

  private final String address = "10.1.0." + ADDRESSES.incrementAndGet();

  @Test
  @DisplayName("nama tak dikenal dan kata sandi salah: jawaban dan jejak yang sama")
  void an_unknown_name_and_a_wrong_password_are_one_answer() throws Exception {
    Officer known = officer(Role.FRONT_OFFICE);
    MockHttpServletResponse wrong = attempt(known.username(), "bukan-ini").getResponse();
    MockHttpServletResponse unknown = attempt("tidak-ada", "bukan-ini").getResponse();
    assertThat(wrong.getStatus()).isEqualTo(302).isEqualTo(unknown.getStatus());
    assertThat(wrong.getRedirectedUrl())
        .isEqualTo("/masuk?error")
        .isEqualTo(unknown.getRedirectedUrl());
    assertThat(wrong.getHeaderNames()).isEqualTo(unknown.getHeaderNames());
    assertThat(audited("sign-in-refused")).isGreaterThanOrEqualTo(2);
  }

  @Test
  @DisplayName("lima kata sandi salah mengunci nama, juga bagi yang benar; 15 menit, lalu 30")
  void five_wrong_passwords_lock_the_name() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    assertThat(afterFiveWrong(officer.username(), passwordOf(officer))).isEqualTo("/masuk?tunggu");
    clock.advance(Duration.ofMinutes(14));
    assertThat(attemptUrl(officer.username(), passwordOf(officer))).isEqualTo("/masuk?tunggu");
    clock.advance(Duration.ofMinutes(1));
    assertThat(afterFiveWrong(officer.username(), passwordOf(officer))).isEqualTo("/masuk?tunggu");
    clock.advance(Duration.ofMinutes(29));
    assertThat(attemptUrl(officer.username(), passwordOf(officer))).isEqualTo("/masuk?tunggu");
    clock.advance(Duration.ofMinutes(1));
    assertThat(attemptUrl(officer.username(), passwordOf(officer))).isEqualTo("/");
  }

  @Test
  @DisplayName("nama yang tidak ada terkunci sama seperti yang ada")
  void nobodys_name_is_locked_alike() throws Exception {
    assertThat(afterFiveWrong("bukan-siapa-siapa", "apa-saja")).isEqualTo("/masuk?tunggu");
  }

  @Test
  @DisplayName("dua puluh kata sandi salah dari satu alamat: semua nama menunggu")
  void twenty_wrong_passwords_lock_the_address() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    for (int i = 0; i < 20; i++) {
      assertThat(attemptUrl("nama-" + address + "-" + i, "salah")).isEqualTo("/masuk?error");
    }
    assertThat(attemptUrl(officer.username(), passwordOf(officer))).isEqualTo("/masuk?tunggu");
    clock.advance(Duration.ofMinutes(15));
    assertThat(attemptUrl(officer.username(), passwordOf(officer))).isEqualTo("/");
  }

  @Test
  @DisplayName("empat puluh tebakan serentak: paling banyak lima yang diperiksa")
  void simultaneous_guesses_are_counted_before_they_are_judged() throws Exception {
    Callable<Boolean> guess = () -> guard.admits(Limit.SIGN_IN_NAME, "serentak-" + address);
    int admitted = 0;
    try (ExecutorService hands = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> one :
          hands.invokeAll(new ArrayList<>(java.util.Collections.nCopies(40, guess)))) {
        admitted += one.get() ? 1 : 0;
      }
    }
    assertThat(admitted).isEqualTo(Limit.SIGN_IN_NAME.times());
  }

  @Test
  @DisplayName("kata sandi penanda tangan kedua dihitung pada kunci yang sama")
  void confirming_counts_against_the_same_lock() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    for (int i = 0; i < 5; i++) {
      assertThat(officers.confirms(officer, "tebakan " + i)).isFalse();
    }
    assertThat(officers.confirms(officer, passwordOf(officer))).isFalse();
    assertThat(attemptUrl(officer.username(), passwordOf(officer))).isEqualTo("/masuk?tunggu");
  }

  @Test
  @DisplayName("tanpa token CSRF: ditolak, dan tidak dihitung sebagai percobaan")
  void sign_in_without_a_token_is_refused() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    int status =
        browser
            .perform(
                post("/masuk")
                    .param("username", officer.username())
                    .param("password", passwordOf(officer)))
            .andReturn()
            .getResponse()
            .getStatus();
    assertThat(status).isEqualTo(403);
  }

  @Test
  @DisplayName("nomor sesi berganti saat masuk")
  void the_session_gets_a_new_id_at_sign_in() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    MockHttpSession before = new MockHttpSession();
    String old = before.getId();
    attempt(officer.username(), passwordOf(officer), before);
    assertThat(before.getId()).isNotEqualTo(old);
  }

  @Test
  @DisplayName("sesi palsu tidak membuka apa pun")
  void a_forged_session_opens_nothing() throws Exception {
    MockHttpServletResponse answer =
        browser
            .perform(
                get("/tugas")
                    .cookie(new jakarta.servlet.http.Cookie("ADMINDUK", "0123456789ABCDEF")))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isIn(302, 401);
  }

  @Test
  @DisplayName("loket diam 15 menit: sesi berakhir; 14 menit: belum")
  void a_counter_session_ends_after_fifteen_idle_minutes() throws Exception {
    MockHttpSession session = session(officer(Role.FRONT_OFFICE));
    clock.advance(Duration.ofMinutes(14));
    assertThat(visit(session)).isEqualTo(200);
    clock.advance(Duration.ofMinutes(14));
    assertThat(visit(session)).isEqualTo(200);
    clock.advance(Duration.ofMinutes(15));
    assertThat(visit(session)).isEqualTo(401);
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  @DisplayName("anjungan diam 5 menit: sesi berakhir")
  void a_kiosk_session_ends_after_five_idle_minutes() throws Exception {
    MockHttpSession session = session(officer(Role.PEMOHON));
    clock.advance(Duration.ofMinutes(5));
    assertThat(visit(session)).isEqualTo(401);
  }

  @Test
  @DisplayName("sesudah 10 jam sesi berakhir walau terus dipakai")
  void no_session_outlives_ten_hours() throws Exception {
    MockHttpSession session = session(officer(Role.FRONT_OFFICE));
    for (int quarter = 1; quarter < 60; quarter++) {
      clock.advance(Duration.ofMinutes(10));
      assertThat(visit(session)).isEqualTo(200);
    }
    clock.advance(Duration.ofMinutes(10));
    assertThat(visit(session)).isEqualTo(401);
  }

  @Test
  @DisplayName("akun ditutup di tengah sesi: semua sesinya mati pada permintaan berikut")
  void all_sessions_of_a_closed_account_die() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    MockHttpSession first = session(officer);
    MockHttpSession second = session(officer);
    jdbc.sql("update access.officer set closed_at = now() where id = :id")
        .param("id", officer.id().value())
        .update();
    assertThat(List.of(visit(first), visit(second))).containsOnly(401);
    assertThat(attemptUrl(officer.username(), passwordOf(officer))).isEqualTo("/masuk?error");
  }

  @Test
  @DisplayName("hak dicabut berlaku pada permintaan berikut")
  void a_right_taken_away_is_gone_at_the_next_request() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE, Role.OPERATOR_SIAK);
    MockHttpSession session = session(officer);
    jdbc.sql("update access.officer set roles = '{FRONT_OFFICE}' where id = :id")
        .param("id", officer.id().value())
        .update();
    visit(session);
    assertThat(officers.find(officer.username()).orElseThrow().has(Role.OPERATOR_SIAK)).isFalse();
  }

  @Test
  @DisplayName("sandi dengan setelan lama diperbarui saat masuk")
  void an_older_hash_is_renewed_at_sign_in() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    String weak =
        new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 8 * 1024, 1)
            .encode(passwordOf(officer));
    jdbc.sql("update access.officer set password_hash = :hash where id = :id")
        .param("hash", weak)
        .param("id", officer.id().value())
        .update();
    assertThat(attemptUrl(officer.username(), passwordOf(officer))).isEqualTo("/");
    String now =
        jdbc.sql("select password_hash from access.officer where id = :id")
            .param("id", officer.id().value())
            .query(String.class)
            .single();
    assertThat(encoder.upgradeEncoding(now)).isFalse();
    assertThat(now).contains("m=19456,t=2");
  }

  private String afterFiveWrong(String username, String right) throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(attemptUrl(username, "salah-" + i)).isEqualTo("/masuk?error");
    }
    return attemptUrl(username, right);
  }

  private String attemptUrl(String username, String password) throws Exception {
    return String.valueOf(attempt(username, password).getResponse().getRedirectedUrl());
  }

  private MvcResult attempt(String username, String password) throws Exception {
    return attempt(username, password, new MockHttpSession());
  }

  private MvcResult attempt(String username, String password, MockHttpSession session)
      throws Exception {
    return browser
        .perform(
            post("/masuk")
                .session(session)
                .param("username", username)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                  request.setRemoteAddr(address);
                  return request;
                }))
        .andReturn();
  }

  private MockHttpSession session(Officer officer) throws Exception {
    MockHttpSession session = new MockHttpSession();
    assertThat(
            attempt(officer.username(), passwordOf(officer), session)
                .getResponse()
                .getRedirectedUrl())
        .isEqualTo("/");
    assertThat(visit(session)).isEqualTo(200);
    return session;
  }

  /** Opens the guarded page of one's own account as a program. */
  private int visit(MockHttpSession session) throws Exception {
    return browser
        .perform(get("/akun/faktor-kedua").session(session).accept("application/json", "*/*"))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private long audited(String act) {
    return jdbc.sql("select count(*) from audit.entry where act = :act")
        .param("act", act)
        .query(Long.class)
        .single();
  }
}

package id.adminduk.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.kernel.Role;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("Akun sendiri: kata sandi, keluar, faktor kedua (ASVS 6 dan 7)")
class OwnAccountModuleTests extends OfficeTestBase {

  private static final AtomicInteger ADDRESSES = new AtomicInteger();
  private static final String GOOD = "kuda benar baterai staples";

  @Autowired private MockMvc browser;
  @Autowired private JdbcClient jdbc;
  @Autowired private Accounts accounts;
  @Autowired private SecondFactors factors;

  private final String address = "10.8.0." + ADDRESSES.incrementAndGet();

  @Test
  @DisplayName("kata sandi panjang, berspasi, dan beraksara apa pun dipakai persis seperti diketik")
  void a_password_is_taken_as_typed() throws Exception {
    String typed = "  Sandi dengan spasi, huruf BESAR & 🙂, lebih dari enam puluh empat huruf 仮  ";
    Officer officer = officer(Role.FRONT_OFFICE);
    MockHttpSession session = session(officer);
    assertThat(choose(session, passwordOf(officer), typed).getStatus()).isEqualTo(303);
    assertThat(signIn(officer, typed)).isEqualTo("/");
    assertThat(signIn(officer, typed.strip())).isEqualTo("/masuk?error");
    assertThat(signIn(officer, typed.substring(0, 64))).isEqualTo("/masuk?error");
    assertThat(signIn(officer, typed.replace("BESAR", "besar"))).isEqualTo("/masuk?error");
  }

  @Test
  @DisplayName("terlalu pendek, nama sendiri, dan kata yang mudah ditebak di sini ditolak")
  void short_and_expected_passwords_are_refused() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    MockHttpSession session = session(officer);
    for (String weak :
        List.of(
            "sebelas-huf",
            officer.username() + " dan lagi",
            "Adminduk-2026-jaya",
            "disdukcapil hebat",
            "Kata Sandi 12345",
            "password12345678",
            "rahasia sekali saja",
            "qwertyuiop asdf",
            "aaaaaaaaaaaaaaaa",
            "123456789012")) {
      assertThat(choose(session, passwordOf(officer), weak).getStatus()).as(weak).isEqualTo(422);
    }
    assertThat(choose(session, passwordOf(officer), GOOD).getStatus()).isEqualTo(303);
  }

  @Test
  @DisplayName("mengganti kata sandi meminta yang lama")
  void the_old_password_is_asked() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    MockHttpSession session = session(officer);
    assertThat(choose(session, "bukan yang lama", GOOD).getStatus()).isEqualTo(422);
    assertThat(signIn(officer, GOOD)).isEqualTo("/masuk?error");
  }

  @Test
  @DisplayName("kata sandi diganti: sesi lain berakhir, yang ini tetap")
  void other_sessions_end_when_the_password_changes() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    MockHttpSession here = session(officer);
    MockHttpSession elsewhere = session(officer);
    assertThat(visit(here).getStatus()).isEqualTo(200);
    assertThat(visit(elsewhere).getStatus()).isEqualTo(200);
    choose(here, passwordOf(officer), GOOD);
    assertThat(visit(here).getStatus()).isEqualTo(200);
    assertThat(visit(elsewhere).getRedirectedUrl()).isEqualTo("/masuk?habis");
  }

  @Test
  @DisplayName("kata sandi tidak pernah kedaluwarsa dengan sendirinya")
  void nobody_must_change_a_password_by_the_calendar() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    clock.advance(Duration.ofDays(1_000));
    assertThat(visit(session(officer)).getStatus()).isEqualTo(200);
  }

  @Test
  @DisplayName("keluar: tombolnya di tiap halaman, sesinya mati, peramban dibersihkan")
  void signing_out_ends_the_session_and_clears_the_browser() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    MockHttpSession session = session(officer);
    assertThat(visit(session).getContentAsString()).contains("action=\"/logout\"");
    MockHttpServletResponse left =
        browser
            .perform(post("/logout").session(session).secure(true).with(csrf()))
            .andReturn()
            .getResponse();
    assertThat(left.getRedirectedUrl()).isEqualTo("/masuk?keluar");
    assertThat(left.getHeader("Clear-Site-Data")).contains("\"cache\"").contains("\"storage\"");
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  @DisplayName("kata sandi tertutup di layar, dan boleh ditempel")
  void password_fields_are_masked_and_may_be_pasted_into() throws Exception {
    MockHttpSession session = session(officer(Role.FRONT_OFFICE));
    for (String page : List.of("/masuk", "/akun/sandi")) {
      String html =
          browser
              .perform(get(page).session(session))
              .andReturn()
              .getResponse()
              .getContentAsString();
      List<String> fields =
          Pattern.compile("<input[^>]*name=\"(password|lama|baru|ulang)\"[^>]*>")
              .matcher(html)
              .results()
              .map(MatchResult::group)
              .toList();
      assertThat(fields)
          .isNotEmpty()
          .allMatch(field -> field.contains("type=\"password\""))
          .noneMatch(field -> field.contains("readonly") || field.contains("maxlength"));
    }
  }

  @Test
  @DisplayName("kata sandi baru dari administrator tidak membuka jalan di sekitar faktor kedua")
  void a_reset_password_does_not_pass_the_second_factor() throws Exception {
    Officer officer = officer(Role.KASI);
    factors.install(officer, Totp.base32(new byte[Totp.SECRET_BYTES]));
    String oneTime = accounts.resetPassword(officer.id(), officer(Role.ADMINISTRATOR)).orFault();
    MockHttpSession session = new MockHttpSession();
    assertThat(signIn(officer, oneTime, session)).isEqualTo("/");
    assertThat(visit(session).getRedirectedUrl()).isEqualTo("/masuk/kode");
  }

  @Test
  @DisplayName("faktor kedua yang hilang hanya dilepas administrator lain, dan tercatat")
  void a_lost_factor_is_taken_away_by_another_administrator_only() {
    Officer admin = officer(Role.ADMINISTRATOR);
    Officer officer = officer(Role.KASI);
    factors.install(officer, Totp.base32(new byte[Totp.SECRET_BYTES]));
    assertThat(accounts.removeSecondFactor(officer.id(), officer).isRefused()).isTrue();
    assertThat(accounts.removeSecondFactor(admin.id(), admin).isRefused()).isTrue();
    assertThat(factors.isEnrolled(officer)).isTrue();
    accounts.removeSecondFactor(officer.id(), admin).orFault();
    assertThat(factors.isEnrolled(officer)).isFalse();
    assertThat(audited("second-factor-removed", admin)).isOne();
  }

  @Test
  @DisplayName("kode pemulihan: 10 buah, 80 bit, disimpan sebagai sidik; rahasia 160 bit tersegel")
  void recovery_codes_are_strong_and_kept_as_digests() {
    Officer officer = officer(Role.KASI);
    String secret = factors.propose(officer).orElseThrow();
    assertThat(Totp.bytes(secret)).hasSize(20);
    List<String> codes = factors.confirm(officer, Totp.code(secret, Totp.stepAt(clock.instant())));
    assertThat(codes)
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.replace("-", "").matches("[A-Z2-7]{16}"));
    String kept =
        jdbc.sql(
                """
                select string_agg(r.digest, ' ') || encode(any_value(f.sealed_secret), 'hex')
                from access.recovery_code r join access.second_factor f using (officer)
                where officer = :officer
                """)
            .param("officer", officer.id().value())
            .query(String.class)
            .single();
    assertThat(kept)
        .matches("([0-9a-f]{64} ?){10}[0-9a-f]+")
        .doesNotContain(java.util.HexFormat.of().formatHex(Totp.bytes(secret)));
  }

  @Test
  @DisplayName("masuk dan gagal masuk tercatat dengan waktu UTC dari satu jam")
  void signing_in_is_written_down_with_the_time() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    signIn(officer, "bukan ini");
    signIn(officer, passwordOf(officer));
    assertThat(audited("sign-in-refused", officer)).isOne();
    assertThat(audited("signed-in", officer)).isOne();
    assertThat(
            jdbc.sql("select distinct at from audit.entry where officer = :officer and act = :act")
                .param("officer", officer.id().value())
                .param("act", "signed-in")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant())
        .isEqualTo(clock.instant());
  }

  @Test
  @DisplayName("di luar demo tidak ada akun bawaan")
  void no_account_is_there_that_nobody_opened() {
    assertThat(
            jdbc.sql(
                    """
                    select username from access.officer where username in
                      ('admin', 'administrator', 'root', 'demo', 'anjungan', 'loket1', 'loket2',
                       'verifikator1', 'analis', 'rekam', 'cetak', 'serah', 'kadis', 'kabid')
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  private long audited(String act, Officer by) {
    return jdbc.sql("select count(*) from audit.entry where act = :act and officer = :officer")
        .param("act", act)
        .param("officer", by.id().value())
        .query(Long.class)
        .single();
  }

  private MockHttpSession session(Officer officer) throws Exception {
    MockHttpSession session = new MockHttpSession();
    assertThat(signIn(officer, passwordOf(officer), session)).isEqualTo("/");
    return session;
  }

  private String signIn(Officer officer, String password) throws Exception {
    return signIn(officer, password, new MockHttpSession());
  }

  private String signIn(Officer officer, String password, MockHttpSession session)
      throws Exception {
    return String.valueOf(
        browser
            .perform(
                post("/masuk")
                    .session(session)
                    .param("username", officer.username())
                    .param("password", password)
                    .with(csrf())
                    .with(request -> {
                      request.setRemoteAddr(address);
                      return request;
                    }))
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  private MockHttpServletResponse choose(MockHttpSession session, String old, String chosen)
      throws Exception {
    return browser
        .perform(
            post("/akun/sandi")
                .session(session)
                .param("lama", old)
                .param("baru", chosen)
                .param("ulang", chosen)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse visit(MockHttpSession session) throws Exception {
    return browser
        .perform(get("/tugas").session(session).accept("text/html"))
        .andReturn()
        .getResponse();
  }
}

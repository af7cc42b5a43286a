package id.adminduk.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("Akun petugas: diurus administrator, tidak pernah akunnya sendiri")
class AccountsModuleTests extends OfficeTestBase {

  private static final AtomicInteger SERIAL = new AtomicInteger();
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  @Autowired private Accounts accounts;
  @Autowired private SecondFactors factors;
  @Autowired private MockMvc browser;
  @Autowired private JdbcClient jdbc;

  @Test
  @DisplayName("bukan administrator: semua ditolak")
  void only_administrators_keep_accounts() {
    Officer kadis = officer(Role.KADIS);
    OfficerId other = officer(Role.FRONT_OFFICE).id();
    AccountRefusal no = new AccountRefusal.NotAdministrator();
    assertThat(
            List.of(
                accounts.all(kadis),
                accounts.of(other, kadis),
                accounts.open(account("x1", Optional.empty()), kadis),
                accounts.roles(other, Set.of(), kadis),
                accounts.close(other, kadis),
                accounts.reopen(other, kadis),
                accounts.resetPassword(other, kadis),
                accounts.unlock(other, kadis),
                accounts.removeSecondFactor(other, kadis)))
        .containsOnly(Result.refused(no));
  }

  @Test
  @DisplayName("administrator tidak memberi dirinya hak, juga tidak lewat akun keduanya")
  void nobody_acts_on_an_account_of_his_own() {
    Officer admin = officer(Role.ADMINISTRATOR);
    assertThat(accounts.roles(admin.id(), Set.of(Role.KADIS), admin))
        .isEqualTo(Result.refused(new AccountRefusal.OwnAccount(admin.username())));
    assertThat(accounts.unlock(admin.id(), admin).isRefused()).isTrue();
    assertThat(accounts.close(admin.id(), admin).isRefused()).isTrue();

    Optional<Nip> nip =
        Optional.of(new Nip("999901012099011%03d".formatted(SERIAL.incrementAndGet())));
    officers.open(account("adm" + SERIAL.incrementAndGet(), nip, Role.ADMINISTRATOR));
    Officer first = officers.find("adm" + SERIAL.get()).orElseThrow();
    String second = "adm" + SERIAL.incrementAndGet();
    assertThat(accounts.open(account(second, nip, Role.KADIS), first))
        .isEqualTo(Result.refused(new AccountRefusal.OwnAccount(second)));
    assertThat(officers.find(second)).as("rolled back").isEmpty();
  }

  @Test
  @DisplayName("akun baru: sandi sekali pakai, wajib diganti, hangus sesudah 24 jam")
  void a_new_account_chooses_its_own_password_first() throws Exception {
    Officer admin = officer(Role.ADMINISTRATOR);
    String username = "baru" + SERIAL.incrementAndGet();
    String oneTime =
        accounts.open(account(username, Optional.empty(), Role.FRONT_OFFICE), admin).orFault();
    MockHttpSession session = new MockHttpSession();
    assertThat(signIn(session, username, oneTime)).isEqualTo("/");
    assertThat(visit(session, "/tugas").getRedirectedUrl()).isEqualTo("/akun/sandi");
    assertThat(choose(session, oneTime, "pendek").getStatus()).isEqualTo(422);
    assertThat(choose(session, "salah", "kuda benar baterai staples").getStatus()).isEqualTo(422);
    assertThat(choose(session, oneTime, "kuda benar baterai staples").getStatus()).isEqualTo(303);
    assertThat(visit(session, "/tugas").getStatus()).isEqualTo(200);
    assertThat(signIn(new MockHttpSession(), username, oneTime)).isEqualTo("/masuk?error");

    String late =
        accounts.resetPassword(officers.find(username).orElseThrow().id(), admin).orFault();
    assertThat(visit(session, "/tugas").getRedirectedUrl()).isEqualTo("/masuk?habis");
    clock.advance(Duration.ofHours(24));
    assertThat(signIn(new MockHttpSession(), username, late)).isEqualTo("/masuk?error");
  }

  @Test
  @DisplayName(
      "peran dicabut dan akun ditutup berlaku pada permintaan berikut; dibuka lagi, sesi lama tetap mati")
  void changes_reach_a_running_session() throws Exception {
    Officer admin = officer(Role.ADMINISTRATOR);
    Officer officer = officer(Role.FRONT_OFFICE, Role.OPERATOR_SIAK);
    MockHttpSession session = new MockHttpSession();
    signIn(session, officer.username(), passwordOf(officer));
    assertThat(visit(session, "/tugas").getContentAsString()).contains("Adm SIAK");
    accounts.roles(officer.id(), Set.of(Role.FRONT_OFFICE), admin).orFault();
    assertThat(visit(session, "/tugas").getContentAsString()).doesNotContain("Adm SIAK");
    accounts.close(officer.id(), admin).orFault();
    accounts.reopen(officer.id(), admin).orFault();
    assertThat(visit(session, "/tugas").getRedirectedUrl()).isEqualTo("/masuk?habis");
    assertThat(signIn(new MockHttpSession(), officer.username(), passwordOf(officer)))
        .isEqualTo("/");
  }

  @Test
  @DisplayName("kunci dibuka orang lain, dan itu tercatat")
  void another_person_unlocks_and_it_is_written_down() throws Exception {
    Officer admin = officer(Role.ADMINISTRATOR);
    Officer officer = officer(Role.FRONT_OFFICE);
    for (int i = 0; i < 5; i++) {
      officers.confirms(officer, "tebakan " + i);
    }
    assertThat(accounts.of(officer.id(), admin).orFault().locked()).isTrue();
    accounts.unlock(officer.id(), admin).orFault();
    assertThat(accounts.of(officer.id(), admin).orFault().locked()).isFalse();
    assertThat(officers.confirms(officer, passwordOf(officer))).isTrue();
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from audit.entry where act = 'account-unlocked'
                    and officer = :admin and facts ->> 'account' = :account
                    """)
                .param("admin", admin.id().value())
                .param("account", officer.username())
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  @DisplayName("akun kantor lain dan akun yang tidak ada: jawaban yang sama")
  void another_offices_account_is_as_absent() {
    Officer admin = officer(Role.ADMINISTRATOR);
    String username = "bima" + SERIAL.incrementAndGet();
    OfficerId elsewhere =
        officers.open(
            new NewOfficer(
                username, "rahasia-lain", "X", "", "", new OfficeCode("5272"), Set.of()));
    assertThat(accounts.close(elsewhere, admin))
        .isEqualTo(accounts.close(new OfficerId(UUID.randomUUID()), admin))
        .isEqualTo(Result.refused(new AccountRefusal.NoSuchAccount()));
  }

  @Test
  @DisplayName("halaman administrator tampil dalam dua bahasa dan menyimpan yang diketik")
  void the_pages_work_in_both_languages() throws Exception {
    Officer admin = officer(Role.ADMINISTRATOR);
    factors.install(admin, SECRET);
    MockHttpSession session = new MockHttpSession();
    signIn(session, admin.username(), passwordOf(admin));
    browser.perform(
        post("/masuk/kode")
            .session(session)
            .param("kode", Totp.code(SECRET, Totp.stepAt(clock.instant())))
            .with(csrf()));
    Officer officer = officer(Role.FRONT_OFFICE);
    for (String page :
        List.of(
            "/admin/akun",
            "/admin/akun/baru",
            "/admin/akun/" + officer.id().value(),
            "/admin/akun/" + admin.id().value(),
            "/akun/sandi")) {
      for (String language : List.of("id", "en")) {
        MockHttpServletResponse shown = visit(session, page + "?lang=" + language);
        assertThat(shown.getStatus()).as(page).isEqualTo(200);
        assertThat(shown.getContentAsString()).doesNotContain("??");
      }
    }
    MockHttpServletResponse wrong =
        browser
            .perform(
                post("/admin/akun")
                    .session(session)
                    .param("username", "A B")
                    .param("name", "Nama Rekaan")
                    .param("nip", "123")
                    .with(csrf()))
            .andReturn()
            .getResponse();
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString()).contains("Nama Rekaan").contains("A B");
    String username = "lewat" + SERIAL.incrementAndGet();
    MockHttpServletResponse opened =
        browser
            .perform(
                post("/admin/akun")
                    .session(session)
                    .param("username", username)
                    .param("name", "Nama Rekaan")
                    .param("nip", "999901012099019999")
                    .param("roles", "VERIFIKATOR", "PETUGAS_SCAN")
                    .with(csrf()))
            .andReturn()
            .getResponse();
    assertThat(opened.getStatus()).isEqualTo(200);
    assertThat(opened.getContentAsString())
        .contains(username)
        .containsPattern("[A-Z2-7]{4}-[A-Z2-7]{4}-");
    assertThat(officers.find(username).orElseThrow().roles())
        .containsExactlyInAnyOrder(Role.VERIFIKATOR, Role.PETUGAS_SCAN);
    assertThat(
            browser
                .perform(
                    post("/admin/akun/" + admin.id().value() + "/peran")
                        .session(session)
                        .param("roles", "KADIS")
                        .accept(MediaType.APPLICATION_JSON)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
  }

  private static NewOfficer account(String username, Optional<Nip> nip, Role... roles) {
    return new NewOfficer(
        username,
        "tidak dipakai",
        "PETUGAS REKAAN",
        "Petugas",
        "",
        new OfficeCode("6305"),
        Set.of(roles),
        nip,
        Optional.<Nik>empty());
  }

  private String signIn(MockHttpSession session, String username, String password)
      throws Exception {
    return String.valueOf(
        browser
            .perform(
                post("/masuk")
                    .session(session)
                    .param("username", username)
                    .param("password", password)
                    .with(csrf()))
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

  private MockHttpServletResponse visit(MockHttpSession session, String page) throws Exception {
    return browser
        .perform(get(page).session(session).accept(MediaType.TEXT_HTML))
        .andReturn()
        .getResponse();
  }
}

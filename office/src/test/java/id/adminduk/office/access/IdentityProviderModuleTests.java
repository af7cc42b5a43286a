package id.adminduk.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.WorksAtAnOffice;
import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("Masuk lewat penyedia identitas kantor (OIDC)")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "adminduk.demo=false",
      "adminduk.sop.adopt=9999",
      "adminduk.access.oidc.client-id=" + EmbeddedProvider.CLIENT,
      "adminduk.access.oidc.second-factor=true",
      "adminduk.access.oidc.name=SSO Pemkab"
    })
@DirtiesContext
@ExtendWith(WorksAtAnOffice.class)
class IdentityProviderModuleTests {

  private static final EmbeddedProvider PROVIDER = new EmbeddedProvider();
  private static final AtomicInteger SERIAL = new AtomicInteger();
  private static final String OUTSIDE = "/masuk?penyedia";

  @Autowired private Officers officers;
  @Autowired private JdbcClient jdbc;
  @Autowired private SignInGuard guard;
  @Autowired private Limits limits;
  @LocalServerPort private int port;

  private final PlainBrowser browser = new PlainBrowser();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) throws IOException {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "oidc-");
    Path secret = Files.writeString(data.resolve("client.secret"), EmbeddedProvider.SECRET + "\n");
    settings.add("adminduk.data", data::toString);
    settings.add("adminduk.access.oidc.issuer", PROVIDER::issuer);
    settings.add("adminduk.access.oidc.secret-file", secret::toString);
  }

  @BeforeEach
  void the_provider_knows_where_the_office_is() {
    EmbeddedProvider.office = office("").toString();
  }

  @AfterAll
  static void close() {
    PROVIDER.close();
  }

  @Test
  @DisplayName("petugas dikenal dari NIP: masuk, nomor sesi baru, hak dari kantor sendiri")
  void a_known_officer_comes_in_with_our_rights() {
    Officer clerk = officer(Role.FRONT_OFFICE);
    String user = vouched(clerk, Map.of("roles", List.of("ADMINISTRATOR"), "office", "5272"));
    assertThat(browser.get(office("/masuk")).body()).contains("SSO Pemkab");
    PlainBrowser.Step asked = browser.get(begin());
    assertThat(asked.onward().getQuery())
        .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256");
    String before = browser.cookie("ADMINDUK");
    PlainBrowser.Step back = browser.follow(signIn(asked, user), ProviderSignIn.ANSWER);
    PlainBrowser.Step in = browser.get(back.onward());
    assertThat(in.onward()).isEqualTo(office("/"));
    assertThat(browser.cookie("ADMINDUK")).isNotEmpty().isNotEqualTo(before);
    assertThat(browser.get(office("/tugas")).status()).isEqualTo(200);
    assertThat(browser.get(office("/admin/akun")).status()).isEqualTo(403);
    assertThat(trail(clerk)).contains("signed-in provider not given");
  }

  @Test
  @DisplayName("pemutus tetap memerlukan faktor kedua kantor; MFA penyedia dihitung bila disetel")
  void the_second_factor_rule_is_ours() {
    Officer kasi = officer(Role.KASI);
    arrive(vouched(kasi, Map.of("amr", List.of("pwd"))));
    assertThat(browser.get(office("/tugas")).onward()).isEqualTo(office("/akun/faktor-kedua"));
    PlainBrowser second = new PlainBrowser();
    Officer kabid = officer(Role.KABID);
    arrive(second, vouched(kabid, Map.of("amr", List.of("pwd", "otp", "mfa"))));
    assertThat(second.get(office("/tugas")).status()).isEqualTo(200);
    assertThat(trail(kabid)).contains("signed-in provider provider");
  }

  @Test
  @DisplayName("tidak dikenal, ditutup, dua akun: jawaban yang sama, tidak ada akun baru")
  void nobody_is_let_in_or_created_by_the_provider() {
    users().put("tamu", Map.of("nip", nip()));
    long before = accounts();
    assertThat(arrive("tamu")).isEqualTo(office(OUTSIDE));
    users().put("tanpa-nip", Map.of());
    assertThat(arrive(new PlainBrowser(), "tanpa-nip")).isEqualTo(office(OUTSIDE));
    Officer closed = officer(Role.FRONT_OFFICE);
    jdbc.sql("update access.officer set closed_at = now() where id = :id")
        .param("id", closed.id().value())
        .update();
    assertThat(arrive(new PlainBrowser(), vouched(closed, Map.of()))).isEqualTo(office(OUTSIDE));
    Officer twice = officer(Role.FRONT_OFFICE);
    officer(twice.nip().orElseThrow().value(), Role.KASI);
    assertThat(arrive(new PlainBrowser(), vouched(twice, Map.of()))).isEqualTo(office(OUTSIDE));
    assertThat(accounts()).isEqualTo(before + 3);
    assertThat(browser.get(office("/tugas")).onward().getPath()).isEqualTo("/masuk");
    assertThat(whys()).contains("unknown-officer", "several-accounts");
  }

  @Test
  @DisplayName("akun terkunci menunggu, lewat pintu mana pun")
  void a_locked_account_waits() {
    Officer clerk = officer(Role.FRONT_OFFICE);
    for (int i = 0; i < Limit.SIGN_IN_NAME.times(); i++) {
      assertThat(officers.confirms(clerk, "tebakan " + i)).isFalse();
    }
    assertThat(arrive(vouched(clerk, Map.of()))).isEqualTo(office("/masuk?tunggu"));
    guard.open(Limit.SIGN_IN_NAME, clerk.username());
    assertThat(arrive(new PlainBrowser(), vouched(clerk, Map.of()))).isEqualTo(office("/"));
  }

  @Test
  @DisplayName("akun ditutup di tengah sesi: sesi dari penyedia pun mati")
  void a_session_of_the_provider_dies_with_the_account() {
    Officer clerk = officer(Role.FRONT_OFFICE);
    arrive(vouched(clerk, Map.of()));
    assertThat(browser.get(office("/tugas")).status()).isEqualTo(200);
    jdbc.sql("update access.officer set session_number = session_number + 1 where id = :id")
        .param("id", clerk.id().value())
        .update();
    assertThat(browser.get(office("/tugas")).onward()).isEqualTo(office("/masuk?habis"));
  }

  @Test
  @DisplayName("state palsu, atau jawaban dari sesi orang lain: ditolak")
  void a_forged_state_is_refused() {
    String user = vouched(officer(Role.FRONT_OFFICE), Map.of());
    PlainBrowser.Step back =
        browser.follow(signIn(browser.get(begin()), user), ProviderSignIn.ANSWER);
    URI forged = URI.create(back.onward().toString().replaceAll("state=[^&]*", "state=palsu"));
    assertThat(browser.get(forged).onward()).isEqualTo(office(OUTSIDE));
    assertThat(new PlainBrowser().get(back.onward()).onward()).isEqualTo(office(OUTSIDE));
    assertThat(browser.get(office("/tugas")).onward().getPath()).isEqualTo("/masuk");
    assertThat(whys()).contains("authorization_request_not_found");
  }

  @Test
  @DisplayName("kode yang sudah dipakai ditolak, juga dengan state yang baru")
  void a_replayed_code_is_refused() {
    String user = vouched(officer(Role.FRONT_OFFICE), Map.of());
    PlainBrowser.Step back =
        browser.follow(signIn(browser.get(begin()), user), ProviderSignIn.ANSWER);
    assertThat(browser.get(back.onward()).onward()).isEqualTo(office("/"));
    PlainBrowser thief = new PlainBrowser();
    assertThat(thief.get(back.onward()).onward()).isEqualTo(office(OUTSIDE));
    PlainBrowser.Step fresh = thief.get(begin());
    String state = fresh.onward().getRawQuery().replaceAll(".*(state=[^&]*).*", "$1");
    URI replayed = URI.create(back.onward().toString().replaceAll("state=[^&]*", state));
    assertThat(thief.get(replayed).onward()).isEqualTo(office(OUTSIDE));
    assertThat(whys()).contains("invalid_grant");
  }

  @ParameterizedTest
  @CsvSource({
    "nonce,nonce-orang-lain,invalid_nonce",
    "aud,klien-lain,invalid_id_token",
    "iss,https://penyedia-lain.example,invalid_id_token"
  })
  @DisplayName("token dengan nonce, penerima atau penerbit lain ditolak")
  void a_token_for_another_is_refused(String word, String value, String why) {
    Officer clerk = officer(Role.FRONT_OFFICE);
    Object said = word.equals("aud") ? List.of(value) : value;
    assertThat(arrive(vouched(clerk, Map.of(word, said)))).isEqualTo(office(OUTSIDE));
    assertThat(trail(clerk)).isEmpty();
    assertThat(whys()).last().isEqualTo(why);
    assertThat(browser.get(office("/tugas")).onward().getPath()).isEqualTo("/masuk");
  }

  @Test
  @DisplayName("keluar di sini berarti keluar dari penyedia juga")
  void leaving_here_is_leaving_there() {
    String user = vouched(officer(Role.FRONT_OFFICE), Map.of());
    arrive(user);
    PlainBrowser.Step page = browser.get(office("/tugas"));
    PlainBrowser.Step left =
        browser.post(office("/logout"), Map.of("_csrf", PlainBrowser.token(page)));
    assertThat(left.onward().toString()).startsWith(PROVIDER.issuer() + "/connect/logout");
    assertThat(browser.follow(left, "/masuk").onward().getQuery()).isEqualTo("keluar");
    assertThat(browser.get(office("/tugas")).onward().getPath()).isEqualTo("/masuk");
    assertThat(browser.follow(browser.get(begin()), "/login").onward().getPath())
        .as("the provider asks anew")
        .isEqualTo("/login");
  }

  @Test
  @DisplayName("dua puluh jawaban salah dari satu alamat: semua menunggu")
  void wrong_answers_lock_the_address() {
    URI wrong = office(ProviderSignIn.ANSWER + "?code=x&state=y");
    int waits = 0;
    for (int i = 0; i < Limit.SIGN_IN_ADDRESS.times() + 1; i++) {
      waits += browser.get(wrong).onward().equals(office("/masuk?tunggu")) ? 1 : 0;
    }
    assertThat(waits).isPositive();
    assertThat(arrive(vouched(officer(Role.FRONT_OFFICE), Map.of())))
        .isEqualTo(office("/masuk?tunggu"));
    for (int i = 0; i < Limit.SIGN_IN_ADDRESS.times(); i++) {
      limits.giveBack(Limit.SIGN_IN_ADDRESS, "127.0.0.1");
    }
  }

  private URI arrive(String user) {
    return arrive(browser, user);
  }

  /** Goes the whole way and gives where the office sends the browser after the answer. */
  private URI arrive(PlainBrowser with, String user) {
    PlainBrowser.Step back =
        with.follow(signIn(with, with.get(begin()), user), ProviderSignIn.ANSWER);
    return with.get(back.onward()).onward();
  }

  private PlainBrowser.Step signIn(PlainBrowser.Step asked, String user) {
    return signIn(browser, asked, user);
  }

  private static PlainBrowser.Step signIn(PlainBrowser with, PlainBrowser.Step asked, String user) {
    PlainBrowser.Step login = with.get(with.follow(asked, "/login").onward());
    return with.post(
        login.address(),
        Map.of(
            "username",
            user,
            "password",
            EmbeddedProvider.PASSWORD,
            "_csrf",
            PlainBrowser.token(login)));
  }

  private static Map<String, Map<String, Object>> users() {
    return EmbeddedProvider.USERS;
  }

  /** Makes the officer known at the provider, whose token says more than the number. */
  private static String vouched(Officer officer, Map<String, Object> more) {
    Map<String, Object> words = new HashMap<>(more);
    words.put("nip", officer.nip().orElseThrow().value());
    String user = "pengguna-" + officer.username();
    users().put(user, words);
    return user;
  }

  private Officer officer(Role... roles) {
    return officer(nip(), roles);
  }

  private Officer officer(String nip, Role... roles) {
    String username = "sso" + SERIAL.incrementAndGet();
    officers.open(
        new NewOfficer(
                username,
                "tidak-dipakai",
                "PETUGAS SSO",
                "Petugas",
                "",
                new OfficeCode("6305"),
                Set.of(roles))
            .with(new Nip(nip)));
    return officers.find(username).orElseThrow();
  }

  private static String nip() {
    return "1990010120159999%02d".formatted(SERIAL.incrementAndGet());
  }

  private URI begin() {
    return office(ProviderSignIn.BEGIN + "/" + ProviderSignIn.REGISTRATION);
  }

  private URI office(String page) {
    return URI.create("http://127.0.0.1:" + port + page);
  }

  private long accounts() {
    return jdbc.sql("select count(*) from access.officer").query(Long.class).single();
  }

  private List<String> trail(Officer officer) {
    return jdbc.sql(
            """
            select concat_ws(' ', act, facts ->> 'by', facts ->> 'second-factor') from audit.entry
            where officer = :officer and act like 's%' order by id
            """)
        .param("officer", officer.id().value())
        .query((row, number) -> row.getString(1))
        .list();
  }

  private List<String> whys() {
    return jdbc.sql(
            "select facts ->> 'why' from audit.entry where act = 'sign-in-refused' order by id")
        .query((row, number) -> String.valueOf(row.getString(1)))
        .list();
  }
}

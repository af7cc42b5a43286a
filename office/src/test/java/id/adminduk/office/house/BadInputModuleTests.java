package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.access.Limit;
import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.Role;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The bad input of issue 3 that has no test by name elsewhere.
 *
 * <p>Wrong passwords, replayed codes and forged sessions are in {@code access}; foreign numbers in
 * {@link EndpointScopesModuleTests}; scripts in the trials.
 */
@DisplayName("Masukan buruk: ditolak, tercatat, tidak ada yang bocor, tidak ada yang hilang")
class BadInputModuleTests extends DeskFixture {

  @Test
  @DisplayName("QR palsu pada halaman lacak: sama dengan QR yang tidak ada")
  void a_forged_tracking_code_opens_nothing() throws Exception {
    Named named = fileAt(StepKind.CHECK);
    String other = named.tracking().endsWith("2") ? "3" : "2";
    String forged = named.tracking().substring(0, 20) + other;
    MockHttpServletResponse one = answer(get("/lacak/" + forged).with(from("10.9.0.1")));
    MockHttpServletResponse none = answer(get("/lacak/" + "B".repeat(21)).with(from("10.9.0.1")));
    MockHttpServletResponse slip = answer(get("/lacak/" + named.pickup()).with(from("10.9.0.1")));
    assertThat(List.of(one.getStatus(), none.getStatus(), slip.getStatus())).containsOnly(404);
    assertThat(withoutCode(one, forged))
        .isEqualTo(withoutCode(none, "B".repeat(21)))
        .isEqualTo(withoutCode(slip, named.pickup()))
        .doesNotContain(named.secrets());
  }

  @Test
  @DisplayName("QR palsu di loket ambil: kartu tidak diserahkan, dicatat, berkas tetap terbuka")
  void a_forged_pickup_slip_gets_no_card() throws Exception {
    Named named = fileAt(StepKind.HAND_OVER);
    Named somebody = fileAt(StepKind.CHECK);
    Officer desk = officer(Role.PETUGAS_PENYERAHAN);
    long before = wrongSlips(desk);
    List<String> forged = List.of("C".repeat(21), somebody.pickup(), named.tracking(), "", "'--");
    for (String slip : forged) {
      MockHttpServletResponse answer =
          answer(
              post("/berkas/" + named.number() + "/serah/slip")
                  .param("step", named.step().toString())
                  .param("slip", slip)
                  .accept(MediaType.APPLICATION_JSON)
                  .with(signedIn(desk))
                  .with(csrf()));
      assertThat(answer.getStatus()).as(slip).isBetween(400, 499);
    }
    assertThat(openStep(named.number()).value()).isEqualTo(named.step());
    assertThat(wrongSlips(desk) - before).isGreaterThanOrEqualTo(0);
  }

  @Test
  @DisplayName("kode pindai palsu: tidak membuka berkas apa pun")
  void a_forged_scan_leads_to_an_empty_search() throws Exception {
    Officer clerk = officer(Role.FRONT_OFFICE);
    for (String code :
        List.of("C".repeat(21), "6305-KTPB-20200101-9999", "https://contoh.example/lacak/X")) {
      MockHttpServletResponse answer =
          answer(get("/scan").param("code", code).with(signedIn(clerk)));
      assertThat(answer.getRedirectedUrl()).as(code).startsWith("/tugas?q=");
    }
  }

  @Test
  @DisplayName("lacak: 30 kali semenit dari satu alamat, kepala penerus palsu tidak menipu")
  void a_forged_forwarding_header_does_not_pass_the_limit() throws Exception {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i <= Limit.TRACKING.times(); i++) {
      statuses.add(
          answer(
                  get("/lacak/" + "D".repeat(21))
                      .header("X-Forwarded-For", "203.0.113." + i)
                      .header("Forwarded", "for=203.0.113." + i)
                      .with(from("10.9.0.77")))
              .getStatus());
    }
    assertThat(statuses.subList(0, 30)).containsOnly(404);
    assertThat(statuses.getLast()).isEqualTo(429);
  }

  @Test
  @DisplayName("anjungan: NIK yang ada dengan KK salah dijawab sama dengan NIK yang tidak ada")
  void a_nik_that_exists_is_not_told_from_one_that_does_not() throws Exception {
    Named named = fileAt(StepKind.CHECK);
    String real = named.resident().nik().value();
    String nobody = "6305990101709999";
    Officer kiosk = officer(Role.PEMOHON);
    MockHttpServletResponse wrongPair = identify(kiosk, named, real, "6305990101209999");
    MockHttpServletResponse unknown = identify(kiosk, named, nobody, "6305990101209999");
    assertThat(wrongPair.getStatus()).isEqualTo(422).isEqualTo(unknown.getStatus());
    assertThat(withoutCode(wrongPair, real))
        .isEqualTo(withoutCode(unknown, nobody))
        .doesNotContain(named.resident().namaLengkap());
    assertThat(identify(kiosk, named, real, named.resident().nomorKk().value()).getStatus())
        .as("the pair is right")
        .isEqualTo(200);
  }

  @Test
  @DisplayName("anjungan: sesudah 20 pasangan salah yang benar pun menunggu")
  void nobody_searches_the_register_at_a_terminal() throws Exception {
    Named named = fileAt(StepKind.CHECK);
    Officer kiosk = officer(Role.PEMOHON);
    String real = named.resident().nik().value();
    String kk = named.resident().nomorKk().value();
    for (int i = 0; i < Limit.IDENTIFYING.times(); i++) {
      assertThat(identify(kiosk, named, real, "63059901012%05d".formatted(90_000 + i)).getStatus())
          .isEqualTo(422);
    }
    assertThat(identify(kiosk, named, real, kk).getStatus()).isEqualTo(422);
    clock.advance(Limit.IDENTIFYING.within());
    assertThat(identify(kiosk, named, real, kk).getStatus()).isEqualTo(200);
  }

  @Test
  @DisplayName("alamat yang disandikan dua kali dibaca sekali saja")
  void an_address_is_decoded_once() throws Exception {
    Officer clerk = officer(Role.FRONT_OFFICE);
    String page =
        answer(get(URI.create("/tugas?q=%253Cb%253E")).with(signedIn(clerk))).getContentAsString();
    assertThat(page).contains("%3Cb%3E").doesNotContain("value=\"&lt;b&gt;\"");
  }

  @Test
  @DisplayName("folder tidak dapat didaftar, berkas di luar folder tidak dapat dibaca")
  void no_folder_is_listed_and_none_is_left() throws Exception {
    Officer clerk = officer(Role.FRONT_OFFICE);
    for (String folder : List.of("/css/", "/js/", "/icons/", "/fonts/")) {
      assertThat(answer(get(folder).with(signedIn(clerk))).getContentAsString())
          .as(folder)
          .doesNotContain("adminduk.css", ".js", ".svg", ".woff2");
    }
    for (String address :
        List.of(
            "/css/..%2f..%2fapplication.yaml",
            "/css/%2e%2e/%2e%2e/application.yaml",
            "/.git/config",
            "/WEB-INF/web.xml",
            "/application.yaml")) {
      MockHttpServletResponse answer = answer(get(URI.create(address)).with(signedIn(clerk)));
      assertThat(answer.getStatus()).as(address).isIn(400, 403, 404);
      assertThat(answer.getContentAsString()).doesNotContain("datasource", "flyway");
    }
  }

  @Test
  @DisplayName("isian yang tidak ditawarkan formulir tidak mengubah apa pun")
  void fields_nobody_offered_change_nothing() throws Exception {
    Officer clerk = officer(Role.FRONT_OFFICE);
    answer(
        post("/akun/sandi")
            .param("lama", passwordOf(clerk))
            .param("baru", "kuda benar baterai staples")
            .param("ulang", "kuda benar baterai staples")
            .param("roles", "KADIS")
            .param("officer.roles", "KADIS")
            .param("office", "5272")
            .with(signedIn(clerk))
            .with(csrf()));
    Officer after = officers.find(clerk.username()).orElseThrow();
    assertThat(after).isEqualTo(clerk);
  }

  @Test
  @DisplayName("parameter ganda: tidak pernah galat, tidak pernah dua nilai sekaligus")
  void doubled_parameters_are_harmless() throws Exception {
    Officer clerk = officer(Role.FRONT_OFFICE);
    for (String address :
        List.of("/tugas?q=a&q=b", "/scan?code=a&code=b", "/lacak?kode=A&kode=B")) {
      assertThat(
              answer(get(URI.create(address)).with(signedIn(clerk)).with(from("10.9.0.2")))
                  .getStatus())
          .as(address)
          .isLessThan(500);
    }
  }

  @Test
  @DisplayName("program menerima keadaan berkas saja: tanpa nama, NIK, atau isi")
  void a_program_gets_the_fields_it_needs_only() throws Exception {
    Named named = fileAt(StepKind.CHECK);
    String json =
        answer(
                get("/berkas/" + named.number())
                    .accept(MediaType.APPLICATION_JSON)
                    .with(signedIn(officer(Role.FRONT_OFFICE))))
            .getContentAsString();
    assertThat(json).doesNotContain(named.secrets());
    assertThat(json.replaceAll("\"(\\w+)\":\"[^\"]*\"", "$1"))
        .isEqualTo("{number,status,step,row,kind,role,waiting,pickupToken,trackingToken}");
  }

  @Test
  @DisplayName("unduhan bernama dari kami, tidak dari yang dikirim")
  void downloads_are_named_by_us() throws Exception {
    Named named = fileAt(StepKind.CHECK);
    Officer everybody = officer(Role.values());
    List<String> names = new ArrayList<>();
    for (Endpoint endpoint : endpoints()) {
      String disposition = ask(endpoint, named, everybody).getHeader("Content-Disposition");
      if (disposition != null) {
        names.add(disposition);
      }
    }
    assertThat(names)
        .isNotEmpty()
        .allMatch(name -> name.matches("(inline|attachment); filename=\"[A-Za-z0-9.-]+\""));
  }

  private MockHttpServletResponse identify(Officer kiosk, Named named, String nik, String kk)
      throws Exception {
    return answer(
        post("/permohonan/periksa")
            .param("tiket", named.ticket().toString())
            .param("nik", nik)
            .param("nomorKk", kk)
            .with(signedIn(kiosk))
            .with(csrf()));
  }

  private long wrongSlips(Officer desk) {
    return jdbc.sql(
            "select count(*) from audit.entry where act = 'pickup-slip-wrong' and officer = :by")
        .param("by", desk.id().value())
        .query(Long.class)
        .single();
  }

  private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return browser.perform(request).andReturn().getResponse();
  }

  private static String withoutCode(MockHttpServletResponse answer, String code) throws Exception {
    return answer
        .getContentAsString()
        .replace(code, "~")
        .replaceAll("(name=\"_csrf\" (value|content)=\")[^\"]*", "$1");
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}

package id.adminduk.office.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.access.Officer;
import id.adminduk.office.documents.IssuedPapers;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.signing.SignedPdfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DisplayName("Dokumen sampai ke warga: tautan dengan PIN, dan cetak ulang dari arsip")
class DeliveryModuleTests extends IssuedPapers {

  private static final AtomicInteger ADDRESS = new AtomicInteger();
  private static final Pattern SLIP =
      Pattern.compile("/unduh/([2-9B-Z]{21}).*PIN\\s+(\\d{3}) (\\d{3})", Pattern.DOTALL);

  @Autowired private MockMvc browser;
  @Autowired private JdbcClient sql;

  /** What stands on a slip. */
  private record Slip(String token, String pin) {

    String address() {
      return "/unduh/" + token;
    }

    String wrongPin() {
      return pin.equals("000000") ? "000001" : "000000";
    }
  }

  @Test
  @DisplayName("Slip memuat tautan dan PIN sekali; PIN memberi byte yang sama; unduhan tercatat")
  void the_slip_opens_the_paper_byte_for_byte_and_the_pin_is_kept_nowhere() throws Exception {
    Issue issue = birthExtract(head());
    Officer clerk = officer(Role.PETUGAS_PENYERAHAN);
    Slip slip = slip(issue, clerk);
    MockHttpServletResponse asks = anybody(get(slip.address()));
    assertThat(asks.getStatus()).isEqualTo(200);
    assertThat(asks.getContentAsString())
        .contains("PIN enam angka", "Masih 5 kali")
        .doesNotContain("ANAK", slip.pin());
    String typed = slip.pin().substring(0, 3) + " " + slip.pin().substring(3);
    MockHttpServletResponse given = tried(slip, typed);
    assertThat(given.getContentType()).isEqualTo("application/pdf");
    assertThat(given.getContentAsByteArray()).isEqualTo(issue.pdf());
    assertThat(given.getHeader("Cache-Control")).contains("no-store");
    assertThat(page(issue, clerk)).contains("lewat tautan dan PIN", "Salinan keluar: 1");
    assertThat(acts(issue, "delivery-fetched")).isEqualTo(1);
    String resting =
        sql.sql("select l::text || encode(pin, 'escape') from delivery.link l where paper = :p")
            .param("p", issue.id())
            .query(String.class)
            .single();
    assertThat(resting).doesNotContain(slip.pin());
    assertThat(page(issue, clerk)).doesNotContain(slip.pin(), slip.token());
    String trail =
        sql.sql("select coalesce(string_agg(facts::text, ' '), '') from audit.entry")
            .query(String.class)
            .single();
    assertThat(trail).doesNotContain(slip.token());
  }

  @Test
  @DisplayName("Lima PIN salah mengunci tautan, juga bila dua puluh datang bersamaan")
  void five_wrong_pins_lock_a_link_also_when_many_come_at_once() throws Exception {
    Issue issue = birthExtract(head());
    Officer clerk = officer(Role.FRONT_OFFICE);
    Slip slip = slip(issue, clerk);
    MockHttpServletResponse first = tried(slip, slip.wrongPin());
    assertThat(first.getStatus()).isEqualTo(422);
    assertThat(first.getContentAsString()).contains("PIN tidak cocok", "4 kali");
    Callable<Integer> guess = atWork(() -> tried(slip, slip.wrongPin()).getStatus());
    try (ExecutorService hands = Executors.newFixedThreadPool(6)) {
      List<Callable<Integer>> guesses = IntStream.range(0, 20).mapToObj(i -> guess).toList();
      for (var answer : hands.invokeAll(guesses)) {
        assertThat(answer.get()).isIn(422, 410);
      }
    }
    assertThat(
            sql.sql("select wrong from delivery.link where token = :t")
                .param("t", slip.token())
                .query(Integer.class)
                .single())
        .isEqualTo(5);
    MockHttpServletResponse right = tried(slip, slip.pin());
    assertThat(right.getStatus()).isEqualTo(410);
    assertThat(right.getContentAsString()).contains("terkunci");
    assertThat(page(issue, clerk)).contains("terkunci", "Tutup tautan");
    assertThat(tried(slip(issue, clerk), slip.pin()).getStatus())
        .as("the PIN of another link")
        .isEqualTo(422);
  }

  @Test
  @DisplayName("Tautan lewat masa, ditutup, atau tidak dikenal tidak memberi apa pun")
  void a_link_ends_by_time_or_by_an_officer() throws Exception {
    Issue issue = birthExtract(head());
    Officer clerk = officer(Role.OPERATOR_SIAK);
    Slip slip = slip(issue, clerk);
    String link =
        sql.sql("select id from delivery.link where token = :t")
            .param("t", slip.token())
            .query(String.class)
            .single();
    clock.advance(Duration.ofDays(14).minusSeconds(1));
    assertThat(tried(slip, slip.pin()).getStatus()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));
    assertThat(tried(slip, slip.pin()).getContentAsString()).contains("sudah lewat masanya");
    clock.set(MONDAY_10);
    Issue other = birthExtract(head());
    assertThat(send(clerk, other.id(), "/tautan/" + link + "/tutup").getStatus()).isEqualTo(409);
    assertThat(send(clerk, issue.id(), "/tautan/" + link + "/tutup").getStatus()).isEqualTo(303);
    assertThat(tried(slip, slip.pin()).getContentAsString()).contains("ditutup oleh kantor");
    assertThat(anybody(get("/unduh/" + "B".repeat(21))).getStatus()).isEqualTo(404);
    assertThat(anybody(get("/unduh/apa-saja")).getStatus()).isEqualTo(404);
    String from = address();
    for (int i = 0; i < 30; i++) {
      browser.perform(get("/unduh/" + "C".repeat(21)).with(from(from)));
    }
    assertThat(
            browser
                .perform(get(slip.address()).with(from(from)))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(429);
  }

  @Test
  @DisplayName(
      "Sudah diganti: yang terbaru untuk orang yang sama; milik orang lain atau dicabut: tidak")
  void the_newest_is_given_to_the_same_person_only() throws Exception {
    Officer head = head();
    Officer clerk = officer(Role.FRONT_OFFICE);
    Nik somebody = somebody();
    Issue first = cardOf(somebody, head);
    Slip slip = slip(first, clerk);
    Issue second = cardOf(somebody, head);
    assertThat(tried(slip, slip.pin()).getContentAsByteArray()).isEqualTo(second.pdf());
    assertThat(send(clerk, first.id(), "/tautan").getStatus()).as("superseded").isEqualTo(409);
    sql.sql("update documents.paper set nik = '6305990101909001' where id = :id")
        .param("id", second.id())
        .update();
    MockHttpServletResponse strangers = tried(slip, slip.pin());
    assertThat(strangers.getStatus()).isEqualTo(410);
    assertThat(strangers.getContentAsString()).contains("sudah diganti");
    Slip newest = slip(second, clerk);
    revoke(second, head);
    assertThat(tried(newest, newest.pin()).getContentAsString()).contains("dicabut");
    assertThat(anybody(get(newest.address())).getStatus()).isEqualTo(410);
    assertThat(send(clerk, second.id(), "/cetak-ulang", "alasan", "Hilang di jalan").getStatus())
        .isEqualTo(409);
  }

  @Test
  @DisplayName("Cetak ulang memberi byte yang sama, dengan alasan, dan dihitung")
  void a_lost_paper_is_printed_again_byte_for_byte_and_counted() throws Exception {
    Issue issue = birthExtract(head());
    Officer clerk = officer(Role.PETUGAS_PENYERAHAN);
    MockHttpServletResponse without = send(clerk, issue.id(), "/cetak-ulang", "alasan", "hilang");
    assertThat(without.getStatus()).isEqualTo(422);
    assertThat(without.getContentAsString()).contains("Alasannya belum cukup", "value=\"hilang\"");
    MockHttpServletResponse again =
        send(clerk, issue.id(), "/cetak-ulang", "alasan", "Surat kehilangan POL/12/2026");
    assertThat(again.getContentAsByteArray()).isEqualTo(issue.pdf());
    assertThat(page(issue, clerk)).contains("Salinan keluar: 1", "Surat kehilangan POL/12/2026");
    assertThat(acts(issue, "paper-printed-again")).isEqualTo(1);
  }

  @Test
  @DisplayName("Hanya loket dan operator kantor ini; membuka halamannya meninggalkan jejak")
  void only_who_hands_out_papers_sees_the_page_and_leaves_a_row() throws Exception {
    Issue issue = birthExtract(head());
    Officer clerk = officer(Role.FRONT_OFFICE);
    assertThat(page(issue, clerk)).contains("Penyerahan kepada warga");
    assertThat(acts(issue, "delivery-opened")).isEqualTo(1);
    for (String tail :
        List.of("/tautan", "/cetak-ulang", "/tautan/" + UUID.randomUUID() + "/tutup")) {
      assertThat(
              send(officer(Role.KASI), issue.id(), tail, "alasan", "hilang di jalan").getStatus())
          .as(tail)
          .isEqualTo(403);
    }
    Officer ofBima = officerOf(BIMA, Role.FRONT_OFFICE);
    assertThat(send(ofBima, issue.id(), "/tautan").getStatus()).isEqualTo(404);
    assertThat(
            browser
                .perform(get("/surat/" + issue.id() + "/penyerahan").with(signedIn(ofBima)))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
    assertThat(acts(issue, "delivery-opened")).isEqualTo(1);
  }

  @Test
  @DisplayName("Unduhan tampil di 'siapa melihat data saya' bila dokumennya milik sebuah berkas")
  void a_download_is_shown_to_the_applicant() throws Exception {
    CaseNumber number = accepted(resident());
    Issue issue = birthExtract(head());
    sql.sql("update documents.paper set case_number = :n where id = :id")
        .param("n", number.value())
        .param("id", issue.id())
        .update();
    Slip slip = slip(issue, officer(Role.FRONT_OFFICE));
    assertThat(whoSaw(number)).contains("Tautan unduh dibuat").doesNotContain("Dokumen diunduh");
    assertThat(tried(slip, slip.pin()).getStatus()).isEqualTo(200);
    assertThat(whoSaw(number)).contains("Dokumen diunduh", "lewat tautan dan PIN");
  }

  private String whoSaw(CaseNumber number) throws Exception {
    return anybody(
            post("/lacak/siapa-melihat")
                .param("nomor", number.value())
                .param("lahir", "17-08-1990")
                .with(csrf()))
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private Slip slip(Issue issue, Officer clerk) throws Exception {
    MockHttpServletResponse answer = send(clerk, issue.id(), "/tautan", "hari", "14");
    assertThat(answer.getContentType()).isEqualTo("application/pdf");
    return read(answer.getContentAsByteArray());
  }

  private static Slip read(byte[] pdf) throws IOException {
    String folder = System.getProperty("adminduk.papers", "");
    if (!folder.isEmpty()) {
      Files.write(Path.of(folder, "slip-unduh.pdf"), pdf);
    }
    assertThat(SignedPdfs.notPdfA(pdf)).isEmpty();
    try (var document = Loader.loadPDF(pdf)) {
      Matcher slip = SLIP.matcher(new PDFTextStripper().getText(document));
      assertThat(slip.find()).isTrue();
      return new Slip(slip.group(1), slip.group(2) + slip.group(3));
    }
  }

  private MockHttpServletResponse tried(Slip slip, String pin) throws Exception {
    return anybody(post(slip.address()).param("pin", pin).with(csrf()));
  }

  private MockHttpServletResponse anybody(MockHttpServletRequestBuilder request) throws Exception {
    return browser
        .perform(request.with(from(address())).accept("text/html", "*/*"))
        .andReturn()
        .getResponse();
  }

  private String page(Issue issue, Officer by) throws Exception {
    return browser
        .perform(get("/surat/" + issue.id() + "/penyerahan").with(signedIn(by)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse send(Officer by, UUID paper, String tail, String... typed)
      throws Exception {
    MockHttpServletRequestBuilder request = post("/surat/" + paper + tail);
    for (int i = 0; i < typed.length; i += 2) {
      request.param(typed[i], typed[i + 1]);
    }
    return browser
        .perform(request.with(signedIn(by)).with(csrf()).accept("text/html", "*/*"))
        .andReturn()
        .getResponse();
  }

  private long acts(Issue issue, String act) {
    return sql.sql("select count(*) from audit.entry where act = :act and facts->>'paper' = :paper")
        .param("act", act)
        .param("paper", issue.id().toString())
        .query(Long.class)
        .single();
  }

  private static String address() {
    int serial = ADDRESS.incrementAndGet();
    return "198.18." + serial / 250 + "." + (1 + serial % 250);
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}

package id.adminduk.office.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.ledger.ExportReader;
import id.adminduk.ledger.PaperAnchor;
import id.adminduk.ledger.PublicKeys;
import id.adminduk.ledger.Verifier;
import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import id.adminduk.office.premises.UnitOfWork;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("Halaman jejak audit untuk Kepala Dinas dan Administrator")
class OversightPagesModuleTests extends OfficeTestBase {

  @Autowired private MockMvc browser;
  @Autowired private UnitOfWork unitOfWork;
  @Autowired private JdbcClient sql;

  @Test
  @DisplayName("Keadaan segel dan pemeriksaan hari terakhir, dalam dua bahasa")
  void the_state_is_shown_and_the_last_day_is_checked() throws Exception {
    Officer kadis = officer(Role.KADIS);
    accepted(resident());
    assertThat(page(get("/audit"), kadis)).contains("60 detik");
    assertThat(page(get("/audit").param("lang", "en"), kadis)).contains("60 seconds");
    assertThat(page(post("/audit/periksa").param("lang", "id"), kadis))
        .contains("Hari terakhir utuh");
  }

  @Test
  @DisplayName("Ekspor dan kunci publik dapat diunduh, pengunduhannya tercatat")
  void export_and_key_are_handed_out_and_noted() throws Exception {
    Officer admin = officer(Role.ADMINISTRATOR);
    accepted(resident());
    assertThat(page(get("/audit/ekspor"), admin))
        .startsWith("adminduk-ledger 1\n")
        .contains("\nE\t");
    assertThat(page(get("/audit/kunci"), admin)).hasSizeGreaterThan(60);
    assertThat(entries("audit-exported", admin)).isEqualTo(1);
  }

  @Test
  @DisplayName("Siapa melihat data saya: jabatan, keperluan, waktu; pencariannya tercatat")
  void who_saw_a_resident_is_told_and_the_asking_is_noted() throws Exception {
    Officer kadis = officer(Role.KADIS);
    Officer front = officer(Role.FRONT_OFFICE);
    Resident resident = resident();
    CaseNumber number = checked(resident, front);
    MockHttpServletRequestBuilder question =
        post("/audit/penduduk").param("nik", resident.nik().value()).param("why", "surat 12/2026");
    assertThat(page(question, kadis)).contains(number.value(), front.position());
    assertThat(entries("sights-looked-up", kadis)).isEqualTo(1);
    MockHttpServletRequestBuilder bare = post("/audit/penduduk").param("nik", "12");
    assertThat(answer(bare, kadis).getStatus()).isEqualTo(422);
  }

  @Test
  @DisplayName("Daftar terdampak: semua penduduk yang ditemui satu akun, sebagai CSV")
  void the_breach_list_names_everybody_an_account_met() throws Exception {
    Officer admin = officer(Role.ADMINISTRATOR);
    Officer stolen = officer(Role.FRONT_OFFICE);
    Resident one = resident();
    Resident other = resident();
    Resident spared = resident();
    checked(one, stolen);
    checked(other, stolen);
    accepted(spared);
    MockHttpServletRequestBuilder request =
        post("/audit/kebocoran")
            .param("account", stolen.username())
            .param("from", "23-11-2026")
            .param("to", "31-12-2026")
            .param("reason", "akun dicuri");
    assertThat(page(request, admin))
        .contains(one.nik().value(), other.nik().value(), one.namaLengkap())
        .doesNotContain(spared.nik().value());
    assertThat(entries("breach-list-made", admin)).isEqualTo(1);
    assertThat(answer(post("/audit/kebocoran"), admin).getStatus()).isEqualTo(422);
  }

  @Test
  @DisplayName("Surat pemberitahuan UU 27/2022 pasal 46: data, waktu, cara, 3 x 24 jam")
  void the_notice_says_what_art_46_asks_for() throws Exception {
    Officer admin = officer(Role.ADMINISTRATOR);
    Officer stolen = officer(Role.FRONT_OFFICE);
    checked(resident(), stolen);
    MockHttpServletResponse letter =
        answer(
            post("/audit/kebocoran")
                .param("account", stolen.username())
                .param("from", "23-11-2026")
                .param("to", "23-11-2026")
                .param("reason", "akun dicuri")
                .param("form", "notice"),
            admin);
    Files.write(Path.of("target/breach-notice.pdf"), letter.getContentAsByteArray());
    assertThat(wordsOf(letter))
        .contains("3 x 24 jam", "1 penduduk", stolen.username(), "26 November 2026")
        .contains("Upaya penanganan dan pemulihan")
        .doesNotContain("??");
  }

  @Test
  @DisplayName("Akun kantor lain tidak dikenal di sini; mesin dan sesi dapat ditanyakan")
  void accounts_of_another_office_are_unknown_and_machines_can_be_asked_for() throws Exception {
    Officer admin = officer(Role.ADMINISTRATOR);
    Officer foreign = officerOf(BIMA, Role.FRONT_OFFICE);
    Officer clerk = officer(Role.FRONT_OFFICE);
    Resident resident = resident();
    CaseNumber number = accepted(resident);
    browser.perform(
        get("/berkas/" + number)
            .with(signedIn(clerk))
            .with(request -> {
              request.setRemoteAddr("10.7.7.7");
              return request;
            }));
    MockHttpServletRequestBuilder asked =
        post("/audit/kebocoran")
            .param("from", "23-11-2026")
            .param("to", "23-11-2026")
            .param("reason", "dicuri");
    assertThat(answer(asked.param("account", foreign.username()), admin).getStatus())
        .isEqualTo(422);
    assertThat(
            page(
                post("/audit/kebocoran")
                    .param("what", "address")
                    .param("account", "10.7.7.7")
                    .param("from", "23-11-2026")
                    .param("to", "23-11-2026")
                    .param("reason", "dicuri"),
                admin))
        .contains(resident.nik().value(), "case-opened:CASE");
  }

  @Test
  @DisplayName("Buku harian: kepala jejak sebagai teks dan QR, diterima program pemeriksa")
  void the_daily_book_carries_the_head_of_the_trail() throws Exception {
    Officer kadis = officer(Role.KADIS);
    accepted(resident());
    MockHttpServletResponse book = answer(get("/audit/buku-harian.pdf"), kadis);
    Files.write(Path.of("target/daily-book.pdf"), book.getContentAsByteArray());
    String words = wordsOf(book);
    assertThat(words).contains("Buku harian", "23 November 2026", "Sidik kunci segel");
    Matcher printed =
        Pattern.compile("ADMINDUK-JANGKAR:\\d+:\\s*((?:[0-9a-f]{16}\\s*){4})").matcher(words);
    assertThat(printed.find()).as(words).isTrue();
    PaperAnchor anchor = PaperAnchor.parse(printed.group());
    Verifier verifier =
        new Verifier(
            PublicKeys.parse(page(get("/audit/kunci"), kadis).lines().toList()),
            Optional.empty(),
            Optional.empty());
    verifier.printed(List.of(anchor));
    String export = page(get("/audit/ekspor"), kadis);
    assertThat(ExportReader.verify(new StringReader(export), verifier).isWhole()).isTrue();
    assertThat(wordsOf(answer(get("/buku-harian.pdf"), kadis)))
        .as("the hall's own book, which is signed and filed too")
        .contains("Jangkar jejak audit", "ADMINDUK-JANGKAR:");
    for (String bad : List.of("32-13-2026", "24-11-2026", "x")) {
      assertThat(answer(get("/audit/buku-harian.pdf").param("tanggal", bad), kadis).getStatus())
          .isEqualTo(404);
    }
  }

  private static String wordsOf(MockHttpServletResponse pdf) throws IOException {
    assertThat(pdf.getContentType()).isEqualTo("application/pdf");
    assertThat(pdf.getHeader("Cache-Control")).contains("no-store");
    try (PDDocument document = Loader.loadPDF(pdf.getContentAsByteArray())) {
      return new PDFTextStripper().getText(document).replaceAll("[ \\n]+", " ");
    }
  }

  @Test
  @DisplayName("Petugas lain ditolak di setiap alamat")
  void others_are_refused_at_every_address() throws Exception {
    Officer front = officer(Role.FRONT_OFFICE, Role.OPERATOR_SIAK);
    for (String address :
        new String[] {"/audit", "/audit/ekspor", "/audit/kunci", "/audit/buku-harian.pdf"}) {
      assertThat(answer(get(address), front).getStatus()).as(address).isEqualTo(403);
    }
    for (String address : new String[] {"/audit/periksa", "/audit/penduduk", "/audit/kebocoran"}) {
      assertThat(answer(post(address), front).getStatus()).as(address).isEqualTo(403);
    }
  }

  @Test
  @DisplayName("Sel CSV tidak dapat menjadi rumus")
  void no_cell_is_a_formula() {
    assertThat(BreachList.cell("=HYPERLINK(1)")).isEqualTo("\"'=HYPERLINK(1)\"");
    assertThat(BreachList.cell("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
  }

  private CaseNumber checked(Resident resident, Officer by) {
    CaseNumber number = accepted(resident);
    unitOfWork.run(() ->
        applications.finish(
            applications.permit(openStep(number), StepKind.CHECK, by).orFault(),
            Optional.of(by),
            Map.of()));
    return number;
  }

  private long entries(String act, Officer by) {
    return sql.sql("select count(*) from audit.entry where act = :act and officer = :officer")
        .param("act", act)
        .param("officer", by.id().value())
        .query(Long.class)
        .single();
  }

  private String page(MockHttpServletRequestBuilder request, Officer officer) throws Exception {
    MockHttpServletResponse response = answer(request, officer);
    assertThat(response.getStatus()).isEqualTo(200);
    String text = response.getContentAsString();
    assertThat(text).doesNotContain("??");
    return text;
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Officer officer)
      throws Exception {
    return browser.perform(request.with(signedIn(officer)).with(csrf())).andReturn().getResponse();
  }
}

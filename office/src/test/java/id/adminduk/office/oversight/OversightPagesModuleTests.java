package id.adminduk.office.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import id.adminduk.office.premises.UnitOfWork;
import java.util.Map;
import java.util.Optional;
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
  @DisplayName("Petugas lain ditolak di setiap alamat")
  void others_are_refused_at_every_address() throws Exception {
    Officer front = officer(Role.FRONT_OFFICE, Role.OPERATOR_SIAK);
    for (String address : new String[] {"/audit", "/audit/ekspor", "/audit/kunci"}) {
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

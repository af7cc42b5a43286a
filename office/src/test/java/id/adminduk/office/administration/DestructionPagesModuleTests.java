package id.adminduk.office.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.NewOfficer;
import id.adminduk.office.access.Officer;
import id.adminduk.office.capture.Captures;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.Destruction;
import id.adminduk.office.vault.KeyDestruction;
import id.adminduk.office.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("Halaman pemusnahan kunci: satu mengusulkan, orang lain memutuskan")
class DestructionPagesModuleTests extends OfficeTestBase {

  private static final AtomicInteger SERIAL = new AtomicInteger();
  private static final String PAGE = "/admin/pemusnahan";
  private static final String MARKUP = "<script>alert(1)</script>";

  @Autowired private MockMvc browser;
  @Autowired private Captures captures;
  @Autowired private Vault vault;
  @Autowired private KeyDestruction destruction;
  @Autowired private UnitOfWork unitOfWork;
  @Autowired private JdbcClient jdbc;

  private Resident resident;
  private CaseNumber number;
  private Officer kadis;
  private Officer kabid;

  @BeforeEach
  void record_somebody() {
    resident = resident();
    number = accepted(resident);
    unitOfWork.run(() ->
        vault.put(
            new Vault.Item(captures.enlistSubject(resident.nik()), Vault.Kind.PHOTO, "PHOTO"),
            "wajah".getBytes(StandardCharsets.UTF_8)));
    kadis = withNip(nip(), Role.KADIS);
    kabid = withNip(nip(), Role.KABID);
  }

  @Test
  @DisplayName("kepala bidang mengusulkan, kepala dinas memutuskan: rekaman tidak ada lagi")
  void one_asks_another_decides_and_nothing_is_left() throws Exception {
    assertThat(page(visit(kabid), 200)).contains("tidak dapat dibaca siapa pun lagi");
    assertThat(ask(kabid, form()).getStatus()).isEqualTo(303);
    assertThat(captures.subjectOf(resident.nik())).as("asking destroys nothing").isPresent();
    assertThat(page(visit(kadis), 200))
        .contains(number.value(), "Putusan 12/Pdt.P/2026: permohonan orangnya")
        .contains(waiting() + "/putuskan")
        .doesNotContain(resident.namaLengkap(), resident.nik().value());

    assertThat(send(kadis, "/" + waiting() + "/putuskan").getStatus()).isEqualTo(303);
    assertThat(captures.subjectOf(resident.nik())).isEmpty();
    assertThat(page(visit(kabid), 200)).contains("Dimusnahkan");
    assertThat(acts()).isEqualTo("protected-key-destroyed protected-key-destruction-asked");
    assertThat(send(kadis, "/" + latest() + "/putuskan").getStatus()).isEqualTo(409);
    assertThat(page(ask(kabid, form()), 409)).contains("Tidak ada kunci");
  }

  @Test
  @DisplayName("yang mengusulkan tidak memutuskan, juga tidak dengan akun keduanya")
  void the_same_person_with_two_accounts_is_refused() throws Exception {
    Nip one = nip();
    Officer asks = withNip(one, Role.KABID);
    Officer again = withNip(one, Role.KADIS);
    assertThat(ask(asks, form()).getStatus()).isEqualTo(303);
    for (Officer same : new Officer[] {asks, again}) {
      assertThat(page(visit(same), 200)).doesNotContain(waiting() + "/putuskan");
      assertThat(page(send(same, "/" + waiting() + "/putuskan"), 403))
          .contains("Perlu orang kedua");
    }
    assertThat(captures.subjectOf(resident.nik())).isPresent();
    assertThat(page(ask(kadis, form()), 409)).contains("sudah diusulkan");
  }

  @Test
  @DisplayName("usulan dapat ditarik, dan sesudah itu diusulkan lagi")
  void a_wish_can_be_withdrawn_and_asked_again() throws Exception {
    ask(kabid, form());
    UUID first = waiting();
    assertThat(send(kadis, "/" + first + "/tarik").getStatus()).isEqualTo(303);
    assertThat(send(kadis, "/" + first + "/putuskan").getStatus()).isEqualTo(409);
    assertThat(captures.subjectOf(resident.nik())).isPresent();
    assertThat(ask(kabid, form()).getStatus()).isEqualTo(303);
    assertThat(waiting()).isNotEqualTo(first);
  }

  @Test
  @DisplayName(
      "administrator mengusulkan tetapi tidak memutuskan; petugas lain tidak melihat halaman ini")
  void roles_have_their_limits() throws Exception {
    Officer admin = withNip(nip(), Role.ADMINISTRATOR);
    Officer clerk = withNip(nip(), Role.KASI, Role.FRONT_OFFICE);
    ask(kabid, form());
    assertThat(page(visit(admin), 200)).doesNotContain("/putuskan");
    assertThat(send(admin, "/" + waiting() + "/putuskan").getStatus()).isEqualTo(403);
    assertThat(visit(clerk).getStatus()).isEqualTo(403);
    assertThat(ask(clerk, form()).getStatus()).isEqualTo(403);
    assertThat(send(clerk, "/" + waiting() + "/putuskan").getStatus()).isEqualTo(403);
    assertThat(send(clerk, "/" + waiting() + "/tarik").getStatus()).isEqualTo(403);
    assertThat(page(ask(officer(Role.KADIS), form()), 409)).contains("NIP");
  }

  @Test
  @DisplayName("kantor lain tidak melihat, memutuskan, atau menarik usulan Tapin")
  void another_office_sees_and_decides_nothing() throws Exception {
    ask(kabid, form());
    UUID wish = waiting();
    Officer ofBima = opened(BIMA, nip(), Role.KADIS);
    assertThat(page(visit(ofBima), 200)).doesNotContain(number.value());
    assertThat(send(ofBima, "/" + wish + "/putuskan").getStatus()).isEqualTo(409);
    assertThat(send(ofBima, "/" + wish + "/tarik").getStatus()).isEqualTo(409);
    assertThat(ask(ofBima, form()).getStatus()).isEqualTo(409);
    assertThat(waiting()).isEqualTo(wish);
  }

  @Test
  @DisplayName("yang kurang disebut di tempatnya; teks tidak menjadi markah")
  void what_is_missing_is_named() throws Exception {
    String told = page(ask(kabid, new HashMap<>()), 422);
    assertThat(told).contains("Tulis nomor berkas", "menjadi dasar", "Tulis alasannya", "Centang");
    Map<String, String> form = form();
    form.put("alasan", "x".repeat(501));
    assertThat(page(ask(kabid, form), 422)).contains("paling panjang 500");
    form.put("alasan", MARKUP);
    assertThat(ask(kabid, form).getStatus()).isEqualTo(303);
    assertThat(page(visit(kadis), 200)).doesNotContain(MARKUP).contains("&lt;script&gt;");
    form.put("berkas", "6305-KTPB-20200101-9999");
    assertThat(ask(kabid, form).getStatus()).isEqualTo(409);
  }

  private Map<String, String> form() {
    return new HashMap<>(
        Map.of(
            "berkas", number.value(),
            "dasar", "Putusan 12/Pdt.P/2026",
            "alasan", "permohonan orangnya",
            "mengerti", "true"));
  }

  private UUID waiting() {
    return destruction.of(TAPIN).stream()
        .filter(wish -> wish.number().equals(number) && wish.isWaiting())
        .map(Destruction::id)
        .findFirst()
        .orElseThrow();
  }

  private UUID latest() {
    return destruction.of(TAPIN).stream()
        .filter(wish -> wish.number().equals(number))
        .map(Destruction::id)
        .findFirst()
        .orElseThrow();
  }

  private String acts() {
    return jdbc.sql(
            """
            select string_agg(act, ' ' order by act) from audit.entry
            where case_number = :number and act like 'protected-key-%'
            """)
        .param("number", number.value())
        .query(String.class)
        .single();
  }

  private static Nip nip() {
    return new Nip("999901012099017%03d".formatted(SERIAL.incrementAndGet()));
  }

  private Officer withNip(Nip nip, Role... roles) {
    return opened(TAPIN, nip, roles);
  }

  private Officer opened(OfficeCode office, Nip nip, Role... roles) {
    String username = "pemegang" + SERIAL.incrementAndGet();
    officers.open(
        new NewOfficer(username, "rahasia", "PEMEGANG KUNCI", "Pejabat", "", office, Set.of(roles))
            .with(nip));
    return officers.find(username).orElseThrow();
  }

  private MockHttpServletResponse visit(Officer officer) throws Exception {
    return browser.perform(get(PAGE).with(signedIn(officer))).andReturn().getResponse();
  }

  private MockHttpServletResponse send(Officer officer, String tail) throws Exception {
    return browser
        .perform(post(PAGE + tail).with(signedIn(officer)).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse ask(Officer officer, Map<String, String> fields)
      throws Exception {
    var request = post(PAGE).with(signedIn(officer)).with(csrf());
    fields.forEach(request::param);
    return browser.perform(request).andReturn().getResponse();
  }

  private static String page(MockHttpServletResponse answer, int status) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(status);
    return answer.getContentAsString();
  }
}

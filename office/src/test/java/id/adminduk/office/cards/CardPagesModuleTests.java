package id.adminduk.office.cards;

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
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("Halaman blangko, rak kartu, dan panel baris 7 sampai 10")
class CardPagesModuleTests extends OfficeTestBase {

  @Autowired private MockMvc browser;
  @Autowired private ApplicationContext office;
  @Autowired private UnitOfWork unitOfWork;
  @Autowired private CardStore cards;

  @Test
  @DisplayName("Penerimaan blangko: seri sama ditolak, peran lain ditolak")
  void blanks_are_received_once_and_by_their_keepers() throws Exception {
    Officer operator = officer(Role.OPERATOR_SIAK);
    MockHttpServletRequestBuilder delivery =
        post("/blangko/terima")
            .param("first", "HLM-26-01")
            .param("last", "HLM-26-03")
            .param("bast", "BAST/HLM");
    assertThat(answer(delivery, operator).getStatus()).isEqualTo(303);
    assertThat(answer(delivery, operator).getStatus()).isEqualTo(409);
    assertThat(answer(get("/blangko"), operator).getContentAsString())
        .contains("HLM-26-01 – HLM-26-03")
        .doesNotContain("??");
    assertThat(answer(get("/blangko"), officer(Role.FRONT_OFFICE)).getStatus()).isEqualTo(403);
    MockHttpServletRequestBuilder nothing = post("/blangko/terima");
    assertThat(answer(nothing, operator).getStatus()).isEqualTo(422);
  }

  @Test
  @DisplayName("Panel tiap baris tampil dalam dua bahasa")
  void every_panel_of_rows_7_to_10_is_drawn() throws Exception {
    Officer operator = officer(Role.OPERATOR_SIAK);
    Officer counter = officer(Role.PETUGAS_PENYERAHAN);
    Officer kasi = officer(Role.KASI);
    CardDeskFixture desk = new CardDeskFixture(office);
    Resident resident = resident();
    CaseNumber number = accepted(resident);
    walk(number, StepKind.CHECK, officer(Role.FRONT_OFFICE));
    walk(number, StepKind.VERIFY, officer(Role.VERIFIKATOR));
    walk(number, StepKind.APPROVE, kasi);
    walk(number, StepKind.CAPTURE, operator);
    walk(number, StepKind.UNIQUENESS, operator);
    office.getBean(Blanks.class).receive("PNL-26-01", "PNL-26-03", "BAST/PNL", operator).orFault();
    drawn(number, operator);
    desk.check.check(openStep(number), resident.nik(), operator).orFault();
    assertThat(drawn(number, operator)).contains("/kartu/cetak");
    desk.personalisation.make(openStep(number), Optional.empty(), operator).orFault();
    assertThat(drawn(number, operator)).contains("/kartu/teruskan");
    MockHttpServletResponse pdf = answer(get("/berkas/" + number + "/kartu.pdf"), operator);
    assertThat(pdf.getContentType()).isEqualTo("application/pdf");
    assertThat(pdf.getHeader("Cache-Control")).contains("no-store");
    assertThat(
            office
                .getBean(JdbcClient.class)
                .sql(
                    """
                    select count(*) from audit.entry where act = 'protected-read'
                      and case_number = :number and officer = :officer and facts->>'kind' = :kind
                    """)
                .param("number", number.value())
                .param("officer", operator.id().value())
                .param("kind", "CARD_FACE")
                .query(Long.class)
                .single())
        .isPositive();
    SerialNumber serial = cards.of(number).orElseThrow().serial();
    desk.forwarding.forward(openStep(number), serial, "Laci A", operator).orFault();
    assertThat(answer(get("/rak-kartu"), counter).getContentAsString()).contains(serial.value());
    String step = openStep(number).value().toString();
    answer(post("/berkas/" + number + "/kerjakan").param("step", step), counter);
    assertThat(drawn(number, counter)).contains("/serah/slip");
    String slip = file(number).pickupToken().value();
    desk.pickup.slip(openStep(number), slip, counter).orFault();
    assertThat(drawn(number, counter)).contains("/serah/chip");
    desk.pickup.readChip(openStep(number), counter).orFault();
    assertThat(drawn(number, counter)).contains("RIGHT_INDEX").contains("data:image/jpeg");
    desk.supervisor.keep(openStep(number), "uji", counter).orFault();
    assertThat(drawn(number, counter)).contains("/serah/cetak-ulang");
  }

  private String drawn(CaseNumber number, Officer officer) throws Exception {
    String address = "/berkas/" + number;
    String english = answer(get(address).param("lang", "en"), officer).getContentAsString();
    String page = answer(get(address).param("lang", "id"), officer).getContentAsString();
    assertThat(english + page).doesNotContain("??");
    return page;
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Officer officer)
      throws Exception {
    MockHttpServletResponse response =
        browser.perform(request.with(signedIn(officer)).with(csrf())).andReturn().getResponse();
    assertThat(response.getStatus()).isLessThan(500);
    return response;
  }

  private void walk(CaseNumber number, StepKind kind, Officer by) {
    unitOfWork.run(() ->
        applications.finish(
            applications.permit(openStep(number), kind, by).orFault(), Optional.of(by), Map.of()));
  }
}

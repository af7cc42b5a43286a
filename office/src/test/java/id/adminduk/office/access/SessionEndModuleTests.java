package id.adminduk.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.kernel.Role;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("Sesi berakhir saat mengisi formulir: tidak ada yang hilang")
class SessionEndModuleTests extends OfficeTestBase {

  private static final AtomicInteger ADDRESSES = new AtomicInteger();
  private static final String FORM = "/berkas/6305-KTPB-20200101-9999";

  @Autowired private MockMvc browser;

  private final String address = "10.7.0." + ADDRESSES.incrementAndGet();

  @Test
  @DisplayName("sesi habis saat menyimpan: masuk lagi, lalu kembali ke formulir yang sama")
  void after_an_ended_session_the_officer_returns_to_the_form() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    MockHttpSession session = new MockHttpSession();
    assertThat(signIn(officer, session)).isEqualTo("/");
    browser.perform(get("/tugas").session(session));
    clock.advance(SessionGate.IDLE);
    MvcResult sent = send(session, "http://localhost" + FORM + "?lang=id");
    assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/masuk?habis");
    assertThat(session.isInvalid()).isTrue();
    assertThat(signIn(officer, sessionOf(sent))).isEqualTo(FORM + "?lang=id");
  }

  @Test
  @DisplayName("halaman yang diminta sesudah sesi habis terbuka setelah masuk lagi")
  void after_an_ended_session_the_asked_page_opens() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    MockHttpSession session = new MockHttpSession();
    signIn(officer, session);
    browser.perform(get("/tugas").session(session));
    clock.advance(Duration.ofHours(1));
    MvcResult asked =
        browser.perform(get("/antrean").session(session).accept("text/html")).andReturn();
    assertThat(asked.getResponse().getRedirectedUrl()).isEqualTo("/masuk?habis");
    assertThat(signIn(officer, sessionOf(asked))).isEqualTo("/antrean");
  }

  @Test
  @DisplayName("sesi hilang sama sekali: peramban diantar masuk, kiriman tidak dikerjakan")
  void a_form_without_any_session_leads_to_sign_in() throws Exception {
    MvcResult sent =
        browser
            .perform(
                lost(post(FORM + "/periksa"))
                    .accept("text/html")
                    .header("Referer", "http://localhost" + FORM))
            .andReturn();
    assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/masuk?habis");
    assertThat(signIn(officer(Role.FRONT_OFFICE), sessionOf(sent))).isEqualTo(FORM);
    MockHttpServletResponse program =
        browser
            .perform(lost(post(FORM + "/periksa")).accept("application/json"))
            .andReturn()
            .getResponse();
    assertThat(program.getStatus()).isEqualTo(403);
  }

  @Test
  @DisplayName("alamat situs lain tidak pernah menjadi tujuan sesudah masuk")
  void nobody_is_sent_to_another_site() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    for (String elsewhere :
        new String[] {
          "https://contoh.example/berkas",
          "http://localhost.contoh.example/",
          "http://localhost//contoh.example/",
          "http://localhost@contoh.example/",
          "bukan alamat"
        }) {
      MockHttpSession session = new MockHttpSession();
      signIn(officer, session);
      browser.perform(get("/tugas").session(session));
      clock.advance(SessionGate.IDLE);
      assertThat(signIn(officer, sessionOf(send(session, elsewhere)))).as(elsewhere).isEqualTo("/");
    }
  }

  private MvcResult send(MockHttpSession session, String referer) throws Exception {
    return browser
        .perform(
            post(FORM + "/periksa")
                .session(session)
                .accept("text/html")
                .header("Referer", referer)
                .with(csrf()))
        .andReturn();
  }

  private static MockHttpServletRequestBuilder lost(MockHttpServletRequestBuilder request) {
    return request.with(sent -> {
      sent.setRequestedSessionId("0123456789ABCDEF");
      sent.setRequestedSessionIdValid(false);
      return sent;
    });
  }

  /** Gives the session the browser has after this answer; none yet is a new one. */
  private static MockHttpSession sessionOf(MvcResult answer) {
    return answer.getRequest().getSession(false) instanceof MockHttpSession kept
        ? kept
        : new MockHttpSession();
  }

  private String signIn(Officer officer, MockHttpSession session) throws Exception {
    return Objects.requireNonNull(
        browser
            .perform(
                post("/masuk")
                    .session(session)
                    .param("username", officer.username())
                    .param("password", passwordOf(officer))
                    .with(csrf())
                    .with(request -> {
                      request.setRemoteAddr(address);
                      return request;
                    }))
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }
}

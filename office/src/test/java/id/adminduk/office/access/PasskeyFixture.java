package id.adminduk.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.kernel.Role;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An officer, a browser at the office's own address, and a device in software. */
abstract class PasskeyFixture extends OfficeTestBase {

  protected static final String OWN = "/akun/kunci-sandi";
  protected static final String SIGN_IN = "/masuk/kunci-sandi";
  protected static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  @Autowired protected MockMvc browser;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected SecondFactors factors;
  @Autowired protected Passkeys passkeys;
  @Autowired protected Accounts accounts;

  protected final SoftDevice device = new SoftDevice();

  protected Officer registered() throws Exception {
    return registered(device);
  }

  protected Officer registered(SoftDevice by) throws Exception {
    Officer kasi = officer(Role.KASI);
    assertThat(register(passwordGiven(kasi), by, "").getStatus()).isEqualTo(303);
    return kasi;
  }

  protected MockHttpSession proven(Officer officer) throws Exception {
    MockHttpSession session = passwordGiven(officer);
    assertThat(prove(session, device.get(ask(session))).getStatus()).isEqualTo(303);
    return session;
  }

  protected MockHttpSession provenByCode(Officer officer) throws Exception {
    MockHttpSession session = passwordGiven(officer);
    assertThat(send(session, post("/masuk/kode").param("kode", code())).getStatus()).isEqualTo(303);
    return session;
  }

  protected String code() {
    return Totp.code(SECRET, Totp.stepAt(clock.instant()));
  }

  protected String refusedAt(Officer officer, SoftDevice by) throws Exception {
    MockHttpSession session = passwordGiven(officer);
    assertThat(prove(session, by.get(ask(session))).getStatus()).isEqualTo(422);
    return reasons(officer).getLast();
  }

  protected String refused(Officer officer, String answer) throws Exception {
    MockHttpSession session = passwordGiven(officer);
    ask(session);
    assertThat(prove(session, answer).getStatus()).isEqualTo(422);
    return reasons(officer).getLast();
  }

  /** Lets the window of wrong tries pass, so that the next is judged and not locked out. */
  protected void guardForgets(Officer officer) {
    clock.advance(Limit.SECOND_FACTOR.within());
    assertThat(trail(officer)).doesNotContain("account-locked");
  }

  protected MockHttpServletResponse register(MockHttpSession session, SoftDevice by, String proof)
      throws Exception {
    MockHttpServletResponse asked = question(session, OWN, proof);
    String answer = asked.getStatus() == 200 ? by.create(asked.getContentAsString()) : "{}";
    return send(session, post(OWN).param("nama", "Laptop loket").param("jawaban", answer));
  }

  protected MockHttpServletResponse remove(MockHttpSession session, String id, String proof)
      throws Exception {
    return send(session, post(OWN + "/cabut").param("kunci", id).param("bukti", proof));
  }

  protected String ask(MockHttpSession session) throws Exception {
    return question(session, SIGN_IN, "").getContentAsString();
  }

  protected MockHttpServletResponse question(MockHttpSession session, String page, String proof)
      throws Exception {
    return browser
        .perform(
            post(page + "/tantangan")
                .session(session)
                .param("sandi", proof)
                .accept(MediaType.APPLICATION_JSON)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  protected MockHttpServletResponse prove(MockHttpSession session, String answer) throws Exception {
    return send(session, post(SIGN_IN).param("jawaban", answer));
  }

  protected MockHttpServletResponse send(
      MockHttpSession session, MockHttpServletRequestBuilder what) throws Exception {
    return browser
        .perform(what.session(session).accept(MediaType.TEXT_HTML).with(csrf()))
        .andReturn()
        .getResponse();
  }

  protected MockHttpServletResponse visit(MockHttpSession session, String page) throws Exception {
    return browser
        .perform(
            get(page)
                .session(session)
                .accept(MediaType.TEXT_HTML)
                .with(request -> {
                  request.setServerPort(8080);
                  return request;
                }))
        .andReturn()
        .getResponse();
  }

  protected MockHttpSession passwordGiven(Officer officer) throws Exception {
    MockHttpSession session = new MockHttpSession();
    send(
        session,
        post("/masuk")
            .param("username", officer.username())
            .param("password", passwordOf(officer)));
    return session;
  }

  protected List<String> trail(Officer officer) {
    return jdbc.sql("select act from audit.entry where officer = :officer order by id")
        .param("officer", officer.id().value())
        .query((row, number) -> row.getString(1))
        .list();
  }

  protected List<String> reasons(Officer officer) {
    return jdbc.sql(
            """
            select facts::jsonb ->> 'why' from audit.entry
            where officer = :officer and act = 'passkey-refused' order by id
            """)
        .params(Map.of("officer", officer.id().value()))
        .query((row, number) -> row.getString(1))
        .list();
  }
}

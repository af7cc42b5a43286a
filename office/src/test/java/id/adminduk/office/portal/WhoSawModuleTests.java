package id.adminduk.office.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("Warga melihat siapa melihat datanya")
class WhoSawModuleTests extends OfficeTestBase {

  private static final String BORN = "17-08-1990";

  @Autowired private MockMvc browser;
  private String address = "10.9.0.1";

  @Test
  @DisplayName("Jabatan, kantor, waktu; tanpa nama petugas dan tanpa NIK")
  void the_citizen_sees_position_and_office_but_no_name() throws Exception {
    Officer officer = officer(Role.FRONT_OFFICE);
    Resident resident = resident();
    CaseNumber number = accepted(resident);
    browser.perform(get("/berkas/" + number).with(signedIn(officer)));
    MockHttpServletResponse answer = ask(number.value(), BORN);
    String page = text(answer);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    assertThat(page)
        .contains(officer.position(), "Berkas dibuka", number.value())
        .doesNotContain("??", officer.name(), officer.username(), resident.nik().value())
        .doesNotContain(resident.namaLengkap());
  }

  @Test
  @DisplayName("Tanggal salah, nomor yang tidak ada, nomor rusak: jawaban yang sama")
  void wrong_absent_and_malformed_are_answered_alike() throws Exception {
    address = "10.9.0.2";
    String number = accepted(resident()).value();
    String absent = "6305-KTPB-20200101-9998";
    MockHttpServletResponse wrong = ask(number, "18-08-1990");
    assertThat(wrong.getStatus()).isEqualTo(404);
    String expected = plain(wrong, number);
    for (String[] tried :
        new String[][] {{absent, BORN}, {number, "31-02-1990"}, {number, ""}, {absent, "x"}}) {
      MockHttpServletResponse answer = ask(tried[0], tried[1]);
      assertThat(answer.getStatus()).isEqualTo(404);
      assertThat(plain(answer, tried[0])).isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("Tanggal lahir tidak dapat ditebak: lima kali salah, lalu tunggu, dari mana pun")
  void birth_dates_cannot_be_guessed_from_many_addresses() throws Exception {
    String number = accepted(resident()).value();
    for (int i = 1; i <= 5; i++) {
      address = "10.9.1." + i;
      assertThat(ask(number, "0" + i + "-01-1990").getStatus()).isEqualTo(404);
    }
    address = "10.9.1.99";
    MockHttpServletResponse locked = ask(number, BORN);
    assertThat(locked.getStatus()).isEqualTo(429);
    assertThat(locked.getHeader("Retry-After")).isEqualTo("900");
    clock.advance(Duration.ofMinutes(16));
    assertThat(ask(number, BORN).getStatus()).isEqualTo(200);
  }

  @Test
  @DisplayName("Tiga puluh kali semenit dari satu alamat")
  void one_address_asks_thirty_times_a_minute() throws Exception {
    address = "10.9.2.1";
    String number = accepted(resident()).value();
    for (int i = 0; i < 30; i++) {
      assertThat(ask(number, BORN).getStatus()).isEqualTo(200);
    }
    assertThat(ask(number, BORN).getStatus()).isEqualTo(429);
  }

  private MockHttpServletResponse ask(String number, String born) throws Exception {
    return browser
        .perform(
            post("/lacak/siapa-melihat")
                .param("nomor", number)
                .param("lahir", born)
                .param("lang", "id")
                .with(csrf())
                .with(request -> {
                  request.setRemoteAddr(address);
                  return request;
                }))
        .andReturn()
        .getResponse();
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private static String plain(MockHttpServletResponse answer, String number) throws Exception {
    return text(answer)
        .replace(number, "~")
        .replaceAll("name=\"_csrf\" (value|content)=\"[^\"]*\"", "");
  }
}

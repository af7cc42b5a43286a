package id.adminduk.office.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

@DisplayName("Penolakan dan galat tercatat di log, tanpa isi alamat")
@ExtendWith(OutputCaptureExtension.class)
class RefusalLogModuleTests extends OfficeTestBase {

  @Autowired private MockMvc browser;
  @Autowired private LastResort lastResort;

  @Test
  @DisplayName("tidak berhak: tercatat siapa dan alamat macam apa")
  void a_missing_right_is_written_down(CapturedOutput log) throws Exception {
    Officer clerk = officer(Role.FRONT_OFFICE);
    browser.perform(get("/admin/akun/" + UUID.randomUUID()).with(signedIn(clerk)));
    assertThat(log).contains("Refused 403 GET /admin/akun/{id} to " + clerk.id().value());
  }

  @Test
  @DisplayName("berkas tebakan: tercatat, nomornya tidak")
  void a_guessed_number_is_written_down_without_the_number(CapturedOutput log) throws Exception {
    Officer clerk = officer(Role.FRONT_OFFICE);
    browser.perform(get("/berkas/6305-KTPB-20200101-9998").with(signedIn(clerk)));
    assertThat(log)
        .contains("Refused 404 GET /berkas/{number} to " + clerk.id().value())
        .doesNotContain("20200101-9998");
  }

  @Test
  @DisplayName("tanpa token CSRF: tercatat walau belum sampai di pengendali mana pun")
  void a_missing_token_is_written_down(CapturedOutput log) throws Exception {
    Officer clerk = officer(Role.FRONT_OFFICE);
    browser.perform(post("/antrean/panggil").with(signedIn(clerk)));
    assertThat(log).contains("Refused 403 POST /antrean/...");
  }

  @Test
  @DisplayName("baris baru dalam alamat tidak menjadi baris baru dalam log")
  void nobody_writes_lines_of_his_own_into_the_log(CapturedOutput log) throws Exception {
    Officer clerk = officer(Role.FRONT_OFFICE);
    browser.perform(get("/berkas/{n}", "x\r\nREKAAN masuk").with(signedIn(clerk)));
    browser.perform(get("/tugas").param("q", "y\nREKAAN masuk").with(signedIn(clerk)));
    browser.perform(
        post("/masuk").param("username", "z\nREKAAN masuk").param("password", "x").with(csrf()));
    assertThat(log.getAll().lines()).noneMatch(line -> line.startsWith("REKAAN"));
  }

  @Test
  @DisplayName("galat kami: nomor kejadian bagi orangnya, sebabnya hanya di log")
  void a_fault_has_a_number_for_the_person_and_its_cause_in_the_log(CapturedOutput log) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tugas");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    try {
      ModelAndView answer =
          lastResort.anything(new IllegalStateException("sebab yang rahasia"), request);
      String page = String.valueOf(answer.getModel().get("problem"));
      assertThat(page).contains("incident").doesNotContain("rahasia");
      assertThat(log).contains("Incident ").contains("sebab yang rahasia");
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
  }
}

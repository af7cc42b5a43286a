package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** One marked resident is sent to every address: where may the name and the NIK turn up (S17)? */
@DisplayName("Penduduk bertanda")
@ExtendWith(OutputCaptureExtension.class)
class CanaryModuleTests extends DeskFixture {

  @Test
  @DisplayName("NIK dan nama tidak muncul di log, alamat tujuan, atau jawaban penolakan")
  void the_canary_is_in_no_log_address_or_refusal(CapturedOutput log) throws Exception {
    Officer clerk = officer(Role.values());
    List<String> seen = new ArrayList<>();
    for (StepKind kind : List.of(StepKind.CHECK, StepKind.CAPTURE, StepKind.HAND_OVER)) {
      Named canary = fileAt(kind);
      for (Endpoint endpoint : endpoints()) {
        MockHttpServletResponse answer = ask(endpoint, canary, clerk);
        String location = String.valueOf(answer.getHeader("Location"));
        String problem =
            String.valueOf(answer.getContentType()).contains("problem")
                ? answer.getContentAsString()
                : "";
        for (String secret : canary.secrets()) {
          if (location.contains(secret) || problem.contains(secret)) {
            seen.add(endpoint + " tells " + secret);
          }
          if (log.getAll().contains(secret)) {
            seen.add(endpoint + " logs " + secret);
          }
        }
      }
    }
    assertThat(seen).isEmpty();
  }

  @Test
  @DisplayName("masukan rusak: ditolak, tanpa jejak tumpukan")
  void broken_input_is_refused_without_a_trace() throws Exception {
    Officer clerk = officer(Role.values());
    Named named = fileAt(StepKind.CHECK);
    String nested = "[".repeat(100_000) + "]".repeat(100_000);
    String huge = "{\"nik\":\"" + "9".repeat(2_000_000) + "\"}";
    for (Endpoint endpoint : endpoints()) {
      if (endpoint.changes()) {
        String address = endpoint.pattern().replaceAll("\\{\\w+}", named.number().value());
        for (String body : List.of(nested, huge)) {
          MockHttpServletResponse answer =
              browser
                  .perform(
                      post(address)
                          .contentType(MediaType.APPLICATION_JSON)
                          .content(body)
                          .with(signedIn(clerk))
                          .with(csrf()))
                  .andReturn()
                  .getResponse();
          assertThat(answer.getStatus()).as(endpoint.toString()).isLessThan(500);
          assertNoTrace(endpoint.toString(), answer);
        }
      }
    }
  }

  @Test
  @DisplayName("pencarian dan nomor yang dikarang: tidak pernah galat, tidak pernah jejak")
  void invented_searches_and_numbers_never_break_a_page() throws Exception {
    Officer clerk = officer(Role.values());
    List<String> words =
        List.of("'", "' or 1=1 --", "\";drop table x;--", "%", "_", "\\", "\u0000", "🙂", "{0}");
    for (String word : words) {
      for (String address :
          List.of(
              "/tugas?q={w}",
              "/scan?code={w}",
              "/lacak?kode={w}",
              "/permohonan/kembali?nomor={w}",
              "/berkas/{w}",
              "/lacak/{w}",
              "/sop/{w}",
              "/problems/{w}")) {
        MockHttpServletResponse answer =
            browser.perform(get(address, word).with(signedIn(clerk))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address + " " + word).isLessThan(500);
        assertNoTrace(address + " " + word, answer);
      }
    }
  }

  private static void assertNoTrace(String what, MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getContentAsString())
        .as(what)
        .doesNotContain("\tat ", "Exception", "org.springframework", "PSQL");
  }
}

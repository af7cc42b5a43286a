package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forty payloads in the text fields of a file: none runs, none calls out, none enters the DOM. */
@ExtendWith(SharedOffice.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptTrial {

  private final Inspector inspector = new Inspector();
  private OfficeProcess office;
  private Counters counters;
  private Chromium chromium;

  @BeforeAll
  void open(OfficeProcess running) {
    office = running;
    counters = new Counters(running);
    chromium = Chromium.launch(SharedOffice.setting("trials.target").resolve("no-camera.mjpeg"));
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  @DisplayName("40 muatan skrip di isian teks: tidak satu pun berjalan")
  void no_payload_runs() {
    assertThat(Payloads.ALL).hasSize(40).doesNotHaveDuplicates();
    ApiWalk walk = new ApiWalk(counters, Person.NURUL);
    walk.apply();
    List<String> findings = new ArrayList<>();
    try (Window desk = watched(Account.LOKET1, findings);
        Window kiosk = watched(Account.ANJUNGAN, findings)) {
      for (int from = 0; from < Payloads.ALL.size(); from += 10) {
        String ten = String.join(" ", Payloads.ALL.subList(from, from + 10));
        walk.act(
                Account.LOKET1,
                "/periksa",
                Map.of("hasil", "kembali", "catatan.fc-kk", ten, "catatan.f102", ten))
            .mustBeDone("the return with a note");
        look(desk, "/berkas/" + walk.number(), findings);
        look(kiosk, "/permohonan/kembali?nomor=" + walk.number(), findings);
        walk.applyAgain();
      }
      assertThat(desk.text()).as("the notes are shown as text").contains("<script>");
      for (String payload : Payloads.ALL) {
        String typed = URLEncoder.encode(payload, StandardCharsets.UTF_8);
        look(desk, "/tugas?q=" + typed, findings);
      }
      look(kiosk, "/permohonan/kembali?nomor=" + encodedAll(), findings);
    }
    assertThat(findings).isEmpty();
  }

  @Test
  @DisplayName("pengawas melihat skrip yang sungguh berjalan: uji ini dapat gagal")
  void the_watch_sees_what_runs_on_a_careless_page() {
    List<String> findings = new ArrayList<>();
    try (Window careless = watched(Account.LOKET2, findings)) {
      careless.page().navigate("about:blank");
      careless
          .page()
          .setContent(Payloads.ALL.getFirst() + Payloads.ALL.get(2) + Payloads.ALL.get(9));
      judge(careless.page(), "a page without escaping", findings);
    }
    assertThat(findings).anyMatch(found -> found.contains("ran or entered"));
    assertThat(findings).anyMatch(found -> found.contains("called out"));
  }

  private static String encodedAll() {
    return URLEncoder.encode(String.join("", Payloads.ALL.subList(0, 10)), StandardCharsets.UTF_8);
  }

  private Window watched(Account account, List<String> findings) {
    Window window =
        Window.open(chromium.browser(), office.address(), inspector, 1366, 768).signIn(account);
    Page page = window.page();
    page.onDialog(dialog -> {
      findings.add("a dialog opened on " + page.url());
      dialog.dismiss();
    });
    page.onRequest(request -> {
      if (!request.url().startsWith(office.address().toString())
          && !request.url().startsWith("data:")) {
        findings.add("called out: " + request.url());
      }
    });
    return window;
  }

  private static void look(Window window, String address, List<String> findings) {
    Page page = window.page();
    page.navigate(URI.create(page.url()).resolve(address).toString());
    judge(page, address, findings);
  }

  private static void judge(Page page, String address, List<String> findings) {
    Payloads.trace(page).ifPresent(seen -> findings.add(address + ": " + seen));
  }
}

package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One file of any service through the pages of its actors, each row a picture. */
final class ServiceWalk {

  private static final Duration CENTRE_LIMIT = Duration.ofMinutes(2);
  private static final List<String> AT_THE_COUNTER = List.of("MATCH", "ACTIVATE", "HAND_OVER");

  static final String WORDS = "kuda lumping makan beling";

  private final BrowserTrial trial;
  private final String picture;
  private final String number;
  private final String nik;
  private Optional<Consumer<Window>> entry = Optional.empty();

  ServiceWalk(BrowserTrial trial, String picture, String number, String nik) {
    this.trial = trial;
    this.picture = picture;
    this.number = number;
    this.nik = nik;
  }

  /** Says how the event of the file is written, at the row that draws up its papers. */
  ServiceWalk writing(Consumer<Window> event) {
    entry = Optional.of(event);
    return this;
  }

  /** Does row after row with Ya until the file is closed. */
  void toTheEnd() {
    while (!state().isClosed()) {
      row();
    }
    Window desk = trial.window(Account.LOKET2);
    desk.visit("/berkas/" + number);
    desk.photograph(picture + "-closed");
  }

  /** Goes on until a row of this kind is open. */
  void upTo(String kind) {
    while (!state().kind().equals(kind)) {
      row();
    }
  }

  void row() {
    FileState now = heard();
    if (now.role().equals("PEMOHON")) {
      atTheMachine();
    } else {
      Window desk = trial.window(Account.of(now.role()));
      desk.openFile(number);
      if (now.kind().equals("ENTER") || now.kind().equals("DRAFT")) {
        enter(desk);
      }
      desk.photograph(picture + "-" + now.row() + "-" + now.kind());
      answer(desk, now);
    }
    assertThat(state().step()).as("row " + now.row() + " is done").isNotEqualTo(now.step());
  }

  /** Writes the event once and lets the drafts be drawn up, as an officer who looks first. */
  private void enter(Window desk) {
    entry.ifPresent(event -> {
      event.accept(desk);
      desk.openFile(number);
      desk.press("Susun konsep dokumen");
    });
    entry = Optional.empty();
  }

  private void scan(Window desk) {
    desk.visit("/berkas/" + number + "/pindaian");
    desk.page()
        .locator("input[name='pindaian.LAIN']")
        .setInputFiles(
            new FilePayload("berkas.jpg", "image/jpeg", ArchiveTrial.sheet(1.5, picture)));
    desk.press("Simpan gambar");
    desk.openFile(number);
  }

  /** S15 draws no rows for initials and signature: the papers pass the piles meanwhile. */
  private void signBefore(Window desk) {
    desk.press("Susun konsep dokumen");
    Window kabid = trial.window(Account.KABID);
    kabid.visit("/surat");
    kabid.tickAll("input[name=pilih]");
    kabid.press("Paraf yang dipilih");
    Window head = trial.window(Account.KADIS);
    head.visit("/surat");
    head.tickAll("input[name=pilih]");
    head.fill("#frasa", WORDS);
    head.photograph(picture + "-pile");
    head.press("Tandatangani yang dipilih");
    desk.openFile(number);
    desk.photograph(picture + "-signed");
  }

  private void answer(Window desk, FileState now) {
    if (AT_THE_COUNTER.contains(now.kind())) {
      atTheCounter(desk, now.kind());
      return;
    }
    switch (now.kind()) {
      case "CHECK", "VERIFY" -> {
        desk.tickAll("input[name^='ada.']");
        desk.press(primary(desk));
      }
      case "CAPTURE" -> capture(Account.of(now.role()), now.step());
      case "SCAN" -> {
        scan(desk);
        desk.press(primary(desk));
      }
      case "PRODUCE" -> {
        if (desk.text().contains("Belum ada dokumen")) {
          signBefore(desk);
        }
        desk.press(primary(desk));
      }
      case "SIGN" -> {
        if (desk.page().locator("#frasa").count() > 0) {
          desk.fill("#frasa", WORDS);
        }
        desk.press(primary(desk));
      }
      case "UNIQUENESS" -> desk.press(primary(desk));
      case "FORWARD" -> {
        desk.fill("#serial", Texts.find(desk.text(), "DEMO-26-\\d{6}"));
        desk.fill("#place", "Laci A");
        desk.press(primary(desk));
      }
      case "VISIT" -> {
        desk.fill("#catatan", "Selesai tanpa kendala.");
        desk.press(primary(desk));
      }
      default -> desk.press(primary(desk));
    }
  }

  /** The recording itself is walked page by page in S6; here the devices of the desk do it. */
  private void capture(Account account, String step) {
    Terminal desk = trial.counters().of(account);
    String form = "/berkas/" + number + "/rekam";
    desk.post(form + "/biodata", Map.of("step", step)).mustBeDone("biodata");
    desk.post(form + "/perangkat", Map.of("step", step, "bagian", "SEMUA")).mustBeDone("samples");
    String pen = ApiWalk.pngUrl(Pictures.scribble());
    desk.post(form + "/pernyataan", Map.of("step", step, "dibacakan", "true", "pernyataan", pen))
        .mustBeDone("the statement");
    desk.post(form + "/segel", Map.of("step", step, "sandi", Account.PASSWORD))
        .mustBeDone("the seal");
  }

  private void atTheCounter(Window desk, String kind) {
    if (desk.page().locator("#slip").count() > 0) {
      desk.fill("#slip", state().pickupToken());
      desk.press("Periksa tanda bukti");
      desk.press("Baca chip");
      desk.press("Cocokkan jari (sisa 3 percobaan)");
      desk.press("Cocokkan jari (sisa 3 percobaan)");
      desk.photograph(picture + "-" + kind + "-identified");
    }
    Locator none = desk.page().locator("input[name=oldCard][value=NONE]");
    if (none.count() > 0) {
      none.check();
    }
    Locator confirmed = desk.page().locator("#confirmed");
    if (confirmed.count() > 0) {
      confirmed.check();
    }
    desk.press(primary(desk));
  }

  private void atTheMachine() {
    Window machine = trial.window(Account.ANJUNGAN);
    machine.visit("/mandiri");
    machine.fill("#kode", number);
    machine.fill("#nik", nik);
    machine.photograph(picture + "-machine");
    machine.press("Lanjut");
    machine.photograph(picture + "-machine-row");
    machine.press(primary(machine));
    machine.photograph(picture + "-machine-ticket");
  }

  private static Locator primary(Window desk) {
    return desk.page().locator("main button.button--primary").first();
  }

  private FileState heard() {
    Patience.until(CENTRE_LIMIT, "the centre answers", () -> !state().waiting().equals("CENTRE"));
    return state();
  }

  FileState state() {
    return FileState.of(trial.counters().of(Account.LOKET2).state("/berkas/" + number));
  }
}

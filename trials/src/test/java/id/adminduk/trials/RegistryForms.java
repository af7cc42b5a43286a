package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The forms of the register at somebody's screen: filled in part by part, looked at, saved. */
final class RegistryForms {

  private static final int MOST_PARTS = 4;

  private final Window window;

  RegistryForms(Window window) {
    this.window = window;
  }

  /** Somebody with a page of their own. */
  record Resident(String page, String nik, String nomorKk) {}

  /** Records somebody for the first time. */
  Resident firstRecord(String nama, String sex, String born, String agama) {
    window.visit("/penduduk");
    window.submit(() -> window.page().getByText("Biodata baru (belum ber-NIK)").click());
    Map<String, String> form = new LinkedHashMap<>();
    form.put("jalan", "JALAN AWAL 1");
    form.put("rt", "001");
    form.put("rw", "002");
    form.put(
        "wilayah", window.page().locator("#wilayah-list option").first().getAttribute("value"));
    form.putAll(biodata(nama, sex, born, agama));
    write(form, "SURAT PENGANTAR RT/RW");
    return find(nama);
  }

  static Map<String, String> biodata(String nama, String sex, String born, String agama) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("e-nama-lengkap", nama);
    form.put("e-jenis-kelamin", sex);
    form.put("e-tempat-lahir", "RANTAU");
    form.put("e-tanggal-lahir", born);
    form.put("e-golongan-darah", "13");
    form.put("e-agama", agama);
    form.put("e-status-perkawinan", "1");
    form.put("e-pendidikan", "5");
    form.put("e-pekerjaan", "GURU");
    return form;
  }

  /** Gives the page and numbers of who was just written, from the page that says so. */
  Resident find(String nama) {
    String page =
        window
            .page()
            .locator("main table a")
            .getByText(nama, new Locator.GetByTextOptions().setExact(true))
            .getAttribute("href");
    return of(page);
  }

  /** Looks somebody up by name, as the counter does. */
  Resident search(String nama) {
    window.visit("/penduduk");
    window.fill("#kata", nama);
    window.press("Cari");
    return of(window.page().locator("main table a").first().getAttribute("href"));
  }

  Resident of(String page) {
    window.visit(page);
    String nik = number();
    window.visit(page + "/keluarga");
    return new Resident(page, nik, number());
  }

  private String number() {
    return window.page().locator(".head .nik").first().innerText().replaceAll("\\s", "");
  }

  /** Opens the form of an event from the page of a file. */
  void open(String number, String event) {
    window.openFile(number);
    window.submit(() ->
        window
            .page()
            .locator("main ul.plain-list a")
            .getByText(event, new Locator.GetByTextOptions().setExact(true))
            .click());
  }

  /** Fills the open form in, part by part, and writes it into the register. */
  void write(Map<String, String> typed, String proof) {
    for (int part = 0; part < MOST_PARTS && !window.has("Lihat perubahan"); part++) {
      fill(typed);
      window.press("Lanjut");
    }
    fill(typed);
    window.fill("#dokumen", proof);
    window.fill("#nomorDokumen", "1/2026");
    window.fill("#tanggalDokumen", "02-11-2026");
    window.press("Lihat perubahan");
    if (window.page().locator("#bukanSama").count() > 0) {
      window.page().locator("#bukanSama").check();
    }
    assertThat(window.has("Simpan ke buku induk")).as(window.text()).isTrue();
    window.press("Simpan ke buku induk");
    assertThat(window.text()).contains("sudah tercatat");
  }

  private void fill(Map<String, String> typed) {
    typed.forEach((name, value) -> {
      Locator choice =
          window.page().locator("input[type=radio][name=" + name + "][value='" + value + "']");
      Locator field =
          window
              .page()
              .locator(
                  "input#" + name + ":not([type=hidden]), textarea#" + name + ", select#" + name);
      if (choice.count() > 0) {
        choice.first().check();
      } else if (field.count() > 0 && field.first().isEditable()) {
        put(field.first(), value);
      }
    });
  }

  private static void put(Locator field, String value) {
    if (field.evaluate("one => one.tagName").equals("SELECT")) {
      field.selectOption(value);
    } else {
      field.fill(value);
    }
  }
}

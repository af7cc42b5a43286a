package id.adminduk.trials;

import java.util.Map;
import org.junit.jupiter.api.Tag;

/** What trials of whole services share: how a file of theirs begins. */
@Tag("long")
abstract class ServicesTrial extends BrowserTrial {

  /** Begins at the terminal of whoever does the first row, by ticket and F-1.02. */
  String handIn(Account hand, String service, Person person, String picture) {
    return handIn(
        hand, service, counters().nikOf(person), counters().nomorKkOf(person), "", picture);
  }

  /** As above, for who is no resident of the demonstration; a name only from elsewhere. */
  String handIn(
      Account hand, String service, String nik, String nomorKk, String nama, String picture) {
    Window terminal = window(hand);
    terminal.visit("/antrean/ambil");
    terminal.photograph(picture + "-terminal");
    terminal.press(
        terminal
            .page()
            .locator("form:has(input[name=layanan][value=" + service + "]) button")
            .first());
    terminal.fill("#nik", nik);
    terminal.fill("#nomorKk", nomorKk);
    if (!nama.isEmpty()) {
      terminal.fill("#nama", nama);
    }
    terminal.press("Lanjut");
    terminal.tickAll("input[name=lampiran]");
    terminal.page().locator("#datangSendiri").check();
    terminal.photograph(picture + "-form");
    terminal.press("Ajukan berkas");
    return Texts.find(terminal.text(), "\\d{4}-" + service + "-\\d{8}-\\d{4}");
  }

  ServiceWalk walk(String picture, String number, Person person) {
    return walk(picture, number, counters().nikOf(person));
  }

  ServiceWalk walk(String picture, String number, String nik) {
    return new ServiceWalk(this, picture, number, nik);
  }

  /** Records somebody by S10, without pictures: what a card alone is printed from. */
  void record(Person person) {
    Terminal machine = counters().of(Account.ANJUNGAN);
    String ticket =
        machine.post("/antrean/ambil", Map.of("layanan", "REKAM")).mustBeDone("ticket").text("id");
    String number =
        machine
            .post(
                "/permohonan",
                Map.of(
                    "tiket",
                    ticket,
                    "nik",
                    counters().nikOf(person),
                    "nomorKk",
                    counters().nomorKkOf(person),
                    "datangSendiri",
                    "true"))
            .mustBeDone("the recording's form")
            .text("number");
    walk("rekam", number, person).toTheEnd();
  }
}

package id.adminduk.trials;

import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Walks one file through the rows of S6 by plain HTTP, each row by its own account. */
final class ApiWalk {

  static final List<String> REQUIREMENTS = List.of("f-1-02", "fc-kk", "fc-akta-kawin", "fc-ijazah");
  private static final Duration CENTRE_LIMIT = Duration.ofMinutes(2);

  private final Counters counters;
  private final Person person;
  private String number = "";

  ApiWalk(Counters counters, Person person) {
    this.counters = counters;
    this.person = person;
  }

  String number() {
    return number;
  }

  /** Row 1: a ticket and form F-1.02 at the terminal. */
  void apply() {
    Terminal kiosk = counters.of(Account.ANJUNGAN);
    String ticket =
        kiosk.post("/antrean/ambil", Map.of("layanan", "KTPB")).mustBeDone("a ticket").text("id");
    number =
        kiosk
            .post(
                "/permohonan",
                Map.of(
                    "tiket",
                    ticket,
                    "nik",
                    person.nik(),
                    "nomorKk",
                    person.nomorKk(),
                    "lampiran",
                    "fc-kk",
                    "telepon",
                    "081200009000",
                    "datangSendiri",
                    "true"))
            .mustBeDone("form F-1.02")
            .text("number");
  }

  /** Row 1 again, after the file came back. */
  void applyAgain() {
    counters
        .of(Account.ANJUNGAN)
        .post(
            "/permohonan/" + number + "/kembali",
            Map.of("nik", person.nik(), "lampiran", "fc-kk", "datangSendiri", "true"))
        .mustBeDone("the completed form");
  }

  /** Row 2: the number is called, the papers are complete. */
  void check() {
    counters.of(Account.LOKET1).post("/antrean/panggil", Map.of());
    judge(Account.LOKET1, "/periksa");
  }

  /** Row 3: the papers are correct. */
  void verify() {
    judge(Account.VERIFIKATOR1, "/verifikasi");
  }

  /** Row 4. */
  void approve() {
    act(Account.ANALIS, "/setujui", Map.of("keputusan", "APPROVE")).mustBeDone("approval");
  }

  /** Row 5 up to the seal: everything from the devices of the desk. */
  void capture() {
    act(Account.REKAM, "/rekam/biodata", Map.of()).mustBeDone("biodata");
    act(Account.REKAM, "/rekam/perangkat", Map.of("bagian", "SEMUA")).mustBeDone("all samples");
    act(
            Account.REKAM,
            "/rekam/pernyataan",
            Map.of("dibacakan", "true", "pernyataan", pngUrl(Pictures.scribble())))
        .mustBeDone("the statement of truth");
  }

  /** The end of row 5. */
  void seal() {
    act(Account.REKAM, "/rekam/segel", Map.of("sandi", Account.PASSWORD)).mustBeDone("the seal");
  }

  /** Row 6: sent; returns when the centre has answered, whatever it said. */
  void send() {
    act(Account.REKAM, "/pusat/kirim", Map.of()).mustBeDone("sending to the centre");
    Patience.until(
        CENTRE_LIMIT,
        "the centre answers",
        () -> {
          FileState now = state();
          return !now.kind().equals("UNIQUENESS") || !now.waiting().equals("CENTRE");
        });
  }

  /** Row 7. */
  void checkNik() {
    act(Account.CETAK, "/kartu/periksa", Map.of("nik", person.nik())).mustBeDone("the NIK");
  }

  /** Row 8. */
  void print() {
    act(Account.CETAK, "/kartu/cetak", Map.of()).mustBeDone("printing");
  }

  /** Row 9. */
  void forward() {
    act(Account.CETAK, "/kartu/teruskan", Map.of("serial", serial(), "place", "Laci A"))
        .mustBeDone("forwarding");
  }

  /** Row 10: slip, chip, two fingers, the card. */
  void handOver() {
    showSlipAndChip();
    compare("RIGHT_INDEX").mustBeDone("the right index");
    compare("LEFT_INDEX").mustBeDone("the left index");
    take().mustBeDone("the hand-over");
  }

  void showSlipAndChip() {
    act(Account.SERAH, "/serah/slip", Map.of("slip", state().pickupToken())).mustBeDone("the slip");
    act(Account.SERAH, "/serah/chip", Map.of()).mustBeDone("the chip");
  }

  /** Lays a finger on the reader of the pickup counter. */
  Answer compare(String finger) {
    return act(Account.SERAH, "/serah/jari", Map.of("finger", finger));
  }

  /** Asks for the card to be handed over. */
  Answer take() {
    return act(Account.SERAH, "/serah", Map.of("confirmed", "true", "oldCard", "NONE"));
  }

  /** Posts a form of the open row as this account, taking the file from the pile if need be. */
  Answer act(Account account, String form, Map<String, String> fields) {
    Terminal terminal = counters.of(account);
    FileState now = state();
    if (now.waiting().equals("QUEUE")) {
      terminal
          .post("/berkas/" + number + "/kerjakan", Map.of("step", now.step()))
          .mustBeDone("taking the file");
    }
    Map<String, String> all = new HashMap<>(fields);
    all.put("step", now.step());
    return terminal.post("/berkas/" + number + form, all);
  }

  /** Asks as an officer who touches no row, so that asking changes nothing. */
  FileState state() {
    return FileState.of(
        counters.of(Account.LOKET2).state("/berkas/" + number).mustBeDone("the state"));
  }

  /** Reads the serial number of the card from the page of row 9, as the clerk reads the card. */
  private String serial() {
    return Texts.find(counters.of(Account.CETAK).page("/berkas/" + number), "DEMO-26-\\d{6}");
  }

  private void judge(Account account, String form) {
    Map<String, String> fields = new HashMap<>();
    REQUIREMENTS.forEach(key -> fields.put("ada." + key, "true"));
    fields.put("hasil", "ya");
    act(account, form, fields).mustBeDone(form);
  }

  static String pngUrl(byte[] png) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }
}

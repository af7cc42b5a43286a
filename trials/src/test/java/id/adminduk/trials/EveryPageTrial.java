package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every page by every account in real Chromium, with a reporter of the content policy (S12), and
 * forty payloads in every text field of every form those pages show (S13).
 *
 * <p>In an office of its own, because payloads stay in it.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTrial {

  private final Set<String> triedForms = new HashSet<>();
  private final Map<String, String> plausible = new HashMap<>();
  private final Map<Optional<Account>, Visitor> visitors = new LinkedHashMap<>();
  private final Inspector inspector = new Inspector();
  private OfficeProcess office;
  private Counters counters;
  private Chromium chromium;

  @BeforeAll
  void open() {
    Path target = SharedOffice.setting("trials.target");
    office = OfficeProcess.fresh(SharedOffice.setting("office.jar"), target, Site.TAPIN);
    office.start();
    counters = new Counters(office);
    chromium = Chromium.launch(target.resolve("no-camera.mjpeg"));
    plausible.putAll(
        Map.of(
            "username", "ujimuatan",
            "name", "NAMA UJI",
            "why", "alasan uji",
            "reason", "alasan uji",
            "account", "loket1",
            "from", "21-11-2026",
            "to", "21-11-2026",
            "nik", Person.ARBAINAH.nik(),
            "nomorKk", Person.ARBAINAH.nomorKk(),
            "password", Account.PASSWORD));
    plausible.putAll(Map.of("sandi", Account.PASSWORD, "note", "catatan uji"));
  }

  @AfterAll
  void close() {
    visitors.values().forEach(Visitor::close);
    if (chromium != null) {
      chromium.close();
    }
    office.close();
  }

  @Test
  @DisplayName("tiap halaman, tiap peran, tiap isian: 0 laporan CSP, 0 skrip, 0 panggilan keluar")
  void no_page_breaks_its_policy_and_no_text_becomes_script() throws IOException {
    ApiWalk first = new ApiWalk(counters, Person.ARBAINAH);
    first.apply();
    for (String row : List.of("CHECK", "VERIFY", "APPROVE", "CAPTURE")) {
      advance(first, row);
      atRow(first, row);
    }
    Demo.waitForGallery(counters);
    ApiWalk second = new ApiWalk(counters, Person.LATIFAH);
    second.apply();
    for (String row : List.of("UNIQUENESS", "PRINT_CHECK", "PRINT", "FORWARD", "HAND_OVER")) {
      advance(second, row);
      atRow(second, row);
    }
    second.showSlipAndChip();
    atRow(second, "HAND_OVER");
    List<String> addresses = addresses(second);
    List<Optional<Account>> everybody =
        new ArrayList<>(Arrays.stream(Account.values()).map(Optional::of).toList());
    everybody.add(Optional.empty());
    everybody.forEach(who -> visitor(who).visit(addresses));
    visitor(Optional.of(Account.LOKET1)).end("/berkas/" + second.number());
    print();
    visitors.values().forEach(Visitor::lookAgain);
    assertThat(visitors.values().stream().flatMap(one -> one.findings().stream()).toList())
        .isEmpty();
    assertThat(inspector.drain()).isEmpty();
  }

  @Test
  @DisplayName("pelapor melihat pelanggaran yang sungguh ada: uji ini dapat gagal")
  void the_reporter_sees_a_violation() {
    try (Visitor careless =
        Visitor.of(
            chromium.browser(),
            office.address(),
            Optional.empty(),
            Map.of(),
            new HashSet<>(),
            new Inspector())) {
      careless.visit(List.of("/masuk?keluar"));
      int before = careless.findings().size();
      careless
          .page()
          .evaluate(
              "document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>')");
      careless.page().evaluate("new Promise(done => setTimeout(done, 300))");
      assertThat(careless.findings().size()).isGreaterThan(before);
      assertThat(careless.findings().getLast()).contains("style-src");
    }
  }

  @Test
  @DisplayName("jawaban yang lupa menyaring tertangkap: uji ini dapat gagal")
  void every_payload_is_seen_in_a_careless_answer() {
    try (Visitor reader =
        Visitor.of(
            chromium.browser(),
            office.address(),
            Optional.empty(),
            Map.of(),
            new HashSet<>(),
            new Inspector())) {
      for (String ten : Payloads.tens()) {
        assertThat(Payloads.entered(reader.page(), "<p title='" + ten + "'></p>")).isPresent();
        assertThat(Payloads.entered(reader.page(), "<p>" + ten + "</p>")).isPresent();
      }
    }
  }

  private void atRow(ApiWalk walk, String row) {
    Account account =
        switch (row) {
          case "CHECK" -> Account.LOKET1;
          case "VERIFY" -> Account.VERIFIKATOR1;
          case "APPROVE" -> Account.ANALIS;
          case "CAPTURE", "UNIQUENESS" -> Account.REKAM;
          case "HAND_OVER" -> Account.SERAH;
          default -> Account.CETAK;
        };
    FileState now = walk.state();
    if (now.waiting().equals("QUEUE")) {
      counters
          .of(account)
          .post("/berkas/" + walk.number() + "/kerjakan", Map.of("step", now.step()))
          .mustBeDone("taking the file");
    }
    if (row.equals("FORWARD")) {
      String page = counters.of(account).page("/berkas/" + walk.number());
      plausible.put("serial", Texts.find(page, "DEMO-26-\\d{6}"));
    }
    Visitor visitor = visitor(Optional.of(account));
    visitor.forget("/berkas/" + walk.number());
    visitor.visit(List.of("/berkas/" + walk.number()));
  }

  /** Brings the file to the open row of a kind, also when a payload had sent it back. */
  private void advance(ApiWalk walk, String wanted) {
    for (int steps = 0; steps < 30; steps++) {
      FileState now = walk.state();
      if (now.status().equals("RETURNED")) {
        walk.applyAgain();
      } else if (now.kind().equals(wanted)) {
        return;
      } else {
        step(walk, now.kind());
      }
    }
    throw new AssertionError("the file never reaches " + wanted + ": " + walk.state());
  }

  private static void step(ApiWalk walk, String kind) {
    switch (kind) {
      case "CHECK" -> walk.check();
      case "VERIFY" -> walk.verify();
      case "APPROVE" -> walk.approve();
      case "CAPTURE" -> {
        walk.capture();
        walk.seal();
      }
      case "UNIQUENESS" -> walk.send();
      case "PRINT_CHECK" -> walk.checkNik();
      case "PRINT" -> walk.print();
      case "FORWARD" -> walk.forward();
      default -> throw new AssertionError("no way on from " + kind);
    }
  }

  private Visitor visitor(Optional<Account> account) {
    return visitors.computeIfAbsent(
        account,
        who ->
            Visitor.of(
                chromium.browser(), office.address(), who, plausible, triedForms, inspector));
  }

  /** The addresses of all pages, from the list that a house test keeps complete. */
  private static List<String> addresses(ApiWalk walk) throws IOException {
    Path rules =
        SharedOffice.setting("trials.target")
            .resolve("../../office/src/test/resources/house/endpoints.txt");
    List<String> addresses =
        new ArrayList<>(
            Files.readAllLines(rules).stream()
                .filter(line -> line.startsWith("GET"))
                .map(line -> line.split("\\s+", -1)[1])
                .map(pattern ->
                    pattern
                        .replace("{number}", walk.number())
                        .replace("{token}", walk.state().trackingToken())
                        .replace("{service}", "KTPB")
                        .replace("{slug}", "wrong-role"))
                .filter(address -> !address.contains("{"))
                .toList());
    addresses.addAll(
        List.of(
            "/demo",
            "/masuk?error",
            "/masuk?tunggu",
            "/masuk?habis",
            "/tidak-ada",
            "/berkas/6305-KTPB-20200101-9999",
            "/tugas?q=RANTAU"));
    return addresses;
  }

  private void print() {
    int[] sum = new int[3];
    Set<String> pages = new HashSet<>();
    for (Visitor visitor : visitors.values()) {
      int[] counts = visitor.counts();
      Arrays.setAll(sum, i -> sum[i] + counts[i]);
      pages.addAll(visitor.openedPages());
    }
    System.out.printf(
        "Every page: %d accounts opened %d pages (%d addresses); %d kinds of forms, %d text fields,"
            + " %d payloads, %d answers; axe judged %d kinds of pages%n",
        visitors.size(),
        sum[0],
        pages.size(),
        triedForms.size(),
        sum[1],
        Payloads.ALL.size(),
        sum[2],
        inspector.judged());
  }
}

package id.adminduk.trials;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Applications handed in and pages read at given rates over HTTP, office, database and loader on
 * one machine (issue 4, "Speed"). Run by {@code bin/bench-load}.
 */
@ExtendWith(SharedOffice.class)
class LoadBenchmark {

  private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("load.seconds", 60));
  private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("load.warmup", 40));
  private static final List<Integer> RATES =
      Arrays.stream(System.getProperty("load.rates", "20,50,100").split(","))
          .map(Integer::valueOf)
          .toList();
  private static final long SEED = 20261121;
  private static final int SEEN_CASES = 200;

  /** Citizens look from many addresses; each may look 30 times a minute (S16). */
  private static final int CITIZENS = 1000;

  private final Stock stock = new Stock();
  private final AtomicInteger citizen = new AtomicInteger();

  /** What the visits use up: tickets and applicants, idle connections, files to look at. */
  private static final class Stock {
    final ConcurrentLinkedQueue<String> tickets = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<Wire> wires = new ConcurrentLinkedQueue<>();
    final AtomicInteger applicant = new AtomicInteger();
    final AtomicInteger turn = new AtomicInteger();
    final List<String> numbers = new ArrayList<>();
    final List<String> tokens = new ArrayList<>();

    String any(List<String> of) {
      return of.get(Math.floorMod(turn.incrementAndGet(), of.size()));
    }
  }

  @Test
  void applications_and_reads_at_given_rates(OfficeProcess office) throws IOException {
    Counters counters = new Counters(office);
    Demo.waitForGallery(counters);
    int wanted = (int) (50 * WARM_UP.toSeconds()) + SEEN_CASES;
    wanted += RATES.stream().mapToInt(rate -> (int) (rate * LENGTH.toSeconds() * 1.2)).sum();
    Register.fill(office, wanted);
    Requests kiosk = counters.of(Account.ANJUNGAN).requests();
    for (int i = 0; i < wanted; i++) {
      stock.tickets.add(text(ask(office.address(), takeTicket(kiosk)), "id"));
    }
    openFiles(office.address(), kiosk, counters.of(Account.LOKET2).requests());
    run(office, counters, 50, WARM_UP);
    System.out.println("| applications/s | visits | done/s | failed | p50 ms | p95 ms | p99 ms |");
    System.out.println("| --: | --- | --: | --: | --: | --: | --: |");
    StringBuilder shares = new StringBuilder();
    for (int rate : RATES) {
      Processors before = Processors.of(office);
      long began = System.nanoTime();
      Map<String, Arrivals.Outcome> outcomes = run(office, counters, rate, LENGTH);
      double seconds = (System.nanoTime() - began) / 1e9;
      outcomes.forEach((kind, outcome) -> print(rate, kind, outcome, seconds));
      shares.append(shares(rate, Processors.of(office).since(before), seconds));
    }
    System.out.print(shares);
  }

  private Map<String, Arrivals.Outcome> run(
      OfficeProcess office, Counters counters, int rate, Duration length) {
    URI at = office.address();
    Requests kiosk = counters.of(Account.ANJUNGAN).requests();
    List<Requests> clerks =
        Stream.of(Account.LOKET1, Account.LOKET2, Account.VERIFIKATOR1, Account.CETAK)
            .map(account -> counters.of(account).requests())
            .toList();
    Map<String, Arrivals.Visit> visits =
        Map.of(
            "application", () -> ask(at, handIn(kiosk)).status() == 200,
            "case page",
                () ->
                    ask(at, clerk(clerks).page("/berkas/" + stock.any(stock.numbers))).status()
                        == 200,
            "work list", () -> ask(at, clerk(clerks).page("/tugas")).status() == 200,
            "tracking", () -> track(at));
    Map<String, Integer> rates =
        new TreeMap<>(
            Map.of(
                "application", rate, "case page", 2 * rate, "work list", rate, "tracking", rate));
    return new Arrivals(SEED + rate).run(length, rates, visits);
  }

  private Requests clerk(List<Requests> clerks) {
    return clerks.get(Math.floorMod(stock.turn.incrementAndGet(), clerks.size()));
  }

  private static byte[] takeTicket(Requests kiosk) {
    return kiosk.form("/antrean/ambil", Map.of("layanan", "KTPB"));
  }

  private byte[] handIn(Requests kiosk) {
    return kiosk.form(
        "/permohonan",
        Map.of(
            "tiket",
            String.valueOf(stock.tickets.poll()),
            "nik",
            Register.nik(stock.applicant.getAndIncrement()),
            "nomorKk",
            Register.nomorKk(),
            "lampiran",
            "fc-kk",
            "telepon",
            "081200009000",
            "datangSendiri",
            "true"));
  }

  /** Hands in some files and learns how clerks and citizens find them. */
  private void openFiles(URI office, Requests kiosk, Requests clerk) throws IOException {
    for (int i = 0; i < SEEN_CASES; i++) {
      String number = text(ask(office, handIn(kiosk)), "number");
      stock.numbers.add(number);
      stock.tokens.add(text(ask(office, clerk.state("/berkas/" + number)), "trackingToken"));
    }
  }

  /** A citizen's telephone: an address and a connection of its own. */
  private boolean track(URI office) throws IOException {
    int who = Math.floorMod(citizen.incrementAndGet(), CITIZENS);
    byte[] from = {127, 1, (byte) (who / 250), (byte) (1 + who % 250)};
    Requests anybody = new Requests(office.getAuthority(), "", "");
    try (Wire wire = new Wire(office, InetAddress.getByAddress(from))) {
      return wire.send(anybody.page("/lacak/" + stock.any(stock.tokens))).status() == 200;
    }
  }

  /** Sends over an idle connection of the office's own network, or a new one. */
  private Wire.Reply ask(URI office, byte[] request) throws IOException {
    Wire idle = stock.wires.poll();
    Wire wire = idle != null ? idle : new Wire(office, InetAddress.getLoopbackAddress());
    try {
      Wire.Reply reply = wire.send(request);
      if (wire.isClosing()) {
        wire.close();
      } else {
        stock.wires.add(wire);
      }
      return reply;
    } catch (IOException broken) {
      wire.close();
      throw broken;
    }
  }

  private static String text(Wire.Reply reply, String field) {
    if (reply.status() != 200) {
      throw new AssertionError("answered " + reply.status() + " " + reply.body());
    }
    return Texts.find(reply.body(), "(?<=\"" + field + "\":\")[^\"]+");
  }

  private static void print(int rate, String kind, Arrivals.Outcome outcome, double seconds) {
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.1f | %d | %.1f | %.1f | %.1f |%n",
        rate,
        kind,
        outcome.latencies().size() / seconds,
        outcome.failed(),
        outcome.quantile(0.5),
        outcome.quantile(0.95),
        outcome.quantile(0.99));
  }

  private static String shares(int rate, Processors used, double seconds) {
    return String.format(
        Locale.ROOT,
        "At %d applications/s, of %d cores: office %.2f, PostgreSQL %.2f, loader %.2f; load average"
            + " %.1f%n",
        rate,
        Runtime.getRuntime().availableProcessors(),
        used.office() / seconds,
        used.database() / seconds,
        used.loader() / seconds,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}

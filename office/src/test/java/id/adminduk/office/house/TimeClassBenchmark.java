package id.adminduk.office.house;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/**
 * Prints whether the time of an answer tells what its text does not (S8, S16): another office's
 * papers against none, a name that exists against one that does not, a NIK that exists against one
 * that does not. Asserts nothing: p below 0.01 or a median further apart than a tenth is for people
 * to look at.
 *
 * <p>Not part of any build: {@code ./mvnw -pl office -am test -Dtest=TimeClassBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}; {@code -Dtimes.pairs} and {@code -Dtimes.seed} change
 * its size and the order inside each pair. About five minutes with 2 000 pairs.
 */
class TimeClassBenchmark extends DeskFixture {

  private static final Role[] ALL_HANDS =
      Arrays.stream(Role.values()).filter(role -> role != Role.PEMOHON).toArray(Role[]::new);

  /** Different things to ask for, so that no cache of one of them decides. */
  private static final int VARIETY = 40;

  private final int pairs = Integer.getInteger("times.pairs", 2_000);
  private final long seed = Long.getLong("times.seed", 20261121);
  private final Random random = new Random(seed);

  /** A way to ask for the n-th thing of a kind. */
  private interface Question extends IntFunction<AbstractMockHttpServletRequestBuilder<?>> {}

  @Test
  void prints_its_figures() throws Exception {
    System.out.printf("Time classes: %d pairs, seed %d%n", pairs, seed);
    Officer neighbour = officerOf(BIMA, ALL_HANDS);
    Officer kiosk = officer(Role.PEMOHON);
    List<Named> there = IntStream.range(0, VARIETY).mapToObj(i -> fileAt(StepKind.CHECK)).toList();
    List<Named> nowhere = there.stream().map(named -> absent(named.resident())).toList();
    for (Endpoint endpoint :
        List.of(
            new Endpoint("GET", "/berkas/{number}"),
            new Endpoint("GET", "/dokumen/{id}.pdf"),
            new Endpoint("GET", "/berkas/{number}/kartu.pdf"),
            new Endpoint("POST", "/berkas/{number}/kerjakan"),
            new Endpoint("POST", "/berkas/{number}/setujui"))) {
      compare(
          endpoint + ", another office's against none",
          i -> as(neighbour, request(endpoint, there.get(i))),
          i -> as(neighbour, request(endpoint, nowhere.get(i))));
    }
    List<Officer> accounts =
        IntStream.range(0, VARIETY).mapToObj(i -> officer(Role.FRONT_OFFICE)).toList();
    compare(
        "GET /admin/akun/{id}, another office's against none",
        i -> as(neighbour, get("/admin/akun/" + accounts.get(i).id().value())),
        i -> as(neighbour, get("/admin/akun/" + new UUID(0x4000, 0x8000L + i))));
    compare(
        "POST /masuk, wrong password against unknown name",
        i -> attempt(accounts.get(i).username()),
        i -> attempt("siapa" + (1_000 + i)));
    List<Resident> abroad = IntStream.range(0, VARIETY).mapToObj(i -> residentOfBima()).toList();
    String ticket = there.getFirst().ticket().toString();
    compare(
        "POST /permohonan/periksa, NIK with a wrong family card against NIK of nobody",
        i -> identify(kiosk, ticket, there.get(i).resident().nik().value()),
        i -> identify(kiosk, ticket, "630599010170%04d".formatted(9_000 + i)));
    compare(
        "POST /permohonan/periksa, NIK of Bima against NIK of nobody",
        i -> identify(kiosk, ticket, abroad.get(i).nik().value()),
        i -> identify(kiosk, ticket, "527299010170%04d".formatted(9_000 + i)));
    compare(
        "GET /lacak/{token}, a pickup token against none",
        i -> looked(there.get(i).pickup()),
        i -> looked("7".repeat(19) + (char) ('2' + i % 8) + (char) ('2' + i / 8)));
  }

  private void compare(String what, Question one, Question other) throws Exception {
    double[] first = new double[pairs];
    double[] second = new double[pairs];
    for (int i = -VARIETY; i < pairs; i++) {
      // Every limit's window has passed, so the limits answer alike; sessions are new each time.
      clock.advance(Duration.ofMinutes(16));
      int which = Math.floorMod(i, VARIETY);
      boolean swapped = random.nextBoolean();
      double a = microseconds((swapped ? other : one).apply(which));
      double b = microseconds((swapped ? one : other).apply(which));
      if (i >= 0) {
        first[i] = swapped ? b : a;
        second[i] = swapped ? a : b;
      }
    }
    System.out.printf(
        "p = %.4f  medians %.0f and %.0f us (%+.1f %%)  %s%n",
        MannWhitney.p(first, second),
        median(first),
        median(second),
        100 * (median(first) / median(second) - 1),
        what);
  }

  private double microseconds(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    long began = System.nanoTime();
    browser.perform(request);
    return (System.nanoTime() - began) / 1e3;
  }

  private static AbstractMockHttpServletRequestBuilder<?> as(
      Officer officer, AbstractMockHttpServletRequestBuilder<?> request) {
    return request.with(signedIn(officer)).with(csrf());
  }

  private static AbstractMockHttpServletRequestBuilder<?> attempt(String username) {
    return post("/masuk").param("username", username).param("password", "bukan-ini").with(csrf());
  }

  private static AbstractMockHttpServletRequestBuilder<?> identify(
      Officer kiosk, String ticket, String nik) {
    return as(
        kiosk,
        post("/permohonan/periksa")
            .param("tiket", ticket)
            .param("nik", nik)
            .param("nomorKk", "6305990101209999"));
  }

  private static AbstractMockHttpServletRequestBuilder<?> looked(String token) {
    return get("/lacak/" + token);
  }

  /** The same shapes with numbers given to nobody, as many different ones. */
  private Named absent(Resident resident) {
    List<String> digits = new ArrayList<>();
    random.ints(4, 0, 10).forEach(digit -> digits.add(Integer.toString(digit)));
    Named never = Named.absent(resident);
    return new Named(
        new id.adminduk.office.kernel.CaseNumber("6305-KTPB-20200101-" + String.join("", digits)),
        new UUID(random.nextLong(), random.nextLong()),
        new UUID(random.nextLong(), random.nextLong()),
        new UUID(random.nextLong(), random.nextLong()),
        never.account(),
        never.tracking(),
        never.pickup(),
        never.ref(),
        resident);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}

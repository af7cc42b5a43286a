package id.adminduk.office.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Jam pelayanan 08.00-15.00 waktu kantor (R1)")
class OfficeHoursTests {

  private static final OfficeHours TAPIN =
      new OfficeHours(
          ZoneId.of("Asia/Makassar"),
          LocalTime.of(8, 0),
          LocalTime.of(15, 0),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          Set.of(LocalDate.of(2026, 11, 25)));

  @Test
  @DisplayName("pukul 08.00 buka, 15.00 tutup, dalam waktu setempat")
  void opens_at_eight_and_closes_at_three_local_time() {
    assertThat(TAPIN.isOpen(Instant.parse("2026-11-22T23:59:59Z"))).isFalse();
    assertThat(TAPIN.isOpen(Instant.parse("2026-11-23T00:00:00Z"))).isTrue();
    assertThat(TAPIN.isOpen(Instant.parse("2026-11-23T06:59:59Z"))).isTrue();
    assertThat(TAPIN.isOpen(Instant.parse("2026-11-23T07:00:00Z"))).isFalse();
  }

  @Test
  @DisplayName("hari libur dan akhir pekan tutup")
  void is_closed_on_holidays_and_weekends() {
    assertThat(TAPIN.isOpen(Instant.parse("2026-11-25T02:00:00Z"))).isFalse();
    assertThat(TAPIN.nextOpening(Instant.parse("2026-11-27T08:00:00Z")))
        .isEqualTo(Instant.parse("2026-11-30T00:00:00Z"));
  }

  @Test
  @DisplayName("janji 36 menit menjelang tutup jatuh pada hari kerja berikutnya")
  void carries_a_promise_over_night() {
    Instant atTenToThree = Instant.parse("2026-11-23T06:50:00Z");
    assertThat(TAPIN.afterOpenTime(atTenToThree, Duration.ofMinutes(36)))
        .isEqualTo(Instant.parse("2026-11-24T00:26:00Z"));
  }

  @Test
  @DisplayName("waktu buka antara penerimaan dan janji selalu sama dengan yang dijanjikan")
  void counts_back_what_it_promised() {
    long seed = 20261121;
    Random random = new Random(seed);
    Instant start = Instant.parse("2026-11-20T00:00:00Z");
    for (int i = 0; i < 2_000; i++) {
      Instant from = start.plusSeconds(random.nextInt(14 * 24 * 3600));
      Duration promised = Duration.ofSeconds(1 + random.nextInt(3 * 7 * 3600));
      Instant due = TAPIN.afterOpenTime(from, promised);
      assertThat(TAPIN.openTimeBetween(from, due))
          .as("seed %d, case %d", seed, i)
          .isEqualTo(promised);
    }
  }

  private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
  private static final LocalDate FIRST_OF_JUNE = LocalDate.of(2026, 6, 1);

  @Test
  @DisplayName("Jumat tutup saat istirahat salat: 11.30 sampai 13.30")
  void is_closed_during_the_prayer_break_on_friday() {
    OfficeHours hours = withFridayBreak();
    assertThat(hours.isOpen(Instant.parse("2026-11-27T03:29:59Z"))).isTrue();
    assertThat(hours.isOpen(Instant.parse("2026-11-27T03:30:00Z"))).isFalse();
    assertThat(hours.nextOpening(Instant.parse("2026-11-27T04:00:00Z")))
        .isEqualTo(Instant.parse("2026-11-27T05:30:00Z"));
    assertThat(hours.afterOpenTime(Instant.parse("2026-11-27T03:20:00Z"), Duration.ofMinutes(36)))
        .as("ten minutes before the break, twenty-six after it")
        .isEqualTo(Instant.parse("2026-11-27T05:56:00Z"));
    assertThat(
            hours.openTimeBetween(
                Instant.parse("2026-11-26T16:00:00Z"), Instant.parse("2026-11-27T16:00:00Z")))
        .isEqualTo(Duration.ofHours(5));
  }

  @Test
  @DisplayName(
      "minggu baru berlaku sejak tanggalnya; menit sebelum itu tetap terhitung seperti dulu")
  void a_new_week_leaves_what_was_counted_before_it() {
    OfficeHours hours = withFridayBreak();
    Instant from = Instant.parse("2026-11-23T00:00:00Z");
    Instant to = Instant.parse("2026-11-28T00:00:00Z");
    NavigableMap<LocalDate, OfficeWeek> weeks = new TreeMap<>(hours.weeks());
    weeks.put(
        LocalDate.of(2026, 11, 28),
        OfficeWeek.alike(
            new Opening(LocalTime.of(9, 0), LocalTime.of(12, 0)), Set.of(DayOfWeek.SATURDAY)));
    OfficeHours later = new OfficeHours(WITA, weeks, hours.special());
    assertThat(later.openTimeBetween(from, to)).isEqualTo(hours.openTimeBetween(from, to));
    assertThat(later.isOpen(Instant.parse("2026-11-28T01:00:00Z"))).isTrue();
    assertThat(later.isOpen(Instant.parse("2026-11-30T01:00:00Z"))).isFalse();
  }

  @Test
  @DisplayName("jam yang tutup sebelum buka, bertumpuk, atau tidak pernah buka bukan jam kantor")
  void hours_that_are_none_are_refused() {
    LocalTime eight = LocalTime.of(8, 0);
    LocalTime noon = LocalTime.NOON;
    assertThatThrownBy(() -> new Opening(noon, eight)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Opening(noon, noon)).isInstanceOf(IllegalArgumentException.class);
    Opening morning = new Opening(eight, noon);
    Opening overlapping = new Opening(LocalTime.of(11, 0), LocalTime.of(13, 0));
    assertThatThrownBy(
            () -> new OfficeWeek(Map.of(DayOfWeek.MONDAY, List.of(morning, overlapping))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OfficeWeek(Map.of(DayOfWeek.MONDAY, List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("dalam kalender acak: menit buka, janji dan pembukaan berikutnya selalu sepakat")
  void the_three_questions_agree_in_random_calendars() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int calendar = 0; calendar < 300; calendar++) {
      OfficeHours hours = randomCalendar(random);
      for (int i = 0; i < 20; i++) {
        String where = "seed %d, calendar %d %s, case %d".formatted(seed, calendar, hours, i);
        Instant from = randomMoment(random);
        Duration promised = Duration.ofSeconds(1 + random.nextInt(40 * 3600));
        Instant due = hours.afterOpenTime(from, promised);
        assertThat(hours.openTimeBetween(from, due)).as(where).isEqualTo(promised);
        assertThat(hours.isOpen(due.minusNanos(1))).as("promised while open: " + where).isTrue();

        Instant next = hours.nextOpening(from);
        assertThat(hours.isOpen(next)).as(where).isTrue();
        assertThat(hours.openTimeBetween(from, next)).as(where).isZero();
        assertThat(next.equals(from)).as(where).isEqualTo(hours.isOpen(from));

        Instant other = randomMoment(random);
        Instant early = from.isBefore(other) ? from : other;
        Instant late = from.isBefore(other) ? other : from;
        Instant middle = early.plus(Duration.between(early, late).dividedBy(3));
        assertThat(hours.openTimeBetween(early, middle).plus(hours.openTimeBetween(middle, late)))
            .as("split anywhere: " + where)
            .isEqualTo(hours.openTimeBetween(early, late));
      }
    }
  }

  @Test
  @DisplayName("menit demi menit: hitungan sama dengan berdiri di pintu seharian")
  void counting_is_what_somebody_at_the_door_would_count() {
    long seed = 20261123;
    Random random = new Random(seed);
    for (int calendar = 0; calendar < 40; calendar++) {
      OfficeHours hours = randomCalendar(random);
      Instant from = FIRST_OF_JUNE.plusDays(random.nextInt(60)).atStartOfDay(WITA).toInstant();
      Instant to = from.plus(Duration.ofDays(3));
      long open = 0;
      for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
        open += hours.isOpen(at) ? 1 : 0;
      }
      assertThat(hours.openTimeBetween(from, to).toMinutes())
          .as("seed %d, calendar %d %s", seed, calendar, hours)
          .isEqualTo(open);
    }
  }

  private static OfficeHours withFridayBreak() {
    Map<DayOfWeek, List<Opening>> days = new EnumMap<>(TAPIN.weekOf(FIRST_OF_JUNE).days());
    days.put(
        DayOfWeek.FRIDAY,
        List.of(
            new Opening(LocalTime.of(13, 30), LocalTime.of(15, 0)),
            new Opening(LocalTime.of(8, 0), LocalTime.of(11, 30))));
    return new OfficeHours(
        WITA, new TreeMap<>(Map.of(LocalDate.EPOCH, new OfficeWeek(days))), TAPIN.special());
  }

  private static OfficeHours randomCalendar(Random random) {
    NavigableMap<LocalDate, OfficeWeek> weeks = new TreeMap<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Map<DayOfWeek, List<Opening>> days = new EnumMap<>(DayOfWeek.class);
      for (DayOfWeek day : DayOfWeek.values()) {
        days.put(day, random.nextInt(3) == 0 ? List.of() : randomDay(random));
      }
      days.put(DayOfWeek.of(1 + random.nextInt(7)), randomDay(random));
      weeks.put(FIRST_OF_JUNE.plusDays(random.nextInt(90)), new OfficeWeek(days));
    }
    NavigableMap<LocalDate, List<Opening>> special = new TreeMap<>();
    for (int i = random.nextInt(40); i > 0; i--) {
      special.put(
          FIRST_OF_JUNE.plusDays(random.nextInt(120)),
          random.nextInt(3) > 0 ? List.of() : randomDay(random));
    }
    return new OfficeHours(WITA, weeks, special);
  }

  /** One to three openings, at least a minute apart. */
  private static List<Opening> randomDay(Random random) {
    List<Integer> minutes =
        random
            .ints(0, 24 * 60)
            .distinct()
            .limit(2 + 2L * random.nextInt(3))
            .sorted()
            .boxed()
            .toList();
    List<Opening> openings = new ArrayList<>();
    for (int i = 0; i < minutes.size(); i += 2) {
      openings.add(new Opening(at(minutes.get(i)), at(minutes.get(i + 1))));
    }
    return openings;
  }

  private static LocalTime at(int minute) {
    return LocalTime.ofSecondOfDay(minute * 60L);
  }

  private static Instant randomMoment(Random random) {
    return FIRST_OF_JUNE
        .atStartOfDay(WITA)
        .toInstant()
        .plusSeconds(random.nextInt(100 * 24 * 3600));
  }
}

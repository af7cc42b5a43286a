package id.adminduk.office.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.kernel.OfficeHours;
import id.adminduk.office.kernel.SettableClock;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockTests {

  private static final OfficeHours HOURS =
      new OfficeHours(
          ZoneId.of("Asia/Makassar"),
          LocalTime.of(8, 0),
          LocalTime.of(15, 0),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          Set.of(LocalDate.of(2026, 12, 25)));

  private static final Instant SATURDAY_NIGHT = Instant.parse("2026-11-21T14:00:00Z");
  private static final Instant MONDAY_8_05 = Instant.parse("2026-11-23T00:05:00Z");

  @TempDir Path data;

  private final SettableClock real = new SettableClock(SATURDAY_NIGHT);
  private Path file = Path.of("");

  @BeforeEach
  void chooseFile() {
    file = data.resolve("new-folder").resolve("demo-clock");
  }

  private DemoClock clock() {
    return new DemoClock(real, () -> HOURS, KeptDuration.in(file));
  }

  @Test
  @DisplayName("Sabtu malam menjadi Senin 08.05")
  void leaps_to_five_minutes_after_the_next_opening() {
    assertThat(clock().instant()).isEqualTo(MONDAY_8_05);
  }

  @Test
  void is_the_real_clock_while_the_office_is_open() {
    real.set(MONDAY_8_05);
    DemoClock clock = clock();
    assertThat(clock.instant()).isEqualTo(MONDAY_8_05);
    assertThat(clock.ahead()).isZero();
  }

  @Test
  void goes_on_from_where_it_was_after_a_restart() {
    clock().instant();
    real.advance(Duration.ofMinutes(10));
    assertThat(clock().instant()).isEqualTo(MONDAY_8_05.plus(Duration.ofMinutes(10)));
  }

  @Test
  void leaps_again_when_the_day_ends() {
    DemoClock clock = clock();
    clock.instant();
    real.advance(Duration.ofHours(7));
    assertThat(clock.instant()).isEqualTo(MONDAY_8_05.plus(Duration.ofDays(1)));
  }

  @Test
  void does_not_go_back_when_the_real_clock_is_set_back() {
    DemoClock clock = clock();
    clock.instant();
    real.advance(Duration.ofHours(3));
    Instant before = clock.instant();
    real.advance(Duration.ofHours(-1));
    assertThat(clock.instant()).isEqualTo(before);
  }

  @Test
  @DisplayName("Setahun penuh: selalu buka, tidak pernah mundur")
  void is_always_open_and_never_goes_back() {
    long seed = 63_05L;
    Random steps = new Random(seed);
    DemoClock clock = clock();
    Instant before = Instant.MIN;
    for (int i = 0; i < 2_000; i++) {
      Instant now = clock.instant();
      assertThat(HOURS.isOpen(now)).as("open at %s, seed %d, step %d", now, seed, i).isTrue();
      assertThat(now).as("seed %d, step %d", seed, i).isAfterOrEqualTo(before);
      before = now;
      real.advance(Duration.ofMinutes(steps.nextInt(500)));
      clock = i % 100 == 0 ? clock() : clock;
    }
  }

  @Test
  void keeps_a_length_that_only_grows() {
    KeptDuration kept = KeptDuration.in(file);
    kept.grow(Duration.ofHours(3));
    kept.grow(Duration.ofHours(4));
    assertThat(KeptDuration.in(file).value()).isEqualTo(Duration.ofHours(7));
    assertThatThrownBy(() -> kept.grow(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

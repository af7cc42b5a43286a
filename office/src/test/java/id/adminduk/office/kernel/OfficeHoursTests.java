package id.adminduk.office.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
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
}

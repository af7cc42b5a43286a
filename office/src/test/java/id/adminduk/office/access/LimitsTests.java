package id.adminduk.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.kernel.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Batas percobaan (S16)")
class LimitsTests {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T02:00:00Z"));
  private final Limits limits = new Limits(clock);

  @Test
  @DisplayName("30 kali semenit dari satu alamat; alamat lain tidak ikut; semenit kemudian lagi")
  void thirty_looks_a_minute_from_one_address() {
    for (int i = 0; i < 30; i++) {
      assertThat(limits.take(Limit.TRACKING, "10.0.0.1")).isTrue();
    }
    assertThat(limits.take(Limit.TRACKING, "10.0.0.1")).isFalse();
    assertThat(limits.take(Limit.TRACKING, "10.0.0.2")).isTrue();
    clock.advance(Duration.ofMinutes(1));
    assertThat(limits.take(Limit.TRACKING, "10.0.0.1")).isTrue();
  }

  @Test
  @DisplayName("yang tidak salah dikembalikan")
  void what_was_right_does_not_count() {
    for (int i = 0; i < 100; i++) {
      assertThat(limits.take(Limit.SIGN_IN_ADDRESS, "10.0.0.1")).isTrue();
      limits.giveBack(Limit.SIGN_IN_ADDRESS, "10.0.0.1");
    }
  }

  @Test
  @DisplayName("tabel batas seperti yang dijanjikan")
  void the_table_of_limits_is_as_promised() {
    assertThat(Limit.values())
        .extracting(limit -> limit + " " + limit.times() + " in " + limit.within().toMinutes())
        .containsExactly(
            "SIGN_IN_NAME 5 in 15",
            "SIGN_IN_ADDRESS 20 in 15",
            "SECOND_FACTOR 5 in 15",
            "IDENTIFYING 20 in 15",
            "TRACKING 30 in 1",
            "TRACKING_BIRTH_DATE 5 in 15",
            "ONLINE 10 in 60",
            "SIGNING_PASSPHRASE 5 in 15",
            "VERIFICATION 30 in 1",
            "DELIVERY 30 in 1");
  }

  @Test
  @DisplayName("kunci berikutnya dua kali lebih lama, paling lama 12 jam")
  void each_lock_is_twice_as_long_up_to_half_a_day() {
    assertThat(SignInGuard.lockAfter(Limit.SIGN_IN_NAME, 0)).isEqualTo(Duration.ofMinutes(15));
    assertThat(SignInGuard.lockAfter(Limit.SIGN_IN_NAME, 1)).isEqualTo(Duration.ofMinutes(30));
    assertThat(SignInGuard.lockAfter(Limit.SIGN_IN_NAME, 5)).isEqualTo(Duration.ofHours(8));
    assertThat(SignInGuard.lockAfter(Limit.SIGN_IN_NAME, 99)).isEqualTo(Duration.ofHours(12));
  }
}

package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.Timing;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.OfficeHours;
import id.adminduk.office.kernel.StepId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tiga jam: petugas, hukum, antrean")
class ClocksTests {

  private static final OfficeHours TAPIN =
      new OfficeHours(
          ZoneId.of("Asia/Makassar"),
          LocalTime.of(8, 0),
          LocalTime.of(15, 0),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          Set.of());

  /** S6 as printed: 1+1+10+1+5+15+1+1+0,5+0,5 minutes. */
  private static final int[] SECONDS = {60, 60, 600, 60, 300, 900, 60, 60, 30, 30};

  private static final Instant MONDAY_10 = Instant.parse("2026-11-23T02:00:00Z");

  @Test
  @DisplayName("S6 tepat waktu: jam petugas 36 menit, jam hukum 36 menit")
  void the_printed_minutes_add_up() {
    List<StepRecord> rows = s6(MONDAY_10, Duration.ZERO);
    Instant end = rows.getLast().finishedAt().orElseThrow();
    assertThat(CaseTimes.staff(rows, TAPIN, end)).isEqualTo(Duration.ofMinutes(36));
    assertThat(CaseTimes.legal(MONDAY_10, rows, end, TAPIN)).isEqualTo(Duration.ofMinutes(36));
    assertThat(CaseTimes.waits(rows, TAPIN, end)).isEmpty();
  }

  @Test
  @DisplayName("menunggu pusat semalam: bukan waktu petugas dan bukan waktu hukum")
  void a_night_at_the_centre_counts_for_nobody_here() {
    List<StepRecord> rows = s6(MONDAY_10, Duration.ofHours(24));
    Instant end = rows.getLast().finishedAt().orElseThrow();
    assertThat(CaseTimes.staff(rows, TAPIN, end)).isEqualTo(Duration.ofMinutes(36));
    assertThat(CaseTimes.legal(MONDAY_10, rows, end, TAPIN)).isEqualTo(Duration.ofMinutes(36));
    assertThat(CaseTimes.waits(rows, TAPIN, end))
        .containsEntry(WaitReason.CENTRE, Duration.ofHours(7));
  }

  @Test
  @DisplayName("jam hukum: Jumat 14.00 sampai Senin 14.00 adalah 1 x 24 jam hari kerja")
  void the_law_counts_whole_working_days() {
    Instant friday = Instant.parse("2026-11-20T06:00:00Z");
    Instant monday = Instant.parse("2026-11-23T06:00:00Z");
    assertThat(CaseTimes.legal(friday, List.of(), monday, TAPIN)).isEqualTo(Duration.ofHours(24));
  }

  @Test
  @DisplayName("jaringan putus dan menunggu diambil tetap dihitung hukum, bukan petugas")
  void network_and_pile_stop_the_staff_clock_only() {
    Instant end = MONDAY_10.plus(Duration.ofMinutes(50));
    StepRecord row =
        row(
            MONDAY_10,
            Optional.empty(),
            List.of(pause(WaitReason.QUEUE, 0, 20), pause(WaitReason.NETWORK, 25, 40)));
    assertThat(CaseTimes.staff(List.of(row), TAPIN, end)).isEqualTo(Duration.ofMinutes(15));
    assertThat(CaseTimes.legal(MONDAY_10, List.of(row), end, TAPIN))
        .isEqualTo(Duration.ofMinutes(50));
  }

  @Test
  @DisplayName("terlambat: sisa waktu baris dihitung dalam jam buka, melewati malam")
  void a_row_turns_late_in_open_hours() {
    Instant closing = Instant.parse("2026-11-23T06:56:00Z");
    StepRecord row = row(closing, Optional.empty(), List.of());
    assertThat(RowTimes.lateAt(row, Timing.of(Duration.ofMinutes(10)), TAPIN, closing))
        .isEqualTo(Instant.parse("2026-11-24T00:06:00Z"));
    Instant later = closing.plus(Duration.ofMinutes(3));
    assertThat(RowTimes.lateAt(row, Timing.of(Duration.ofMinutes(1)), TAPIN, later))
        .as("already over")
        .isEqualTo(later);
  }

  private static List<StepRecord> s6(Instant start, Duration centre) {
    List<StepRecord> rows = new ArrayList<>();
    Instant at = start;
    for (int i = 0; i < SECONDS.length; i++) {
      Instant opened = at;
      at = at.plusSeconds(SECONDS[i]);
      List<StepRecord.Pause> pauses = List.of();
      if (i == 5 && !centre.isZero()) {
        pauses =
            List.of(
                new StepRecord.Pause(WaitReason.CENTRE, opened, Optional.of(opened.plus(centre))));
        at = at.plus(centre);
      }
      rows.add(row(opened, Optional.of(at), pauses));
    }
    return rows;
  }

  private static StepRecord.Pause pause(WaitReason reason, int from, int to) {
    return new StepRecord.Pause(
        reason,
        MONDAY_10.plus(Duration.ofMinutes(from)),
        Optional.of(MONDAY_10.plus(Duration.ofMinutes(to))));
  }

  private static StepRecord row(
      Instant opened, Optional<Instant> finished, List<StepRecord.Pause> pauses) {
    return new StepRecord(
        new StepId(new UUID(1, opened.getEpochSecond())),
        new CaseId(new UUID(1, 1)),
        new RowKey("row"),
        opened,
        finished,
        Optional.empty(),
        finished.map(ignored -> "YES"),
        Optional.empty(),
        pauses);
  }
}

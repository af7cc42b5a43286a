package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficeHours;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.population.Resident;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The transition table of domain.md 1.2 as properties: whatever officers try in whatever order, a
 * file has one open row or is closed, and its clocks add up to the wall's.
 */
@DisplayName(
    "Riwayat acak: selalu satu baris terbuka, jam petugas dan tunggu sama dengan jam dinding")
class RandomHistoriesModuleTests extends OfficeTestBase {

  private static final int HISTORIES = Integer.getInteger("adminduk.histories", 12);
  private static final int ACTS = 40;
  private static final long SEED = Long.getLong("adminduk.seed", 20261121L);

  @Autowired private CaseDesk acts;
  @Autowired private CaseStore cases;
  @Autowired private StepStore steps;
  @Autowired private Catalogue catalogue;
  @Autowired private Offices offices;
  @Autowired private UnitOfWork unitOfWork;

  @Test
  @DisplayName("S6: empat puluh tindakan acak per berkas, sampai selesai atau batal")
  void the_transition_table_holds_over_random_histories() {
    List<Officer> hands =
        List.of(
            officer(Role.FRONT_OFFICE),
            officer(Role.VERIFIKATOR),
            officer(Role.KASI),
            officer(Role.OPERATOR_SIAK),
            officer(Role.PETUGAS_PENYERAHAN),
            officer(Role.PEMOHON),
            officer(Role.FRONT_OFFICE, Role.VERIFIKATOR));
    int ended = 0;
    for (int history = 0; history < HISTORIES; history++) {
      Random chance = new Random(SEED + history);
      clock.set(MONDAY_10);
      Resident resident = resident();
      CaseNumber number = accepted(resident);
      boolean over = false;
      for (int act = 0; act < ACTS; act++) {
        clock.advance(Duration.ofSeconds(chance.nextInt(3600 * 3)));
        tryAnything(number, resident, hands.get(chance.nextInt(hands.size())), chance);
        String where = "seed %s, act %s".formatted(SEED + history, act);
        over = holds(number, over, where);
      }
      ended += over ? 1 : 0;
    }
    System.out.println(
        "histories: "
            + HISTORIES
            + ", acts each: "
            + ACTS
            + ", ended: "
            + ended
            + ", seed "
            + SEED);
    assertThat(ended).as("histories that came to an end").isPositive();
  }

  private void tryAnything(CaseNumber number, Resident resident, Officer by, Random chance) {
    StepId step = latest(number).id();
    Sop sop = catalogue.current(TAPIN, new ServiceCode("KTPB")).orElseThrow();
    switch (chance.nextInt(12)) {
      case 0, 1 -> applications.take(step, by);
      case 2 -> acts.putBack(step, "uji", by);
      case 3 -> acts.hold(step, WaitReason.NETWORK, "uji", by);
      case 4 -> acts.hold(step, WaitReason.OFFICIAL_ABSENT, "uji", by);
      case 5 -> acts.letGoOn(step, by);
      case 6 -> {
        if (chance.nextInt(8) == 0) {
          acts.cancel(step, CancelReason.FILED_TWICE, "uji", by);
        }
      }
      case 7 -> applications.resubmit(step, form(resident), by);
      case 8 ->
          unitOfWork.attempt(() ->
              applications
                  .permit(step, sop.row(latest(number).row()).kind(), by)
                  .then(open ->
                      applications.sendBack(
                          open,
                          by,
                          List.of(new Deficiency("", Deficiency.Reason.INCORRECT, "uji")))));
      case 9 ->
          unitOfWork.run(() -> {
            if (latest(number).waiting().isPresent()) {
              applications.resume(step);
            }
          });
      default ->
          unitOfWork.attempt(() ->
              applications
                  .permit(step, sop.row(latest(number).row()).kind(), by)
                  .map(open -> {
                    applications.finish(open, Optional.of(by), Map.of());
                    return open;
                  }));
    }
  }

  private boolean holds(CaseNumber number, boolean wasOver, String where) {
    CaseRecord file = cases.byNumber(number).orElseThrow();
    List<StepRecord> rows = steps.ofCase(file.id());
    long open = rows.stream().filter(StepRecord::isOpen).count();
    boolean over = Set.of(CaseStatus.CLOSED, CaseStatus.CANCELLED).contains(file.status());
    assertThat(open).as(where).isEqualTo(over ? 0 : 1);
    assertThat(wasOver && !over).as("closed files never reopen: " + where).isFalse();
    assertThat(file.closedAt().isPresent()).as(where).isEqualTo(over);
    Instant now = clock.instant();
    for (int i = 0; i < rows.size(); i++) {
      StepRecord row = rows.get(i);
      if (i + 1 < rows.size()) {
        assertThat(row.finishedAt()).as("no gap: " + where).contains(rows.get(i + 1).openedAt());
      }
      pausesLieInside(row, now, where);
      assertThat(RowTimes.handling(row, hours(), now))
          .as(where)
          .isGreaterThanOrEqualTo(Duration.ZERO);
    }
    clocksAddUp(file, rows, now, where);
    return over;
  }

  private static void pausesLieInside(StepRecord row, Instant now, String where) {
    Instant end = row.finishedAt().orElse(now);
    Instant from = row.openedAt();
    for (StepRecord.Pause pause : row.pauses()) {
      assertThat(pause.from()).as("one after the other: " + where).isAfterOrEqualTo(from);
      assertThat(pause.to().orElse(end)).as(where).isBetween(pause.from(), end);
      assertThat(pause.to().isPresent() || row.isOpen()).as(where).isTrue();
      from = pause.to().orElse(end);
    }
  }

  private void clocksAddUp(CaseRecord file, List<StepRecord> rows, Instant now, String where) {
    Instant end = file.closedAt().orElse(now);
    Duration wall = hours().openTimeBetween(rows.getFirst().openedAt(), end);
    Duration waits =
        CaseTimes.waits(rows, hours(), now).values().stream().reduce(Duration.ZERO, Duration::plus);
    assertThat(CaseTimes.staff(rows, hours(), now).plus(waits)).as(where).isEqualTo(wall);
    Clocks clocks =
        CaseTimes.clocks(
            file, catalogue.revision(file.revision()), rows, Optional.empty(), hours(), now);
    assertThat(clocks.legal()).as(where).isGreaterThanOrEqualTo(Duration.ZERO);
  }

  private StepRecord latest(CaseNumber number) {
    return steps.ofCase(cases.byNumber(number).orElseThrow().id()).getLast();
  }

  private OfficeHours hours() {
    return offices.here().hours();
  }
}

package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.CaseView.StepView;
import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.catalogue.Timing;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every service an office offers walks its own table to the end: all Ya, every Tidak, every actor
 * on every row, and the minutes measured are those that are printed.
 */
abstract class EveryServiceWalk extends CounterWalk {

  /** Names the services of this office, so that none is silently lost. */
  abstract List<String> services();

  @TestFactory
  @DisplayName("semua Ya: dari awal sampai akhir, tiap baris satu kali, waktunya seperti tercetak")
  Stream<DynamicTest> every_yes_leads_to_the_end() {
    return offered().map(sop -> DynamicTest.dynamicTest(sop.title(), () -> walk(sop)));
  }

  @TestFactory
  @DisplayName("tiap Tidak membawa berkas ke baris yang digambar SOP")
  Stream<DynamicTest> every_no_leads_where_the_sop_draws_it() {
    return offered()
        .flatMap(sop ->
            sop.rows().stream()
                .filter(SopRow::isDecision)
                .map(row ->
                    DynamicTest.dynamicTest(
                        sop.title() + ", baris " + row.printedNumber(), () -> refuse(sop, row))));
  }

  private void walk(Sop sop) {
    clock.set(MONDAY_10);
    CaseNumber number = begun(sop);
    while (file(number).openStep().isPresent()) {
      hearTheCentre(number);
      onlyItsActorMayDoIt(number);
      yes(number);
    }
    CaseView closed = file(number);
    assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(closed.steps()).extracting(StepView::row).containsExactlyElementsOf(path(sop));
    assertThat(measured(closed)).isEqualTo(printed(sop));
  }

  /** Every other role is told whose row it is, and nothing changes. */
  private void onlyItsActorMayDoIt(CaseNumber number) {
    SopRow row = row(number);
    StepView before = step(number);
    for (Role role : Role.values()) {
      if (role != row.role()) {
        assertThat(applications.take(before.id(), hand(role)).isRefused())
            .as(row.printedNumber() + " oleh " + role)
            .isTrue();
      }
    }
    Officer stranger = hand(row.role() == Role.KADIS ? Role.KASI : Role.KADIS);
    int status =
        tried(number, stranger, "/lapor", Map.of("jenis", row.kind().name(), "hasil", "ya"));
    assertThat(status).isGreaterThanOrEqualTo(400);
    assertThat(step(number)).isEqualTo(before);
  }

  private void refuse(Sop sop, SopRow decision) {
    clock.set(MONDAY_10);
    CaseNumber number = begun(sop);
    while (!row(number).key().equals(decision.key())) {
      hearTheCentre(number);
      yes(number);
    }
    no(number);
    SopRow target = sop.row(decision.onNo().orElseThrow());
    assertThat(row(number)).isEqualTo(target);
    boolean toTheApplicant =
        target.role() == Role.PEMOHON
            || (target.equals(sop.first()) && target.kind() != StepKind.PROPOSE);
    assertThat(file(number).status())
        .isEqualTo(toTheApplicant ? CaseStatus.RETURNED : CaseStatus.RUNNING);
  }

  private static List<RowKey> path(Sop sop) {
    List<RowKey> path = new ArrayList<>();
    Optional<SopRow> row = Optional.of(sop.first());
    while (row.isPresent()) {
      path.add(row.get().key());
      row = row.get().next().map(sop::row);
    }
    return path;
  }

  private static Duration measured(CaseView file) {
    return file.steps().stream().map(StepView::handling).reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * Adds up what is printed on the rows that officers do: a hand-in is over when its file opens,
   * and what the applicant does at the machine or the centre in its day is nobody's minutes here.
   */
  private static Duration printed(Sop sop) {
    return path(sop).stream()
        .map(sop::row)
        .filter(row -> row.role() != Role.PEMOHON && row.kind() != StepKind.UNIQUENESS)
        .filter(row -> !row.equals(sop.first()) || row.kind() == StepKind.CHECK)
        .flatMap(row -> row.timing().stream())
        .map(Timing::most)
        .reduce(Duration.ZERO, Duration::plus);
  }

  Stream<Sop> offered() {
    List<Sop> offered =
        catalogue.offered(offices.here().code()).stream()
            .filter(sop -> services().contains(sop.service().value()))
            .toList();
    assertThat(offered)
        .extracting(sop -> sop.service().value())
        .containsExactlyInAnyOrderElementsOf(services());
    return offered.stream();
  }
}

package id.adminduk.office.shelves;

import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.ClosedFiles;
import id.adminduk.office.applications.ClosedFiles.Closed;
import id.adminduk.office.archive.Disposals;
import id.adminduk.office.archive.Disposals.Due;
import id.adminduk.office.archive.Retention;
import id.adminduk.office.kernel.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/**
 * Closed files of which something may go, the oldest first. Two rooms are asked in turn, one page
 * of keys after another, until enough is found: files whose papers went long ago hide nothing.
 */
@Component
class DueFiles {

  private static final int STRIDE = 1000;

  private final ClosedFiles closed;
  private final Disposals disposals;
  private final Retention retention;
  private final Clock clock;
  private final ZoneId zone;

  DueFiles(
      ClosedFiles closed, Disposals disposals, Retention retention, Clock clock, Offices offices) {
    this.closed = closed;
    this.disposals = disposals;
    this.retention = retention;
    this.clock = clock;
    this.zone = offices.here().hours().zone();
  }

  /** Says what of one closed file may go; empty when nothing may, or it is not closed. */
  Optional<Due> of(CaseNumber number) {
    return closed.of(number).stream().flatMap(file -> due(List.of(file)).stream()).findFirst();
  }

  /**
   * Lists the files of which something may go.
   *
   * @param last the last file of the page before; another number begins at the oldest
   */
  List<Due> after(Optional<CaseNumber> last, int most) {
    Optional<Instant> before = asOldAsTheShortestTerm();
    if (before.isEmpty()) {
      return List.of();
    }
    List<Due> found = new ArrayList<>();
    Optional<Closed> key = last.flatMap(closed::of);
    List<Closed> page;
    do {
      page = closed.before(before.get(), key, STRIDE);
      found.addAll(due(page));
      key = page.isEmpty() ? key : Optional.of(page.getLast());
    } while (found.size() < most && page.size() == STRIDE);
    return found.stream().limit(most).toList();
  }

  private Optional<Instant> asOldAsTheShortestTerm() {
    return retention.schedule().stream()
        .filter(rule -> rule.fate() == Retention.Fate.DESTROYED)
        .map(rule -> rule.active() + rule.inactive())
        .min(Integer::compare)
        .map(years -> today().minusYears(years).plusDays(1).atStartOfDay(zone).toInstant());
  }

  private List<Due> due(List<Closed> files) {
    SequencedMap<CaseNumber, LocalDate> days = new LinkedHashMap<>();
    files.forEach(file -> days.put(file.number(), day(file.at())));
    return disposals.due(days, today());
  }

  private LocalDate today() {
    return day(clock.instant());
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }
}

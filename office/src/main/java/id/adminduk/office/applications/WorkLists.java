package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.StepId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What waits for whom: what was promised soonest first, what the centre has last. */
@Component
public class WorkLists {

  /** How many rows one page shows. */
  public static final int PAGE = 50;

  /** Further counting helps nobody. */
  public static final int COUNTED = 1000;

  /**
   * What somebody wants to see; empty texts and false mean everything.
   *
   * @param service service code
   * @param kind kind of row
   * @param waiting reason of the wait
   * @param query part of a number, ticket or name, or a whole NIK
   * @param page from 1
   */
  public record Filter(
      String service,
      String kind,
      boolean late,
      String waiting,
      boolean mine,
      String query,
      int page) {

    /** Everything, from the top. */
    public static final Filter ALL = new Filter("", "", false, "", false, "", 1);

    public Filter {
      page = Math.max(1, Math.min(page, COUNTED / PAGE));
    }
  }

  /**
   * One page of a list.
   *
   * @param total how many fit, at most {@link #COUNTED}
   */
  public record Page(List<WorkItem> items, int total, int number) {

    public Page {
      items = List.copyOf(items);
    }

    public boolean hasNext() {
      return number * PAGE < total;
    }
  }

  /** How much of one kind of row waits for somebody's roles. */
  public record Load(String kind, long open, long late) {}

  private final WorkStore store;
  private final Catalogue catalogue;
  private final Officers officers;
  private final Clock clock;

  WorkLists(WorkStore store, Catalogue catalogue, Officers officers, Clock clock) {
    this.store = store;
    this.catalogue = catalogue;
    this.officers = officers;
    this.clock = clock;
  }

  /** Lists the open rows of the officer's roles that fit. */
  public Page page(Officer officer, Filter filter) {
    Instant now = clock.instant();
    List<WorkStore.Line> lines = store.lines(officer, filter, now);
    Map<WorkStore.Line, Map<PersonId, RowKey>> eyes = store.eyes(lines);
    Map<OfficerId, Optional<Officer>> holders = new HashMap<>();
    List<WorkItem> items =
        lines.stream()
            .map(line -> item(line, eyes.getOrDefault(line, Map.of()), holders, officer, now))
            .toList();
    boolean whole = filter.page() == 1 && items.size() < PAGE;
    int total = whole ? items.size() : store.count(officer, filter, now);
    return new Page(items, total, filter.page());
  }

  /** Counts the open rows of the officer's roles that nobody outside holds up. */
  public long count(Officer officer) {
    return store.countOpen(officer);
  }

  /** Counts by kind of row what is left for the officer's roles. */
  public List<Load> left(Officer officer) {
    return store.left(officer, clock.instant());
  }

  private WorkItem item(
      WorkStore.Line line,
      Map<PersonId, RowKey> eyes,
      Map<OfficerId, Optional<Officer>> holders,
      Officer officer,
      Instant now) {
    Sop sop = catalogue.revision(new RevisionId(line.revision()));
    SopRow row = sop.row(line.row());
    Optional<Officer> holder =
        line.takenBy().flatMap(id -> holders.computeIfAbsent(id, officers::find));
    CaseNumber number = new CaseNumber(line.number());
    Situation situation =
        new Situation(
            number,
            sop,
            row,
            true,
            "",
            line.waiting(),
            holder,
            Optional.empty(),
            others(sop, row, eyes));
    boolean late =
        line.dueAt().isBefore(now) || line.lateAt().filter(at -> at.isBefore(now)).isPresent();
    return new WorkItem(
        number,
        new StepId(line.step()),
        row,
        sop.title(),
        line.applicant().map(Nik::new),
        line.namaPemohon(),
        line.ticket(),
        line.openedAt(),
        line.dueAt(),
        line.waiting(),
        late,
        holder.map(Officer::name),
        ActRules.permitted(situation, officer));
  }

  private static Map<PersonId, SopRow> others(Sop sop, SopRow row, Map<PersonId, RowKey> eyes) {
    List<RowKey> separated = sop.separatedFrom(row.key());
    Map<PersonId, SopRow> others = new HashMap<>();
    eyes.forEach((person, done) -> {
      if (separated.contains(done)) {
        others.put(person, sop.row(done));
      }
    });
    return others;
  }
}

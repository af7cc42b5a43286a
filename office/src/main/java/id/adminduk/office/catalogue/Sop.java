package id.adminduk.office.catalogue;

import id.adminduk.office.kernel.OfficeCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One revision of one SOP, checked: it can be walked from its first row to an end.
 *
 * @param manuscript what is left of the office's print
 * @param fourEyes groups of rows that must be done by different officers in one case
 * @param declaredTotal the total the office prints; absent when it prints none
 */
public record Sop(
    RevisionId revision,
    OfficeCode office,
    ServiceCode service,
    String title,
    Manuscript manuscript,
    SopHeader header,
    List<Requirement> requirements,
    List<Lane> lanes,
    List<SopRow> rows,
    List<Set<RowKey>> fourEyes,
    Optional<Duration> declaredTotal) {

  /** S12 at the destination. */
  private static final ServiceCode ARRIVAL = new ServiceCode("PDDAT");

  public Sop {
    requirements = List.copyOf(requirements);
    lanes = List.copyOf(lanes);
    rows = List.copyOf(rows);
    fourEyes = List.copyOf(fourEyes);
  }

  /** Gives the row every case begins with. */
  public SopRow first() {
    return rows.getFirst();
  }

  /**
   * Finds a row.
   *
   * @throws IllegalArgumentException when the SOP has no such row
   */
  public SopRow row(RowKey key) {
    return rows.stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(title + " has no row " + key));
  }

  /** Says whether the office asks for this paper. */
  public boolean asksFor(String requirement) {
    return requirements.stream().anyMatch(asked -> asked.key().equals(requirement));
  }

  /** Finds the row bound to a kind, if the SOP draws one. */
  public Optional<SopRow> rowOf(StepKind kind) {
    return rows.stream().filter(row -> row.kind() == kind).findFirst();
  }

  /** Adds up the most each row may take; rows without a time count nothing. */
  public Duration sumOfRows() {
    return sumOf(rows);
  }

  /** Adds up the least each row may take: less than {@link #sumOfRows} where ranges are printed. */
  public Duration leastOfRows() {
    return rows.stream()
        .flatMap(row -> row.timing().stream())
        .map(Timing::least)
        .reduce(Duration.ZERO, Duration::plus);
  }

  static Duration sumOf(List<SopRow> rows) {
    return rows.stream()
        .flatMap(row -> row.timing().stream())
        .map(Timing::most)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Gives the time the citizen is promised: the printed total, else the sum of the rows. */
  public Duration promisedTotal() {
    return declaredTotal.orElseGet(this::sumOfRows);
  }

  /**
   * Gives the groups of rows that one officer may not do both of, as far as this row is in them.
   */
  public List<RowKey> separatedFrom(RowKey key) {
    return fourEyes.stream()
        .filter(group -> group.contains(key))
        .flatMap(Set::stream)
        .filter(other -> !other.equals(key))
        .distinct()
        .toList();
  }

  /**
   * Says whether its files may be about people whom the register of this office does not know yet.
   */
  public boolean takesNewcomers() {
    return service.equals(ARRIVAL);
  }
}

package id.adminduk.office.population.register;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.History;
import id.adminduk.office.population.life.Said;
import java.util.List;
import java.util.Optional;

/** A life as this office wrote it: what changed when, since when it is true, by which paper. */
public record TimeLine(Nik who, List<Entry> entries) {

  /**
   * One line.
   *
   * @param kind simple name of the event, or {@code Entry} for the first line of an older register
   */
  public record Entry(
      Said said,
      long event,
      String kind,
      Optional<String> officer,
      Optional<String> caseNumber,
      String reason,
      String document) {}

  public TimeLine {
    entries = List.copyOf(entries);
  }

  /** Gives the lines as a history in two times. */
  public History history() {
    return new History(entries.stream().map(Entry::said).toList());
  }
}

package id.adminduk.synthetic;

import java.time.LocalDate;
import java.util.List;

/**
 * A family with its past.
 *
 * @param living who is on the card today, head first
 * @param gone who was, and died or moved away; each on an older card
 * @param events what happened to all of them, in the order of days
 */
public record SyntheticFamily(
    List<SyntheticResident> living, List<Gone> gone, List<SyntheticEvent> events) {

  /**
   * Who is counted no more.
   *
   * @param dead otherwise moved away
   */
  public record Gone(SyntheticResident person, boolean dead, LocalDate since) {}

  public SyntheticFamily {
    living = List.copyOf(living);
    gone = List.copyOf(gone);
    events = List.copyOf(events);
  }
}

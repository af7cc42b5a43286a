package id.adminduk.office.population.register;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An event as the register keeps it.
 *
 * @param kind simple name of the {@code LifeEvent}
 * @param day from which it is true
 * @param touched whom it says something about
 */
public record Happening(
    long event,
    String kind,
    LocalDate day,
    Instant recorded,
    Optional<String> officer,
    Optional<CaseNumber> caseNumber,
    String reason,
    String document,
    List<Nik> touched) {

  public Happening {
    touched = List.copyOf(touched);
  }
}

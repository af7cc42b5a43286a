package id.adminduk.office.population.register;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.population.life.LifeEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A SKPWNI: people who want to leave; they stay counted where they are until they arrive.
 *
 * @param validUntil last day; after it the letter is paper and nobody has moved
 * @param usedOn day of arrival
 */
public record MoveLetter(
    String number,
    OfficeCode origin,
    OfficeCode destination,
    LifeEvent.Place to,
    List<Nik> movers,
    LocalDate issuedOn,
    LocalDate validUntil,
    Optional<LocalDate> usedOn) {

  public MoveLetter {
    movers = List.copyOf(movers);
  }
}

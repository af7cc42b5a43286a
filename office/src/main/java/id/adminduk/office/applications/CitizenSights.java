package id.adminduk.office.applications;

import id.adminduk.office.access.Office;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.Residents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a citizen who met one file: by position and office, never by name (docs/decisions/0014).
 */
@Component
public class CitizenSights {

  /** Nobody's number, region 99: an absent file asks the register as often as one that is there. */
  private static final Nik NOBODY = new Nik("9999990101009999");

  /** Whoever had link and PIN took a copy of a paper of the file (room delivery). */
  private static final String FETCHED = "delivery-fetched";

  /**
   * One meeting.
   *
   * @param position of the officer; empty for whoever came by link and PIN
   * @param office where the officer works
   * @param purpose why protected content was opened; empty when the act says it
   * @param kind which content; empty for other acts
   */
  public record Look(
      Instant at, String position, String office, String act, String purpose, String kind) {}

  private final CaseStore cases;
  private final Residents residents;
  private final AuditTrail audit;
  private final Officers officers;
  private final Offices offices;

  CitizenSights(
      CaseStore cases, Residents residents, AuditTrail audit, Officers officers, Offices offices) {
    this.cases = cases;
    this.residents = residents;
    this.audit = audit;
    this.officers = officers;
    this.offices = offices;
  }

  /**
   * Lists who met the file, newest first, and leaves an entry about the asking.
   *
   * @param born birth date of the applicant, as the register has it
   * @return empty alike when there is no such file and when the date is another
   */
  @Transactional
  public Optional<List<Look>> of(CaseNumber number, LocalDate born) {
    Optional<CaseRecord> file = cases.byNumber(number);
    Optional<Resident> applicant =
        residents.find(file.flatMap(CaseRecord::applicant).orElse(NOBODY));
    if (file.isEmpty() || applicant.filter(one -> one.tanggalLahir().equals(born)).isEmpty()) {
      return Optional.empty();
    }
    audit.append(AuditEntry.bySystem("sights-asked-by-citizen", number, Map.of()));
    Office here = offices.here();
    Map<OfficerId, String> positions = new HashMap<>();
    List<Look> looks =
        new ArrayList<>(
            audit.byNobody(FETCHED, number, here.code()).stream()
                .map(at -> new Look(at, "", here.name(), FETCHED, "", ""))
                .toList());
    looks.addAll(
        audit.sightsOf(List.of(number), here.code()).stream()
            .map(sight ->
                new Look(
                    sight.at(),
                    positions.computeIfAbsent(sight.officer(), this::position),
                    here.name(),
                    sight.act(),
                    sight.purpose(),
                    sight.kind()))
            .toList());
    looks.sort(Comparator.comparing(Look::at).reversed());
    return Optional.of(List.copyOf(looks));
  }

  private String position(OfficerId id) {
    return officers.find(id).map(Officer::position).orElse("-");
  }
}

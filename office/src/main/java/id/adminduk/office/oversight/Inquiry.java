package id.adminduk.office.oversight;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.applications.CasePeople;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.audit.SeenCase;
import id.adminduk.office.audit.Suspect;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.OfficerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the trail about people, and leaves an entry about the asking. */
@Component
class Inquiry {

  /** A line of "siapa melihat data saya": the officer by position, never by name. */
  public record Look(
      Instant at, CaseNumber number, String act, String purpose, String kind, String position) {}

  /** A line of the breach list. */
  record Affected(SeenCase seen, Optional<CasePeople.Person> person) {}

  /**
   * What is asked.
   *
   * @param what account, session, address or kit
   * @param named as the overseer wrote it
   * @param until not included
   */
  record Breach(String what, String named, Suspect suspect, Instant from, Instant until) {}

  private final AuditTrail audit;
  private final CasePeople people;
  private final Officers officers;

  Inquiry(AuditTrail audit, CasePeople people, Officers officers) {
    this.audit = audit;
    this.people = people;
    this.officers = officers;
  }

  /** Lists who looked at a resident's files, newest first. */
  @Transactional
  public List<Look> looksAt(Nik nik, String why, Officer asker) {
    audit.append(
        AuditEntry.outsideCases(
            "sights-looked-up", asker.id(), Map.of("nik", nik.masked(), "why", why)));
    Map<OfficerId, String> positions = new HashMap<>();
    return audit.sightsOf(people.casesOf(nik), asker.office()).stream()
        .map(sight ->
            new Look(
                sight.at(),
                sight.caseNumber(),
                sight.act(),
                sight.purpose(),
                sight.kind(),
                positions.computeIfAbsent(sight.officer(), this::position)))
        .toList();
  }

  /** Lists everybody the suspect met in that time, for a notice of failure (promise S20). */
  @Transactional
  public List<Affected> affectedBy(Breach breach, String why, Officer asker) {
    audit.append(
        AuditEntry.outsideCases(
            "breach-list-made",
            asker.id(),
            Map.of(
                breach.what(),
                breach.named(),
                "from",
                breach.from().toString(),
                "until",
                breach.until().toString(),
                "why",
                why)));
    List<SeenCase> seen =
        audit.metBy(breach.suspect(), breach.from(), breach.until(), asker.office());
    Map<CaseNumber, CasePeople.Person> known =
        people.of(seen.stream().map(SeenCase::caseNumber).toList()).stream()
            .collect(Collectors.toMap(CasePeople.Person::number, person -> person));
    return seen.stream()
        .map(one -> new Affected(one, Optional.ofNullable(known.get(one.caseNumber()))))
        .toList();
  }

  /** Notes that the trail left the house as a file. */
  @Transactional
  public void noteExport(Officer asker) {
    audit.append(AuditEntry.outsideCases("audit-exported", asker.id(), Map.of()));
  }

  private String position(OfficerId id) {
    return officers.find(id).map(Officer::position).orElse("-");
  }
}

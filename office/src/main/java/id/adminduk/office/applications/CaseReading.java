package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a file before an officer's eyes: reading and its trace are one transaction (S19). */
@Component
public class CaseReading {

  private static final String ACT = "case-opened";

  /**
   * A page is drawn anew after every button; the same officer, file and session within this time is
   * one sight. The first one is always written.
   */
  private static final Duration ONE_SIGHT = Duration.ofMinutes(10);

  private final CaseStore cases;
  private final CaseViews views;
  private final AuditTrail audit;
  private final Clock clock;

  CaseReading(CaseStore cases, CaseViews views, AuditTrail audit, Clock clock) {
    this.cases = cases;
    this.views = views;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Gives the file, after the trail names who sees it.
   *
   * @return empty alike when there is none and when it is another office's
   */
  @Transactional
  public Optional<CaseView> open(CaseNumber number, Officer by) {
    Optional<CaseView> file =
        cases
            .byNumber(number)
            .filter(found -> found.number().office().equals(by.office()))
            .map(views::of);
    file.ifPresent(seen -> note(seen, by));
    return file;
  }

  private void note(CaseView file, Officer by) {
    if (!audit.hasSince(ACT, by.id(), file.number(), clock.instant().minus(ONE_SIGHT))) {
      String row = file.openStep().map(step -> file.sop().row(step.row()).reference()).orElse("-");
      audit.append(
          AuditEntry.of(ACT, by.id(), file.number(), Map.of("kind", "CASE", "why", "row " + row)));
    }
  }
}

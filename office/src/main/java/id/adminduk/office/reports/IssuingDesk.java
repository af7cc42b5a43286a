package id.adminduk.office.reports;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.premises.UnitOfWork;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Hands out what this room writes: reads typed days, notes who took what, names the file. */
@Component
class IssuingDesk {

  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final Offices offices;
  private final Clock clock;

  IssuingDesk(AuditTrail audit, UnitOfWork unitOfWork, Offices offices, Clock clock) {
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.offices = offices;
    this.clock = clock;
  }

  ZoneId zone() {
    return offices.here().hours().zone();
  }

  /**
   * Reads a day; today when nothing was typed.
   *
   * @throws MalformedReference when it is none
   */
  LocalDate day(String typed) {
    if (typed.isBlank()) {
      return offices.here().hours().dayOf(clock.instant());
    }
    return Day.read(typed.strip()).orElseThrow(() -> new MalformedReference("no day: DD-MM-YYYY"));
  }

  /** Notes that a book left the office. */
  void note(String act, Officer officer, Map<String, String> facts) {
    unitOfWork.run(() -> audit.append(AuditEntry.outsideCases(act, officer.id(), facts)));
  }

  static ResponseEntity<byte[]> csv(StringBuilder text, String name) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A terminal in the applicant's hands sees no books. */
  static void onlyOfficers(Officer officer) {
    if (officer.isTerminal()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}

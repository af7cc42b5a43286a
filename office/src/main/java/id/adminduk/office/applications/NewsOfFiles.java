package id.adminduk.office.applications;

import static java.util.stream.Collectors.joining;

import id.adminduk.office.access.Delegation;
import id.adminduk.office.access.DelegationEvent;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what happens to files into notifications, in the transaction of the act itself. */
@Component
class NewsOfFiles {

  private final Notifications notifications;
  private final CaseStore cases;
  private final Catalogue catalogue;
  private final Offices offices;

  NewsOfFiles(Notifications notifications, CaseStore cases, Catalogue catalogue, Offices offices) {
    this.notifications = notifications;
    this.cases = cases;
    this.catalogue = catalogue;
    this.offices = offices;
  }

  /** The counter must call the applicant. */
  @EventListener
  void returned(ApplicationEvent.Returned event) {
    Sop sop = sopOf(event.caseId());
    tell(
        ActRules.firstOfficer(sop),
        "returned",
        event.caseId(),
        event.number(),
        sop.row(event.from()).reference());
  }

  /** The row can go on: the centre has answered. */
  @EventListener
  void answered(ApplicationEvent.Answered event) {
    Sop sop = sopOf(event.caseId());
    tell(
        sop.row(event.row()).role(),
        "answered",
        event.caseId(),
        event.number(),
        sop.row(event.row()).reference());
  }

  /** The delegate must know what it may decide, and until when. */
  @EventListener
  void delegated(DelegationEvent event) {
    Delegation delegation = event.delegation();
    Map<String, String> facts =
        Map.of(
            "from", delegation.fromName(),
            "roles", delegation.roles().stream().map(Role::name).sorted().collect(joining(", ")),
            "since", day(delegation.since()),
            "until", day(delegation.until().minusSeconds(1)));
    String kind =
        switch (event) {
          case DelegationEvent.Entered entered -> "delegation-entered";
          case DelegationEvent.Ended ended -> "delegation-ended";
        };
    notifications.tellOfficer(delegation.to(), kind, Optional.empty(), facts);
  }

  private String day(Instant at) {
    return Day.SHOWN.format(at.atZone(offices.here().hours().zone()));
  }

  private void tell(Role to, String kind, CaseId id, CaseNumber number, String row) {
    notifications.tellRole(to, kind, Optional.of(id), Map.of("number", number.value(), "row", row));
  }

  private Sop sopOf(CaseId id) {
    return catalogue.revision(cases.byId(id).orElseThrow().revision());
  }
}

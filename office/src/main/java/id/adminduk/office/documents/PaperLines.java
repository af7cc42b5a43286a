package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Papers as lists show them. */
@Component
class PaperLines {

  /** One paper of a list; personal numbers are masked. */
  public record Line(
      String id,
      String title,
      String number,
      String name,
      int version,
      String state,
      String at,
      String by,
      String file) {}

  /** One line of a paper's history. */
  public record Past(String act, String at, String by, String note) {}

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd-MM-uuuu HH.mm", Locale.ROOT);

  private final Officers officers;
  private final Offices offices;

  PaperLines(Officers officers, Offices offices) {
    this.officers = officers;
    this.offices = offices;
  }

  List<Line> of(List<Paper> papers) {
    return papers.stream().map(this::of).toList();
  }

  Line of(Paper paper) {
    return new Line(
        paper.id().toString(),
        paper.type().title(),
        PaperPrint.shownNumber(paper),
        paper.name(),
        paper.version(),
        paper.state().name(),
        at(paper.draftedAt()),
        name(Optional.of(paper.draftedBy())),
        paper.caseNumber().map(CaseNumber::value).orElse(""));
  }

  /** Gives a history, newest first; the number of a successor is no note to read. */
  List<Past> history(List<Paper.Act> acts) {
    return acts.reversed().stream()
        .map(act ->
            new Past(
                act.act().name(),
                at(act.at()),
                name(act.officer()),
                act.act() == PaperState.SUPERSEDED ? "" : act.note()))
        .toList();
  }

  String at(Instant at) {
    return MOMENT.format(at.atZone(offices.here().hours().zone()));
  }

  private String name(Optional<OfficerId> id) {
    return id.flatMap(officers::find).map(Officer::name).orElse("");
  }
}

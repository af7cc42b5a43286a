package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.archive.Scans;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The row SCAN (S18, unnumbered on the poster): it is done when the file has a page, or a reason
 * why it has none.
 */
@Component
class ScanRows implements RowWork {

  private final Scans scans;

  ScanRows(Scans scans) {
    this.scans = scans;
  }

  @Override
  public Optional<Part> part(CaseView file, Optional<OpenStep> mine, Officer officer) {
    if (mine.filter(open -> open.row().kind() == StepKind.SCAN).isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> model = new HashMap<>();
    model.put("pages", scans.of(file.number()).size());
    model.put("why", scans.whyWithout(file.number()).orElse(""));
    return Optional.of(new Part("applications/scan :: row", model, false));
  }

  @Override
  public Result<Map<String, String>, Refusal> done(OpenStep step, CaseView file, Officer by) {
    if (step.row().kind() != StepKind.SCAN) {
      return Result.done(Map.of());
    }
    int pages = scans.of(file.number()).size();
    return pages > 0 || scans.whyWithout(file.number()).isPresent()
        ? Result.done(Map.of("pages", Integer.toString(pages)))
        : Result.refused(new ScanRowRefusal.NothingScanned(file.number().value()));
  }
}

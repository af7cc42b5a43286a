package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.RowWork;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rows of S11 and S14 that print and hand over, when it is a paper and no card. */
@Component
class ReprintRows implements RowWork {

  private final Reprints reprints;
  private final PaperLines lines;

  ReprintRows(Reprints reprints, PaperLines lines) {
    this.reprints = reprints;
    this.lines = lines;
  }

  @Override
  public Optional<Part> part(CaseView file, Optional<OpenStep> mine, Officer officer) {
    boolean reprints = FileService.HILANG.is(file) || FileService.CETAK.is(file);
    if (!reprints || mine.isEmpty() || !DocumentsDoor.mayRead(officer)) {
      return Optional.empty();
    }
    return switch (mine.get().row().kind()) {
      case PRINT -> print(file);
      case HAND_OVER -> handOver(file);
      default -> Optional.empty();
    };
  }

  private Optional<Part> print(CaseView file) {
    List<Paper> papers = reprints.instead(file);
    if (FileService.CETAK.is(file) && papers.isEmpty()) {
      return Optional.of(part("standIn", papers, false));
    }
    return papers.isEmpty() ? Optional.empty() : Optional.of(part("print", papers, false));
  }

  private Optional<Part> handOver(CaseView file) {
    List<Paper> printed = reprints.of(file.number());
    return printed.isEmpty() ? Optional.empty() : Optional.of(part("handOver", printed, true));
  }

  private Part part(String form, List<Paper> papers, boolean instead) {
    Map<String, Object> model = new HashMap<>();
    model.put("papers", lines.of(papers));
    model.put("standIn", papers.stream().anyMatch(one -> one.type() == PaperType.SUKET));
    return new Part("surat/reprint :: " + form, model, instead);
  }

  @Override
  public Result<Map<String, String>, Refusal> done(OpenStep step, CaseView file, Officer by) {
    return Result.done(Map.of());
  }
}

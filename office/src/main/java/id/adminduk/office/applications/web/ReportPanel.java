package id.adminduk.office.applications.web;

import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.population.Residents;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One form for every row that has no desk of its own: what the SOP asks, what came of it. */
@Component
class ReportPanel {

  static final String FRAGMENT = "applications/panels :: report";

  private final Residents residents;

  ReportPanel(Residents residents) {
    this.residents = residents;
  }

  /** Gives the printed numbers of the rows behind Ya and Tidak; empty where there is none. */
  Map<String, Object> model(OpenStep step, CaseView file) {
    Map<String, Object> model = new HashMap<>();
    model.put("resident", step.applicant().flatMap(residents::find).orElse(null));
    model.put("form", file.form());
    model.put("after", step.row().next().map(file.sop()::row).map(SopRow::reference).orElse(""));
    model.put("backTo", step.row().onNo().map(file.sop()::row).map(SopRow::reference).orElse(""));
    return model;
  }
}

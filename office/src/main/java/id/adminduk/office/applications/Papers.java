package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.catalogue.Requirement;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.catalogue.StepKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The papers of rows 2 to 4. */
@Component
class Papers {

  /** One line of a checklist as the paper prints it. */
  public record Line(String text, boolean good, String note) {}

  private final Documents documents;
  private final Offices offices;
  private final String publicAddress;

  Papers(
      Documents documents,
      Offices offices,
      @Value("${adminduk.public-address:http://localhost:${server.port:8080}}")
          String publicAddress) {
    this.documents = documents;
    this.offices = offices;
    this.publicAddress = publicAddress;
  }

  /** The receipt opens the tracking page (rule R12); its lower half is the pickup slip (row 10). */
  void receipt(CaseView file, Officer by) {
    Map<String, Object> model = base(file, by);
    model.put("dueAt", file.dueAt().atZone(offices.here().hours().zone()));
    model.put("trackingAddress", trackingAddress(file));
    model.put("trackingQr", documents.qrDataUri(trackingAddress(file)));
    model.put("card", file.sop().rowOf(StepKind.HAND_OVER).isPresent());
    model.put("pickupToken", file.pickupToken().value());
    model.put("pickupQr", documents.qrDataUri(file.pickupToken().value()));
    issue("receipt", file, by, model);
  }

  void sheet(
      StepKind kind,
      CaseView file,
      List<Requirement> asked,
      Map<String, Desk.Mark> marks,
      boolean good,
      Officer by) {
    List<Line> lines = new ArrayList<>();
    for (Requirement requirement : asked) {
      Desk.Mark mark = marks.getOrDefault(requirement.key(), new Desk.Mark(false, ""));
      lines.add(new Line(requirement.text(), mark.good(), mark.note()));
    }
    Map<String, Object> model = base(file, by);
    model.put("lines", lines);
    model.put("good", good);
    issue(kind == StepKind.CHECK ? "checklist" : "verification-sheet", file, by, model);
  }

  void deficiencyNote(CaseView file, SopRow row, List<Deficiency> deficiencies, Officer by) {
    Map<String, Object> model = base(file, by);
    model.put("row", row);
    model.put("position", by.positionIn(row.role()));
    model.put(
        "lines",
        deficiencies.stream()
            .map(line -> new Line(requirementText(file, line), false, line.note()))
            .toList());
    model.put("reasons", deficiencies.stream().map(line -> line.reason().name()).toList());
    model.put("trackingQr", documents.qrDataUri(trackingAddress(file)));
    issue("deficiency-note", file, by, model);
  }

  private static String requirementText(CaseView file, Deficiency line) {
    return file.sop().requirements().stream()
        .filter(requirement -> requirement.key().equals(line.requirement()))
        .map(Requirement::text)
        .findFirst()
        .orElse("");
  }

  private Map<String, Object> base(CaseView file, Officer by) {
    Map<String, Object> model = new HashMap<>();
    model.put("service", file.sop().title());
    model.put("sopNumber", file.sop().header().number());
    model.put("nama", file.namaPemohon());
    model.put("nik", file.pemohon().masked());
    model.put("ticket", file.ticket().orElse(""));
    model.put("officer", by.name());
    model.put("position", by.position());
    return model;
  }

  private String trackingAddress(CaseView file) {
    return publicAddress + "/lacak/" + file.trackingToken().value();
  }

  private void issue(String kind, CaseView file, Officer by, Map<String, Object> model) {
    documents.issue(kind, file.number(), Optional.of(by.id()), model);
  }
}

package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.ArchivePlaces;
import id.adminduk.office.applications.Attachments;
import id.adminduk.office.applications.CancelReason;
import id.adminduk.office.applications.CaseAct;
import id.adminduk.office.applications.CaseDesk;
import id.adminduk.office.applications.CaseForms;
import id.adminduk.office.applications.CaseReading;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.CaseView.StepView;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.RowWork;
import id.adminduk.office.applications.StepPanel;
import id.adminduk.office.applications.WaitReason;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.archive.ScanPage;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.web.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The heart: one file, its SOP as swim lanes, the open row's form, what happened, its papers. */
@Controller
class CaseController {

  private final CaseReading reading;
  private final CaseDesk desk;
  private final ArchivePlaces places;
  private final Documents documents;
  private final Attachments attachments;
  private final Map<StepKind, StepPanel> panels;
  private final ReportPanel report;
  private final List<CaseForms> forms;
  private final List<RowWork> rooms;
  private final LanesModel lanes;
  private final Moments moments;
  private final Texts texts;

  CaseController(
      CaseReading reading,
      CaseDesk desk,
      ArchivePlaces places,
      Documents documents,
      Attachments attachments,
      List<StepPanel> panels,
      ReportPanel report,
      List<CaseForms> forms,
      List<RowWork> rooms,
      Offices offices,
      Texts texts) {
    this.reading = reading;
    this.desk = desk;
    this.places = places;
    this.documents = documents;
    this.attachments = attachments;
    this.panels =
        panels.stream().collect(Collectors.toUnmodifiableMap(StepPanel::kind, Function.identity()));
    this.report = report;
    this.forms = List.copyOf(forms);
    this.rooms = List.copyOf(rooms);
    this.moments = new Moments(offices);
    this.lanes = new LanesModel(moments, texts);
    this.texts = texts;
  }

  @GetMapping(value = "/berkas/{number}")
  String show(@PathVariable String number, Officer officer, Model model) {
    CaseView file = find(number, officer);
    model.addAttribute("file", file);
    model.addAttribute("view", lanes.of(file));
    model.addAttribute("moments", moments);
    model.addAttribute("timeline", new TimelineModel(moments, texts).of(file));
    model.addAttribute("documents", documents.of(file.number()));
    model.addAttribute("pages", byRequirement(file));
    model.addAttribute("mayAttach", attachments.mayAdd(file, officer));
    model.addAttribute("bars", lanes.bars(file));
    model.addAttribute("clocks", new ClockTable(moments, texts).of(file.clocks()));
    model.addAttribute("acts", names(desk.offered(file.number(), officer)));
    model.addAttribute("place", places.of(file.id()));
    model.addAttribute("mayArchive", places.mayNote(file, officer));
    model.addAttribute("cancelReasons", CancelReason.values());
    model.addAttribute(
        "otherForms",
        forms.stream().flatMap(room -> room.formsFor(file, officer).stream()).toList());
    Optional<OpenStep> mine = file.openStep().flatMap(step -> openRow(file, step, officer, model));
    List<RowWork.Part> parts =
        rooms.stream().flatMap(room -> room.part(file, mine, officer).stream()).toList();
    model.addAttribute("parts", parts);
    if (parts.stream().noneMatch(RowWork.Part::instead)) {
      mine.ifPresent(open -> drawForm(file, open, officer, model));
    }
    return "applications/case";
  }

  @GetMapping(value = "/berkas/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Map<String, Object> state(@PathVariable String number, Officer officer) {
    CaseView file = find(number, officer);
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("number", file.number().value());
    state.put("status", file.status().name());
    file.openStep()
        .ifPresent(step -> {
          SopRow row = file.sop().row(step.row());
          state.put("step", step.id().value().toString());
          state.put("row", row.printedNumber());
          state.put("kind", row.kind().name());
          state.put("role", row.role().name());
          state.put("waiting", step.waiting().map(WaitReason::name).orElse(""));
        });
    state.put("pickupToken", file.pickupToken().value());
    state.put("trackingToken", file.trackingToken().value());
    return state;
  }

  private Map<String, List<ScanPage>> byRequirement(CaseView file) {
    return attachments.of(file.number()).stream()
        .collect(Collectors.groupingBy(ScanPage::requirement));
  }

  /** Names for the template, where an absent one is simply not in the list. */
  private static List<String> names(Set<CaseAct> acts) {
    return acts.stream().map(CaseAct::name).toList();
  }

  private static Optional<OpenStep> openRow(
      CaseView file, StepView step, Officer officer, Model model) {
    SopRow row = file.sop().row(step.row());
    boolean mine = officer.has(row.role());
    boolean onPile = step.waiting().filter(reason -> reason == WaitReason.QUEUE).isPresent();
    model.addAttribute("row", row);
    model.addAttribute("openStep", step);
    model.addAttribute("lane", file.sop().lanes().get(row.lane()).label());
    model.addAttribute("mine", mine);
    model.addAttribute("onPile", onPile);
    // A held row shows how to let it go on, and no form that would end the hold unseen.
    boolean held =
        step.waiting()
            .filter(reason -> reason == WaitReason.NETWORK || reason == WaitReason.OFFICIAL_ABSENT)
            .isPresent();
    model.addAttribute("held", held);
    if (!mine || onPile || held || takenByAnother(step, officer)) {
      return Optional.empty();
    }
    OpenStep open =
        new OpenStep(
            step.id(), file.id(), file.number(), file.applicant(), row, file.sop().revision());
    model.addAttribute("step", open);
    model.addAttribute("officer", officer);
    return Optional.of(open);
  }

  private static boolean takenByAnother(StepView step, Officer officer) {
    return step.takenBy().filter(holder -> !holder.equals(officer.name())).isPresent();
  }

  private void drawForm(CaseView file, OpenStep open, Officer officer, Model model) {
    StepPanel panel = panels.get(open.row().kind());
    if (panel != null) {
      model.addAttribute("wide", panel.isWide());
      model.addAttribute("fragment", panel.fragment());
      model.addAttribute("panel", panel.model(open, officer));
    } else if (open.row().kind().isReported()) {
      model.addAttribute("fragment", ReportPanel.FRAGMENT);
      model.addAttribute("panel", report.model(open, file));
    }
  }

  /** A terminal in the applicant's hands sees no files: 404 alike to an absent one. */
  private CaseView find(String number, Officer officer) {
    return Optional.of(new CaseNumber(number))
        .filter(ignored -> !officer.isTerminal())
        .flatMap(known -> reading.open(known, officer))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

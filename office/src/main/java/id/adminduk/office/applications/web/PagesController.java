package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.Attachments;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.archive.Scans;
import id.adminduk.office.catalogue.Requirement;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Id;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a file side by side (row SCAN of S18): put in order, turned, straightened. */
@Controller
class PagesController {

  /** A page as it is drawn. */
  public record Leaf(UUID id, String label, boolean askew, boolean straight, String degrees) {}

  private static final UUID NO_PAGE = new UUID(0, 0);

  private final Applications applications;
  private final Attachments attachments;
  private final Answers answers;
  private final Texts texts;

  PagesController(
      Applications applications, Attachments attachments, Answers answers, Texts texts) {
    this.applications = applications;
    this.attachments = attachments;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping("/berkas/{number}/pindaian")
  ModelAndView show(@PathVariable String number, Officer officer) {
    CaseView file = find(number, officer);
    Map<String, Object> model = new HashMap<>();
    model.put("file", file);
    model.put("leaves", leaves(file));
    model.put("mayArrange", attachments.mayAdd(file, officer));
    model.put("other", Attachments.OTHER);
    return new ModelAndView("applications/pages", model);
  }

  private List<Leaf> leaves(CaseView file) {
    Map<String, String> labels =
        file.sop().requirements().stream()
            .collect(Collectors.toMap(Requirement::key, Requirement::text, (one, same) -> one));
    return attachments.of(file.number()).stream()
        .map(page ->
            new Leaf(
                page.id(),
                labels.getOrDefault(page.requirement(), texts.of("applications.scan.other")),
                page.isAskew(),
                page.straight(),
                String.format(Locale.of("id"), "%.1f", Math.abs(page.skew()))))
        .toList();
  }

  @PostMapping("/berkas/{number}/pindaian/{page}")
  ModelAndView arrange(
      @PathVariable String number,
      @PathVariable String page,
      @RequestParam(defaultValue = "") String aksi,
      Officer officer) {
    CaseNumber file = new CaseNumber(number);
    String back = "/berkas/" + file + "/pindaian";
    Optional<Scans.Act> act =
        Arrays.stream(Scans.Act.values()).filter(one -> one.name().equals(aksi)).findFirst();
    return attachments
        .arrange(file, Id.read(page).orElse(NO_PAGE), act, officer)
        .fold(
            done -> answers.done(back, "applications.arranged", Map.of("page", page)),
            refusal -> answers.refused(refusal, "/berkas/" + file));
  }

  @PostMapping("/berkas/{number}/pindaian/tanpa")
  ModelAndView without(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String alasan,
      Officer officer) {
    CaseNumber file = new CaseNumber(number);
    return attachments
        .without(file, alasan, officer)
        .fold(
            done -> answers.done("/berkas/" + file, "applications.scan.without", Map.of()),
            refusal -> answers.refused(refusal, "/berkas/" + file));
  }

  private CaseView find(String number, Officer officer) {
    return Optional.of(new CaseNumber(number))
        .filter(ignored -> !officer.isTerminal())
        .flatMap(applications::find)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

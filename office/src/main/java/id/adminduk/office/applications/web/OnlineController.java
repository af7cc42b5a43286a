package id.adminduk.office.applications.web;

import id.adminduk.office.access.Limit;
import id.adminduk.office.access.Limits;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.Attachments;
import id.adminduk.office.applications.CaseForm;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.FieldServices;
import id.adminduk.office.applications.NewApplication;
import id.adminduk.office.archive.ScanRefusal;
import id.adminduk.office.archive.Scans;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.Residents;
import id.adminduk.office.premises.Scope;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Hand-in from home (S9: "secara langsung atau online"): the same file in the same lists.
 *
 * <p>Nobody here has an account. NIK, family card and birth date must name the same resident; which
 * of the three was wrong is never said, and an address may try only so often (promise S16).
 */
@Controller
class OnlineController {

  private static final String FORM = "applications/online-form";
  private static final String VISIT = "applications/online-visit";

  private final Catalogue catalogue;
  private final Applications applications;
  private final Attachments attachments;
  private final Scans scans;
  private final FieldServices fieldServices;
  private final Residents residents;
  private final Offices offices;
  private final Limits limits;
  private final Answers answers;
  private final Texts texts;

  OnlineController(
      Catalogue catalogue,
      Applications applications,
      Attachments attachments,
      Scans scans,
      FieldServices fieldServices,
      Residents residents,
      Offices offices,
      Limits limits,
      Answers answers,
      Texts texts) {
    this.catalogue = catalogue;
    this.applications = applications;
    this.attachments = attachments;
    this.scans = scans;
    this.fieldServices = fieldServices;
    this.residents = residents;
    this.offices = offices;
    this.limits = limits;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping("/daring")
  String services(Model model) {
    model.addAttribute("services", offered());
    return "applications/online";
  }

  @GetMapping("/daring/{service}")
  String form(@PathVariable String service, Model model) {
    Sop sop = sop(service);
    model.addAttribute("sop", sop);
    model.addAttribute("typed", isVisit(sop) ? TypedVisit.blank() : TypedForm.blank());
    model.addAttribute("lahir", "");
    return isVisit(sop) ? VISIT : FORM;
  }

  @PostMapping("/daring/{service}")
  ModelAndView apply(
      @PathVariable String service,
      @ModelAttribute TypedForm typed,
      @RequestParam(defaultValue = "") String lahir,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      HttpServletRequest request) {
    Sop sop = sop(service);
    Map<String, Object> model = new HashMap<>();
    model.put("sop", sop);
    model.put("typed", typed);
    model.put("lahir", lahir);
    FormErrors errors = new FormErrors(texts);
    if (isBusy(request)) {
      errors.add("nik", "applications.online.busy");
      return answers.invalid(FORM, model, errors);
    }
    typed.judgeRest(errors);
    Optional<Resident> resident = here().call(() -> named(typed, lahir));
    if (resident.isEmpty()) {
      errors.add("nik", "applications.online.unknown");
    }
    // Pictures cost time: only of who is known by three numbers.
    List<Scans.Prepared> pages = errors.isEmpty() ? pages(sop, files, errors) : List.of();
    return errors.isEmpty()
        ? accept(
            sop,
            typed.with(keys(pages)).form(Applicant.of(resident.orElseThrow()), sop.service()),
            pages)
        : answers.invalid(FORM, model, errors);
  }

  @PostMapping("/daring/kunjungan/{service}")
  ModelAndView call(
      @PathVariable String service, @ModelAttribute TypedVisit typed, HttpServletRequest request) {
    Sop sop = visitable(service);
    Map<String, Object> model = new HashMap<>();
    model.put("sop", sop);
    model.put("typed", typed);
    FormErrors errors = new FormErrors(texts);
    if (isBusy(request)) {
      errors.add("nama", "applications.online.busy");
    }
    return typed
        .read(errors)
        .<ModelAndView>map(form -> accept(sop, form, List.of()))
        .orElseGet(() -> answers.invalid(VISIT, model, errors));
  }

  @GetMapping("/jadwal")
  String schedule(Model model) {
    model.addAttribute("announced", here().call(fieldServices::upcoming));
    return "applications/schedule";
  }

  private List<Scans.Prepared> pages(
      Sop sop, MultiValueMap<String, MultipartFile> files, FormErrors errors) {
    List<Scans.Sent> sent =
        SentPictures.read(files).stream().filter(one -> sop.asksFor(one.requirement())).toList();
    return scans
        .prepare(sent)
        .fold(
            pages -> pages,
            refusal -> {
              switch (refusal) {
                case ScanRefusal.Unreadable(String requirement, String name, var reason) ->
                    errors.add(
                        SentPictures.FIELD + requirement, "applications.scan." + reason, name);
                case ScanRefusal.TooManyPages(int most) ->
                    errors.add("lampiran", "applications.scan.too-many", most);
                case ScanRefusal.NoPicture() -> errors.add("lampiran", "applications.scan.EMPTY");
              }
              return List.of();
            });
  }

  private static List<String> keys(List<Scans.Prepared> pages) {
    return pages.stream().map(Scans.Prepared::requirement).distinct().toList();
  }

  private ModelAndView accept(Sop sop, CaseForm form, List<Scans.Prepared> pages) {
    NewApplication application = new NewApplication(sop.service(), form, Optional.empty());
    return here()
        .call(() -> attachments.handIn(application, pages))
        .fold(this::accepted, refusal -> answers.refused(refusal, "/daring"));
  }

  private ModelAndView accepted(CaseNumber number) {
    CaseView file = here().call(() -> applications.find(number).orElseThrow());
    return answers.done(
        "/lacak/" + file.trackingToken().value(),
        "applications.online.accepted",
        Map.of("number", number.value()));
  }

  private Optional<Resident> named(TypedForm typed, String born) {
    return typed
        .identified(residents, new FormErrors(texts))
        .filter(
            resident -> Day.read(born.strip()).filter(resident.tanggalLahir()::equals).isPresent());
  }

  private boolean isBusy(HttpServletRequest request) {
    return !limits.take(Limit.ONLINE, request.getRemoteAddr());
  }

  private Sop visitable(String service) {
    return Optional.of(sop(service))
        .filter(OnlineController::isVisit)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Sop sop(String service) {
    return offered().stream()
        .filter(sop -> sop.service().value().equals(service))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** What a resident can begin alone: hand-ins, and the call for a visit. */
  private List<Sop> offered() {
    return catalogue.offered(offices.here().code()).stream()
        .filter(sop -> sop.first().role() == Role.PEMOHON || isVisit(sop))
        .toList();
  }

  private static boolean isVisit(Sop sop) {
    return sop.first().kind() == StepKind.ANNOUNCE;
  }

  private Scope here() {
    return Scope.at(offices.here().code());
  }
}

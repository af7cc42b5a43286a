package id.adminduk.office.exchange;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.bulk.CellFault;
import id.adminduk.office.population.bulk.ImportDesk;
import id.adminduk.office.population.bulk.ImportFile;
import id.adminduk.office.population.bulk.ImportRefusal;
import id.adminduk.office.population.bulk.PeopleImport;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files of residents that come in: sent, looked at, told to come in. */
@Controller
class ImportController {

  static final String PAGE = "/admin/impor";

  private static final String LIST = "exchange/imports";
  private static final String ONE = "exchange/import";

  private final ImportDesk desk;
  private final PeopleImport people;
  private final Officers officers;
  private final Offices offices;
  private final Answers answers;
  private final Texts texts;
  private final Clock clock;

  ImportController(
      ImportDesk desk,
      PeopleImport people,
      Officers officers,
      Offices offices,
      Answers answers,
      Texts texts,
      Clock clock) {
    this.desk = desk;
    this.people = people;
    this.officers = officers;
    this.offices = offices;
    this.answers = answers;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  ModelAndView list(Officer officer) {
    return Gatekeepers.include(officer)
        ? new ModelAndView(LIST, list(new FormErrors(texts)))
        : shut();
  }

  /** Takes a file as a form sends it; larger ones come through {@link #receive}. */
  @PostMapping(PAGE)
  ModelAndView send(
      @RequestParam(name = "tabel", required = false) @Nullable MultipartFile table,
      Officer officer)
      throws IOException {
    if (!Gatekeepers.include(officer)) {
      return shut();
    }
    if (table == null || table.isEmpty()) {
      FormErrors errors = new FormErrors(texts);
      errors.add("tabel", "exchange.import.file.missing");
      return answers.invalid(LIST, list(errors), errors);
    }
    try (InputStream in = table.getInputStream()) {
      return taken(
          desk.take(
              in,
              Objects.requireNonNullElse(table.getOriginalFilename(), ""),
              today(),
              officer.id()));
    }
  }

  /**
   * Takes a file as the body of the request, straight to the disk: a million residents are no form.
   */
  @PostMapping(PAGE + "/kirim")
  ModelAndView receive(HttpServletRequest request, Officer officer) throws IOException {
    if (!Gatekeepers.include(officer)) {
      return shut();
    }
    String name = Objects.requireNonNullElse(request.getHeader("X-File-Name"), "");
    return taken(desk.take(request.getInputStream(), decoded(name), today(), officer.id()));
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return name;
    }
  }

  private ModelAndView taken(Result<UUID, ImportRefusal> taken) {
    return taken.fold(
        id -> answers.done(page(id), "exchange.import.sent", Map.of()),
        refusal -> answers.refused(refusal, PAGE));
  }

  @GetMapping(PAGE + "/{id}")
  ModelAndView one(@PathVariable("id") UUID id, Officer officer) {
    return with(id, officer, file -> new ModelAndView(ONE, one(file)));
  }

  /** How far it is, for the script of the page. */
  @GetMapping(PAGE + "/{id}/kemajuan")
  ModelAndView progress(@PathVariable("id") UUID id, Officer officer) {
    return with(id, officer, file -> answers.json(Progress.of(file, texts)));
  }

  /** The list of faults as a spreadsheet; names lines and columns, never what stands in them. */
  @GetMapping(PAGE + "/{id}/laporan.csv")
  @Nullable ModelAndView report(
      @PathVariable("id") UUID id, Officer officer, HttpServletResponse response)
      throws IOException {
    if (!Gatekeepers.include(officer)) {
      return shut();
    }
    Optional<ImportFile> file = desk.find(id);
    if (file.isEmpty()) {
      return answers.refused(new ExchangeRefusal.NoSuchImport(), PAGE);
    }
    CsvAnswer.begin(response, "laporan-impor.csv");
    response.getWriter().write(FaultList.csv(desk.faults(id), texts));
    return null;
  }

  /** An empty file with the right header, and one invented family to look at. */
  @GetMapping(PAGE + "/contoh.csv")
  @Nullable ModelAndView example(Officer officer, HttpServletResponse response) throws IOException {
    if (!Gatekeepers.include(officer)) {
      return shut();
    }
    CsvAnswer.begin(response, "contoh-impor.csv");
    response.getWriter().write(ExampleFile.of(offices.here().code()));
    return null;
  }

  @PostMapping(PAGE + "/{id}/mulai")
  ModelAndView begin(@PathVariable("id") UUID id, Officer officer) {
    return with(
        id,
        officer,
        file ->
            desk.begin(id, today(), officer.id())
                .fold(
                    begun -> answers.done(page(id), "exchange.import.begun", Map.of()),
                    refusal -> answers.refused(refusal, page(id))));
  }

  @PostMapping(PAGE + "/{id}/buang")
  ModelAndView withdraw(@PathVariable("id") UUID id, Officer officer) {
    return with(
        id,
        officer,
        file ->
            desk.withdraw(id, officer.id())
                .fold(
                    gone -> answers.done(PAGE, "exchange.import.withdrawn", Map.of()),
                    refusal -> answers.refused(refusal, page(id))));
  }

  private interface Answering {
    ModelAndView to(ImportFile file);
  }

  private ModelAndView with(UUID id, Officer officer, Answering answering) {
    if (!Gatekeepers.include(officer)) {
      return shut();
    }
    return desk.find(id)
        .map(answering::to)
        .orElseGet(() -> answers.refused(new ExchangeRefusal.NoSuchImport(), PAGE));
  }

  private ModelAndView shut() {
    return answers.refused(new ExchangeRefusal.NotAGatekeeper(), "/");
  }

  private Map<String, Object> list(FormErrors errors) {
    Map<String, Object> model = new HashMap<>();
    model.put("files", desk.latest());
    model.put("errors", errors);
    model.put("zone", offices.here().hours().zone());
    return model;
  }

  private Map<String, Object> one(ImportFile file) {
    List<CellFault> faults = desk.faults(file.id());
    Map<String, Object> model = new HashMap<>();
    model.put("file", file);
    model.put("faults", faults);
    model.put("more", Math.max(0, file.errors() + file.warnings() - faults.size()));
    model.put("skipped", people.skipped(file.digest()));
    model.put("sentBy", officers.find(file.sentBy()).map(Officer::name).orElse("–"));
    model.put("toldBy", file.toldBy().flatMap(officers::find).map(Officer::name).orElse(""));
    model.put("zone", offices.here().hours().zone());
    model.put("progress", Progress.words(file, texts));
    return model;
  }

  private LocalDate today() {
    return offices.here().hours().dayOf(clock.instant());
  }

  private static String page(UUID id) {
    return PAGE + "/" + id;
  }
}

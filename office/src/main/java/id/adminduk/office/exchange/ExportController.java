package id.adminduk.office.exchange;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.population.bulk.ExportRefusal;
import id.adminduk.office.population.bulk.ExportRequest;
import id.adminduk.office.population.bulk.PeopleExport;
import id.adminduk.office.population.regions.Region;
import id.adminduk.office.population.regions.Regions;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Files of residents that go out: one person asks, another agrees, it is fetched once. */
@Controller
class ExportController {

  static final String PAGE = "/admin/ekspor";

  private static final String TEMPLATE = "exchange/exports";
  private static final int LONGEST = 500;

  private final PeopleExport export;
  private final Officers officers;
  private final Offices offices;
  private final Answers answers;
  private final Texts texts;

  ExportController(
      PeopleExport export, Officers officers, Offices offices, Answers answers, Texts texts) {
    this.export = export;
    this.officers = officers;
    this.offices = offices;
    this.answers = answers;
    this.texts = texts;
  }

  /** One line of the list, with the names of both. */
  public record Line(
      ExportRequest wish,
      String region,
      String askedBy,
      String approvedBy,
      boolean mayAgree,
      boolean mayFetch) {}

  /** What was typed to ask. */
  public record Form(String region, String reason) {}

  @GetMapping(PAGE)
  ModelAndView page(Officer officer) {
    Form form = new Form(offices.here().code().value(), "");
    return Gatekeepers.include(officer)
        ? new ModelAndView(TEMPLATE, model(form, new FormErrors(texts), officer))
        : shut();
  }

  @PostMapping(PAGE)
  ModelAndView ask(
      @RequestParam(defaultValue = "") String wilayah,
      @RequestParam(defaultValue = "") String alasan,
      Officer officer) {
    if (!Gatekeepers.include(officer)) {
      return shut();
    }
    String region = wilayah.replaceAll("[.\\s]", "");
    FormErrors errors = new FormErrors(texts);
    if (!region.startsWith(officer.office().value()) || Regions.find(region).isEmpty()) {
      errors.add("wilayah", "exchange.export.region.wrong", officer.office().value());
    }
    if (alasan.strip().length() < PeopleExport.SHORTEST_REASON || alasan.length() > LONGEST) {
      errors.add("alasan", "exchange.export.reason.short", PeopleExport.SHORTEST_REASON);
    }
    if (!errors.isEmpty()) {
      return answers.invalid(TEMPLATE, model(new Form(wilayah, alasan), errors, officer), errors);
    }
    return export
        .ask(region, alasan, signer(officer))
        .fold(
            id -> answers.done(PAGE, "exchange.export.asked", Map.of()),
            refusal -> answers.refused(refusal, PAGE));
  }

  @PostMapping(PAGE + "/{id}/setujui")
  ModelAndView agree(@PathVariable("id") UUID id, Officer officer) {
    if (!Gatekeepers.mayAgree(officer)) {
      return shut();
    }
    return export
        .approve(id, signer(officer))
        .fold(
            agreed -> answers.done(PAGE, "exchange.export.agreed", Map.of()),
            refusal -> answers.refused(refusal, PAGE));
  }

  /** Streams the people; a line that breaks has been used up all the same. */
  @PostMapping(PAGE + "/{id}/unduh")
  @Nullable ModelAndView fetch(
      @PathVariable("id") UUID id, Officer officer, HttpServletResponse response)
      throws IOException {
    if (!Gatekeepers.include(officer)) {
      return shut();
    }
    try {
      Optional<ExportRefusal> refusal =
          export
              .write(id, signer(officer), () -> begun(response))
              .fold(people -> Optional.empty(), Optional::of);
      return refusal.map(no -> answers.refused(no, PAGE)).orElse(null);
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private static Writer begun(HttpServletResponse response) {
    try {
      CsvAnswer.begin(response, "penduduk.csv");
      return response.getWriter();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private ModelAndView shut() {
    return answers.refused(new ExchangeRefusal.NotAGatekeeper(), "/");
  }

  private static PeopleExport.Signer signer(Officer officer) {
    return new PeopleExport.Signer(officer.id(), officer.person().value());
  }

  private Map<String, Object> model(Form form, FormErrors errors, Officer officer) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("errors", errors);
    model.put("zone", offices.here().hours().zone());
    model.put("lines", export.latest().stream().map(wish -> line(wish, officer)).toList());
    return model;
  }

  private Line line(ExportRequest wish, Officer reader) {
    return new Line(
        wish,
        Regions.find(wish.region()).map(Region::name).orElse(wish.region()),
        name(Optional.of(wish.askedBy())),
        name(wish.approvedBy()),
        Gatekeepers.mayAgree(reader) && !wish.askedPerson().equals(reader.person().value()),
        wish.askedBy().equals(reader.id()));
  }

  private String name(Optional<OfficerId> officer) {
    return officer.flatMap(officers::find).map(Officer::name).orElse("–");
  }
}

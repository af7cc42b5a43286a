package id.adminduk.office.administration;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.queue.Counter;
import id.adminduk.office.queue.CounterRefusal;
import id.adminduk.office.queue.CounterRefusal.NoSuchCounter;
import id.adminduk.office.queue.Counters;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The administrator's pages of counters (loket). */
@Controller
class CounterController {

  static final String PAGE = "/admin/loket";

  private static final String LIST = "administration/counters";
  private static final String ONE = "administration/counter";

  private final Counters counters;
  private final Catalogue catalogue;
  private final Offices offices;
  private final Answers answers;
  private final Texts texts;

  CounterController(
      Counters counters, Catalogue catalogue, Offices offices, Answers answers, Texts texts) {
    this.counters = counters;
    this.catalogue = catalogue;
    this.offices = offices;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping(PAGE)
  ModelAndView list(Officer officer) {
    return forAdministrator(
        officer, all -> new ModelAndView(LIST, model(all, CounterForm.EMPTY, Optional.empty())));
  }

  @PostMapping(PAGE)
  ModelAndView add(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") List<String> services,
      Officer officer) {
    CounterForm form = new CounterForm(number, name, services);
    return forAdministrator(
        officer,
        all -> {
          FormErrors errors = new FormErrors(texts);
          OptionalInt judged = form.judged(services().keySet(), errors);
          return judged.isEmpty()
              ? answers.invalid(LIST, model(all, form, Optional.empty()), errors)
              : done(counters.add(judged.getAsInt(), name.strip(), services, officer), "saved");
        });
  }

  @GetMapping(PAGE + "/{id}")
  ModelAndView one(@PathVariable("id") UUID id, Officer officer) {
    return forAdministrator(
        officer,
        all ->
            find(all, id)
                .map(counter ->
                    new ModelAndView(
                        ONE, model(all, CounterForm.of(counter), Optional.of(counter))))
                .orElseGet(() -> answers.refused(new NoSuchCounter(), PAGE)));
  }

  @PostMapping(PAGE + "/{id}")
  ModelAndView change(
      @PathVariable("id") UUID id,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") List<String> services,
      Officer officer) {
    CounterForm form = new CounterForm(number, name, services);
    return forAdministrator(
        officer,
        all -> {
          FormErrors errors = new FormErrors(texts);
          OptionalInt judged = form.judged(services().keySet(), errors);
          return judged.isEmpty() && find(all, id).isPresent()
              ? answers.invalid(ONE, model(all, form, find(all, id)), errors)
              : done(
                  counters.change(id, judged.orElse(1), name.strip(), services, officer), "saved");
        });
  }

  @PostMapping(PAGE + "/{id}/buka")
  ModelAndView open(@PathVariable("id") UUID id, Officer officer) {
    return done(counters.open(id, officer), "opened");
  }

  @PostMapping(PAGE + "/{id}/tutup")
  ModelAndView close(@PathVariable("id") UUID id, Officer officer) {
    return done(counters.close(id, officer), "closed");
  }

  @PostMapping(PAGE + "/{id}/bebaskan")
  ModelAndView release(@PathVariable("id") UUID id, Officer officer) {
    return done(counters.release(id, officer), "released");
  }

  private ModelAndView forAdministrator(
      Officer officer, Function<List<Counter>, ModelAndView> answer) {
    return counters.all(officer).fold(answer, refusal -> answers.refused(refusal, "/"));
  }

  private ModelAndView done(Result<Counter, CounterRefusal> result, String act) {
    return result.fold(
        counter ->
            answers.done(PAGE, "administration.counter." + act, Map.of("counter", counter.name())),
        refusal -> answers.refused(refusal, PAGE));
  }

  private Map<String, Object> model(
      List<Counter> all, CounterForm form, Optional<Counter> counter) {
    Map<String, Object> model = new HashMap<>();
    model.put("counters", all);
    model.put("form", form);
    model.put("errors", new FormErrors(texts));
    model.put("services", services());
    counter.ifPresent(known -> model.put("counter", known));
    return model;
  }

  /** Titles of the services this office offers, by code. */
  private Map<String, String> services() {
    Map<String, String> titles = new TreeMap<>();
    catalogue
        .offered(offices.here().code())
        .forEach(sop -> titles.put(sop.service().toString(), sop.title()));
    return titles;
  }

  private static Optional<Counter> find(List<Counter> all, UUID id) {
    return all.stream().filter(counter -> counter.id().equals(id)).findFirst();
  }
}

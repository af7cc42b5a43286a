package id.adminduk.office.uniqueness.bench;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.Answers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the bench; only what lies on the officer's own table is shown. */
@Controller
@RequestMapping("/ajudikasi")
class BenchController {

  private static final String LIST = "/ajudikasi";
  private static final String PAGE = "uniqueness/bench";

  private final Bench bench;
  private final Clarifications clarifications;
  private final BenchViews views;
  private final BenchFigures figures;
  private final Answers answers;

  BenchController(
      Bench bench,
      Clarifications clarifications,
      BenchViews views,
      BenchFigures figures,
      Answers answers) {
    this.bench = bench;
    this.clarifications = clarifications;
    this.views = views;
    this.figures = figures;
    this.answers = answers;
  }

  static void onlyAdjudicators(Officer officer) {
    if (!officer.has(Role.PETUGAS_DC)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  @GetMapping
  ModelAndView list(Officer officer) {
    onlyAdjudicators(officer);
    return new ModelAndView("uniqueness/bench-list", Map.of("lines", views.lines(officer)));
  }

  @GetMapping("/statistik")
  ModelAndView statistics(Officer officer) {
    onlyAdjudicators(officer);
    return new ModelAndView("uniqueness/bench-figures", Map.of("figures", figures.all()));
  }

  @PostMapping("/{serial}/ambil")
  ModelAndView take(@PathVariable("serial") long serial, Officer officer) {
    onlyAdjudicators(officer);
    return answer(serial, bench.take(serial, officer), "bench.done.taken", page(serial));
  }

  @PostMapping("/{serial}/lepas")
  ModelAndView putBack(@PathVariable("serial") long serial, Officer officer) {
    onlyAdjudicators(officer);
    return answer(serial, bench.putBack(serial, officer), "bench.done.put-back", LIST);
  }

  @GetMapping("/{serial}")
  ModelAndView bench(
      @PathVariable("serial") long serial,
      @RequestParam(name = "kandidat", defaultValue = "0") int candidate,
      @RequestParam(name = "jari", defaultValue = "") String finger,
      @RequestParam(name = "perbesar", defaultValue = "1") int zoom,
      Officer officer) {
    onlyAdjudicators(officer);
    return bench
        .onTable(serial, officer)
        .fold(
            adjudication ->
                new ModelAndView(
                    PAGE,
                    withTyped(views.bench(adjudication, candidate, finger, zoom, officer), "", "")),
            refusal -> answers.refused(refusal, LIST));
  }

  @PostMapping("/{serial}/putusan")
  ModelAndView judge(
      @PathVariable("serial") long serial,
      @RequestParam(name = "putusan", defaultValue = "") String decision,
      @RequestParam(name = "kandidat", defaultValue = "0") int candidate,
      @RequestParam(name = "alasan", defaultValue = "") String reason,
      Officer officer) {
    onlyAdjudicators(officer);
    Result<Adjudication, AdjudicationRefusal> table = bench.onTable(serial, officer);
    if (table instanceof Result.Refused<Adjudication, AdjudicationRefusal>(var refusal)) {
      return answers.refused(refusal, LIST);
    }
    Adjudication adjudication = table.orFault();
    Optional<Decision> said =
        Arrays.stream(Decision.values()).filter(one -> one.name().equals(decision)).findFirst();
    Result<Adjudication, AdjudicationRefusal> judged =
        said.<Result<Adjudication, AdjudicationRefusal>>map(
                one -> bench.judge(serial, one, other(adjudication, candidate), reason, officer))
            .orElseGet(() -> Result.refused(new AdjudicationRefusal.ReasonMissing(serial)));
    return judged.fold(
        done ->
            answers.done(
                LIST,
                done.isConcluded() ? "bench.done.concluded" : "bench.done.judged",
                Map.of("serial", serial)),
        refusal ->
            answers.refusedOn(
                PAGE,
                withTyped(views.bench(adjudication, candidate, "", 1, officer), decision, reason),
                refusal));
  }

  @PostMapping("/{serial}/tanya")
  ModelAndView ask(
      @PathVariable("serial") long serial,
      @RequestParam(name = "kandidat", defaultValue = "0") int candidate,
      @RequestParam(name = "pertanyaan", defaultValue = "") String text,
      Officer officer) {
    onlyAdjudicators(officer);
    Result<Adjudication, AdjudicationRefusal> table = bench.onTable(serial, officer);
    if (table instanceof Result.Refused<Adjudication, AdjudicationRefusal>(var refusal)) {
      return answers.refused(refusal, LIST);
    }
    Adjudication adjudication = table.orFault();
    return clarifications
        .ask(serial, text, officer)
        .fold(
            done -> answers.done(page(serial), "bench.done.asked", Map.of("serial", serial)),
            refusal ->
                answers.refusedOn(PAGE, asking(adjudication, candidate, text, officer), refusal));
  }

  @PostMapping("/{serial}/cari-lagi")
  ModelAndView searchAgain(@PathVariable("serial") long serial, Officer officer) {
    onlyAdjudicators(officer);
    return answer(serial, bench.searchAgain(serial, officer), "bench.done.searched", page(serial));
  }

  private Optional<UUID> other(Adjudication adjudication, int candidate) {
    List<Likeness> all = bench.store().candidates(adjudication);
    return candidate >= 0 && candidate < all.size()
        ? Optional.of(all.get(candidate).subject())
        : Optional.empty();
  }

  private static Map<String, Object> withTyped(
      Map<String, Object> model, String decision, String reason) {
    model.put("decision", decision);
    model.put("reason", reason);
    return model;
  }

  private Map<String, Object> asking(
      Adjudication adjudication, int candidate, String question, Officer officer) {
    Map<String, Object> model = views.bench(adjudication, candidate, "", 1, officer);
    model.put("asked", question);
    return withTyped(model, "", "");
  }

  private ModelAndView answer(
      long serial, Result<Adjudication, AdjudicationRefusal> result, String done, String page) {
    return result.fold(
        adjudication -> answers.done(page, done, Map.of("serial", serial)),
        refusal -> answers.refused(refusal, LIST));
  }

  private static String page(long serial) {
    return LIST + "/" + serial;
  }
}

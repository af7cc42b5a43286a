package id.adminduk.office.uniqueness.bench;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.Answers;
import java.util.HashMap;
import java.util.Map;
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

/** What the centre asks the office that recorded (S7: klarifikasi with the service point). */
@Controller
@RequestMapping("/klarifikasi")
class ClarificationController {

  private static final String PAGE = "/klarifikasi";

  private final Clarifications clarifications;
  private final BenchViews views;
  private final QuestionStore questions;
  private final Answers answers;

  ClarificationController(
      Clarifications clarifications, BenchViews views, QuestionStore questions, Answers answers) {
    this.clarifications = clarifications;
    this.views = views;
    this.questions = questions;
    this.answers = answers;
  }

  static boolean answers(Officer officer) {
    return officer.has(Role.OPERATOR_SIAK) || officer.has(Role.KASI);
  }

  private static void onlyOffice(Officer officer) {
    if (!answers(officer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  @GetMapping
  ModelAndView open(Officer officer) {
    onlyOffice(officer);
    return new ModelAndView("uniqueness/clarification", model(officer));
  }

  private Map<String, Object> model(Officer officer) {
    Map<String, Object> model = new HashMap<>();
    model.put(
        "questions", questions.openAt(officer.office()).stream().map(views::question).toList());
    model.put("typed", Map.of("id", "", "jawaban", "", "dokumen", ""));
    return model;
  }

  @PostMapping("/{id}")
  ModelAndView answer(
      @PathVariable("id") UUID id,
      @RequestParam(name = "jawaban", defaultValue = "") String text,
      @RequestParam(name = "dokumen", defaultValue = "") String documents,
      Officer officer) {
    onlyOffice(officer);
    return clarifications
        .answer(id, text, documents, officer)
        .fold(
            done -> answers.done(PAGE, "bench.done.answered", Map.of("serial", done.serial())),
            refusal -> {
              Map<String, Object> model = model(officer);
              model.put(
                  "typed", Map.of("id", id.toString(), "jawaban", text, "dokumen", documents));
              return answers.refusedOn("uniqueness/clarification", model, refusal);
            });
  }
}

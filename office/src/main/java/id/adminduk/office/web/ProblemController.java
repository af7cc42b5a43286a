package id.adminduk.office.web;

import java.util.Map;
import org.springframework.context.NoSuchMessageException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What each kind of refusal means: the page that {@code type} of a problem points to. */
@Controller
class ProblemController {

  private final Texts texts;

  ProblemController(Texts texts) {
    this.texts = texts;
  }

  @GetMapping("/problems/{slug}")
  String explain(@PathVariable String slug, Model model) {
    try {
      model.addAttribute("problem", Problem.of(slug, HttpStatus.OK.value(), Map.of(), texts));
    } catch (NoSuchMessageException unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such problem", unknown);
    }
    return "web/problem-explained";
  }
}

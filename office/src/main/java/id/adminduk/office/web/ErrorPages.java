package id.adminduk.office.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What went wrong outside any controller: a refused token, an unknown address, a broken template.
 */
@Controller
class ErrorPages implements ErrorController {

  private final Answers answers;
  private final Texts texts;

  ErrorPages(Answers answers, Texts texts) {
    this.answers = answers;
    this.texts = texts;
  }

  @RequestMapping("/error")
  ModelAndView error(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpStatus.NOT_FOUND.value();
    String slug =
        switch (status) {
          case 401 -> "signed-out";
          case 403 -> "forbidden";
          case 404, 405 -> "not-found";
          case 400, 406, 415 -> "bad-request";
          case 413 -> "upload-too-large";
          default -> "unavailable";
        };
    return answers.refused(Problem.of(slug, status, Map.of(), texts), "/");
  }
}

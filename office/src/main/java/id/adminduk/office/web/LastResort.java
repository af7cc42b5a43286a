package id.adminduk.office.web;

import id.adminduk.office.kernel.Malformed;
import id.adminduk.office.premises.Chance;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** What no room has answered: malformed input, unknown addresses, our own faults. */
@ControllerAdvice
class LastResort {

  private static final Logger log = LoggerFactory.getLogger(LastResort.class);

  /** PostgreSQL's insufficient_privilege, which Spring takes for bad grammar. */
  private static final String NOT_ALLOWED = "42501";

  private final Answers answers;
  private final Texts texts;
  private final Chance chance;

  LastResort(Answers answers, Texts texts, Chance chance) {
    this.answers = answers;
    this.texts = texts;
    this.chance = chance;
  }

  @ExceptionHandler(Malformed.class)
  ModelAndView malformed(Malformed malformed) {
    Map<String, Object> facts = Map.of("reason", texts.of(malformed.messageKey()));
    return answers.refused(Problem.of("malformed", 422, facts, texts), "/");
  }

  /** A row or account id that is none; a text that cannot be one; a part whose head is too long. */
  @ExceptionHandler({
    MethodArgumentTypeMismatchException.class,
    RequestRejectedException.class,
    InvalidParameterException.class
  })
  ModelAndView noSuchShape() {
    return answers.refused(Problem.of("bad-request", 400, Map.of(), texts), "/");
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge) {
    return answers.refused(Problem.of("upload-too-large", 413, Map.of(), texts), "/");
  }

  /** Writing in an office that is not one's own: PostgreSQL has said no (promise S7). */
  @ExceptionHandler(BadSqlGrammarException.class)
  ModelAndView outsideTheScope(BadSqlGrammarException broken, HttpServletRequest request) {
    SQLException said = broken.getSQLException();
    return said != null && NOT_ALLOWED.equals(said.getSQLState())
        ? answers.refused(Problem.of("forbidden", 403, Map.of(), texts), "/")
        : anything(broken, request);
  }

  /** The one place that catches everything: a person gets a number to quote, never a trace. */
  @ExceptionHandler(Exception.class)
  ModelAndView anything(Exception fault, HttpServletRequest request) {
    if (fault instanceof ErrorResponse known) {
      int status = known.getStatusCode().value();
      String slug = status == HttpStatus.NOT_FOUND.value() ? "not-found" : "bad-request";
      return answers.refused(Problem.of(slug, status, Map.of(), texts), "/");
    }
    String incident = chance.token().value().substring(0, 8);
    log.error(
        "Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), fault);
    return answers.refused(Problem.of("fault", 500, Map.of("incident", incident), texts), "/");
  }
}

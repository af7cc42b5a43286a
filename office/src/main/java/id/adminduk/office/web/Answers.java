package id.adminduk.office.web;

import id.adminduk.office.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a browser with pages and a program with JSON, from the same controller method.
 *
 * <p>A program says {@code Accept: application/json}; everything else is a browser.
 */
@Component
public class Answers {

  /** Name of the flash attribute the layout shows once: {@code {kind, text}}. */
  public static final String NOTICE = "notice";

  private final Texts texts;
  private final JsonMapper json;

  Answers(Texts texts, JsonMapper json) {
    this.texts = texts;
    this.json = json;
  }

  /**
   * Says that it is done and what comes next.
   *
   * @param location where the browser goes on, an address inside the office
   * @param messageKey what was done, shown once on that page
   * @param facts arguments of the message by name, and the body for programs
   */
  public ModelAndView done(String location, String messageKey, Map<String, Object> facts) {
    if (wantsJson(request())) {
      Map<String, Object> body = new LinkedHashMap<>(facts);
      body.put("location", location);
      return new ModelAndView(jsonView(HttpStatus.OK, MediaType.APPLICATION_JSON, body));
    }
    String text = texts.named(messageKey, facts);
    return new ModelAndView(redirect(location, Map.of("kind", "success", "text", text)));
  }

  /**
   * Says no, with facts (RFC 9457 for programs).
   *
   * @param back where a person can go on from here
   */
  public ModelAndView refused(Refusal refusal, String back) {
    return refused(Problem.of(refusal, texts), back);
  }

  ModelAndView refused(Problem problem, String back) {
    HttpStatusCode status = HttpStatusCode.valueOf(problem.status());
    if (wantsJson(request())) {
      return new ModelAndView(
          jsonView(status, MediaType.APPLICATION_PROBLEM_JSON, problem.toJson()));
    }
    ModelAndView page = new ModelAndView("web/problem", Map.of("problem", problem, "back", back));
    page.setStatus(status);
    return page;
  }

  /**
   * Shows the form again with all that was typed and what to mend.
   *
   * @param template the page the form stands on; gets {@code errors} (a {@link FormErrors}) added
   */
  public ModelAndView invalid(String template, Map<String, Object> model, FormErrors errors) {
    if (wantsJson(request())) {
      Problem problem = Problem.ofForm(errors, texts);
      return new ModelAndView(
          jsonView(
              HttpStatus.UNPROCESSABLE_CONTENT,
              MediaType.APPLICATION_PROBLEM_JSON,
              problem.toJson()));
    }
    Map<String, Object> shown = new HashMap<>(model);
    shown.put("errors", errors);
    ModelAndView page = new ModelAndView(template, shown);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /**
   * Answers a script of our own with JSON that stands already.
   *
   * @param body a whole JSON document
   */
  public ModelAndView json(String body) {
    return new ModelAndView(
        jsonView(HttpStatus.OK, MediaType.APPLICATION_JSON, body.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Says no on the page the person stands on, with all that was typed.
   *
   * @param template gets {@code problem} added, with {@code title}, {@code detail}, {@code todo}
   */
  public ModelAndView refusedOn(String template, Map<String, Object> model, Refusal refusal) {
    Problem problem = Problem.of(refusal, texts);
    if (wantsJson(request())) {
      return refused(problem, "/");
    }
    Map<String, Object> shown = new HashMap<>(model);
    shown.put("problem", problem);
    ModelAndView page = new ModelAndView(template, shown);
    page.setStatus(HttpStatusCode.valueOf(problem.status()));
    return page;
  }

  static boolean wantsJson(HttpServletRequest request) {
    String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
    return accept.contains("json") && !accept.contains("text/html");
  }

  private static HttpServletRequest request() {
    ServletRequestAttributes current =
        (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    return current.getRequest();
  }

  private View jsonView(HttpStatusCode status, MediaType type, Map<String, Object> body) {
    return jsonView(status, type, json.writeValueAsBytes(body));
  }

  private static View jsonView(HttpStatusCode status, MediaType type, byte[] body) {
    return (model, request, response) -> {
      response.setStatus(status.value());
      response.setContentType(type.toString());
      response.setHeader("Cache-Control", "no-store");
      response.getOutputStream().write(body);
    };
  }

  private static View redirect(String location, Map<String, String> notice) {
    return (model, request, response) -> {
      RequestContextUtils.getOutputFlashMap(request).put(NOTICE, notice);
      RequestContextUtils.saveOutputFlashMap(location, request, response);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", location);
    };
  }

  /** Gives the words of a list as one text, for facts that are lists. */
  static String words(Object value) {
    return value instanceof List<?> list
        ? String.join(", ", list.stream().map(Object::toString).toList())
        : value.toString();
  }
}

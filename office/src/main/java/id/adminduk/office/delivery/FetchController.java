package id.adminduk.office.delivery;

import id.adminduk.office.access.Limit;
import id.adminduk.office.access.Limits;
import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.kernel.Token;
import id.adminduk.office.premises.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The citizen's page of a link: asks the PIN, gives the PDF; no account, no script, no name.
 *
 * <p>Who asks has no scope; one link is looked up under the scope of this installation.
 */
@Controller
class FetchController {

  private static final String TEMPLATE = "delivery/fetch";

  private final Deliveries deliveries;
  private final Limits limits;
  private final Offices offices;
  private final Scope scope;

  FetchController(Deliveries deliveries, Limits limits, Offices offices) {
    this.deliveries = deliveries;
    this.limits = limits;
    this.offices = offices;
    this.scope = Scope.at(offices.here().code());
  }

  @GetMapping("/unduh/{token}")
  Object ask(@PathVariable String token, HttpServletRequest request) {
    return answer(token, request, deliveries::ask);
  }

  /** A PIN may be typed with a gap, as it is printed. */
  @PostMapping("/unduh/{token}")
  Object fetch(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String pin,
      HttpServletRequest request) {
    String digits = pin.replaceAll("\\s", "");
    return answer(token, request, known -> deliveries.fetch(known, digits));
  }

  private Object answer(
      String token, HttpServletRequest request, Function<Token, Deliveries.Answer> asked) {
    if (!limits.take(Limit.DELIVERY, request.getRemoteAddr())) {
      return page("BUSY", token, HttpStatus.TOO_MANY_REQUESTS, Map.of());
    }
    Deliveries.Answer answer;
    try {
      Token known = new Token(token);
      answer = scope.call(() -> asked.apply(known));
    } catch (MalformedReference notAToken) {
      answer = new Deliveries.Answer.Shut(Deliveries.Why.UNKNOWN);
    }
    return switch (answer) {
      case Deliveries.Answer.Given(var paper, byte[] pdf) ->
          ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_PDF)
              .cacheControl(CacheControl.noStore())
              .header("X-Robots-Tag", "noindex")
              .header(
                  "Content-Disposition", "attachment; filename=\"dokumen-" + paper.id() + ".pdf\"")
              .body(pdf);
      case Deliveries.Answer.AskPin(boolean wrong, int left) ->
          page(
              wrong ? "WRONG" : "ASK",
              token,
              wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
              Map.of("left", left));
      case Deliveries.Answer.Shut(Deliveries.Why why) ->
          page(
              why.name(),
              token,
              why == Deliveries.Why.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.GONE,
              Map.of());
    };
  }

  private ModelAndView page(
      String state, String token, HttpStatus status, Map<String, Object> more) {
    Map<String, Object> model = new HashMap<>(more);
    model.putIfAbsent("left", 0);
    model.put("state", state);
    model.put("asks", state.equals("ASK") || state.equals("WRONG"));
    model.put("token", token);
    model.put("office", offices.here());
    ModelAndView page = new ModelAndView(TEMPLATE, model);
    page.setStatus(status);
    return page;
  }
}

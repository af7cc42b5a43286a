package id.adminduk.office.portal;

import id.adminduk.office.access.Limit;
import id.adminduk.office.access.Limits;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.CitizenSights;
import id.adminduk.office.applications.CitizenSights.Look;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.premises.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "Siapa melihat data saya": whoever knows the file's number and the applicant's birth date learns
 * which positions met the file, when, why, and what they saw.
 *
 * <p>A wrong date, an unknown number and a malformed one are answered alike. The date travels in a
 * form, never in an address.
 */
@Controller
class WhoSawController {

  private static final String ADDRESS = "/lacak/siapa-melihat";
  private static final String PAGE = "portal/who-saw";
  private final CitizenSights sights;
  private final Limits limits;
  private final Scope scope;
  private final Offices offices;

  WhoSawController(CitizenSights sights, Limits limits, Offices offices) {
    this.sights = sights;
    this.limits = limits;
    this.scope = Scope.at(offices.here().code());
    this.offices = offices;
  }

  @GetMapping(ADDRESS)
  String ask(
      @RequestParam(defaultValue = "") String nomor, Model model, HttpServletResponse response) {
    model.addAttribute("nomor", nomor);
    return page(response);
  }

  @PostMapping(ADDRESS)
  String show(
      @RequestParam(defaultValue = "") String nomor,
      @RequestParam(defaultValue = "") String lahir,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    model.addAttribute("nomor", nomor);
    String tried = nomor.strip().toUpperCase(Locale.ROOT);
    if (!limits.take(Limit.TRACKING, request.getRemoteAddr())
        || !limits.take(Limit.TRACKING_BIRTH_DATE, tried)) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader(
          "Retry-After", Long.toString(Limit.TRACKING_BIRTH_DATE.within().toSeconds()));
      model.addAttribute("busy", true);
      return page(response);
    }
    Optional<List<Look>> looks = looks(tried, lahir.strip());
    if (looks.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      model.addAttribute("unknown", true);
      return page(response);
    }
    limits.giveBack(Limit.TRACKING_BIRTH_DATE, tried);
    model.addAttribute("looks", looks.get());
    model.addAttribute("zone", offices.here().hours().zone());
    return page(response);
  }

  private Optional<List<Look>> looks(String number, String born) {
    try {
      CaseNumber known = new CaseNumber(number);
      return Day.read(born).flatMap(day -> scope.call(() -> sights.of(known, day)));
    } catch (MalformedReference malformed) {
      return Optional.empty();
    }
  }

  private static String page(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    return PAGE;
  }
}

package id.adminduk.office.portal;

import id.adminduk.office.access.Limit;
import id.adminduk.office.access.Limits;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.CaseStatus;
import id.adminduk.office.applications.PublicProgress;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.kernel.Token;
import id.adminduk.office.premises.Scope;
import id.adminduk.office.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind the receipt's QR; works without script, says nothing personal.
 *
 * <p>Who asks has no account and so no scope. Looking up one token is the only thing done under the
 * scope of this installation.
 */
@Controller
class TrackingController {

  /** One row in the resident's eyes; names are the fragment's. */
  public record Step(String label, String state, @Nullable String note) {}

  private final Applications applications;
  private final Texts texts;
  private final Offices offices;
  private final Scope scope;
  private final Clock clock;
  private final Limits limits;

  TrackingController(
      Applications applications, Texts texts, Offices offices, Clock clock, Limits limits) {
    this.applications = applications;
    this.texts = texts;
    this.scope = Scope.at(offices.here().code());
    this.offices = offices;
    this.clock = clock;
    this.limits = limits;
  }

  @GetMapping("/lacak")
  String ask(@RequestParam(defaultValue = "") String kode) {
    String typed = kode.strip().toUpperCase(Locale.ROOT);
    String last = typed.substring(typed.lastIndexOf('/') + 1);
    return last.matches("[A-Z0-9]{1,40}") ? "redirect:/lacak/" + last : "portal/track-ask";
  }

  @GetMapping("/lacak/{token}")
  String track(
      @PathVariable String token,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    if (!limits.take(Limit.TRACKING, request.getRemoteAddr())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader("Retry-After", Long.toString(Limit.TRACKING.within().toSeconds()));
      model.addAttribute("busy", true);
      return "portal/track-ask";
    }
    Optional<PublicProgress> progress = find(token);
    if (progress.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      model.addAttribute("unknown", true);
      return "portal/track-ask";
    }
    model.addAttribute("progress", progress.get());
    model.addAttribute("steps", steps(progress.get()));
    model.addAttribute("due", due(progress.get()));
    model.addAttribute("late", progress.get().dueAt().isBefore(clock.instant()));
    return "portal/track";
  }

  private Optional<PublicProgress> find(String token) {
    try {
      Token known = new Token(token);
      return scope.call(() -> applications.track(known));
    } catch (MalformedReference notAToken) {
      return Optional.empty();
    }
  }

  private List<Step> steps(PublicProgress progress) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < progress.rows().size(); i++) {
      int position = i + 1;
      String state = "todo";
      if (position < progress.currentRow()) {
        state = "done";
      } else if (position == progress.currentRow()) {
        state = current(progress);
      }
      steps.add(new Step(progress.rows().get(i), state, note(state)));
    }
    return steps;
  }

  private static String current(PublicProgress progress) {
    if (progress.status() == CaseStatus.RETURNED) {
      return "returned";
    }
    return progress.waitingForCentre() ? "waiting" : "open";
  }

  private @Nullable String note(String state) {
    return switch (state) {
      case "returned" -> texts.of("portal.returned");
      case "waiting" -> texts.of("portal.waiting");
      default -> null;
    };
  }

  private String due(PublicProgress progress) {
    return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy HH.mm", texts.language())
        .format(progress.dueAt().atZone(offices.here().hours().zone()));
  }
}

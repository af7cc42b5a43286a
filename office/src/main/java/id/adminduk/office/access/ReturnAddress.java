package id.adminduk.office.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * The page somebody had open when the session ended, for after signing in: its form stands there
 * again, and the browser puts back what was typed (draft.js).
 *
 * <p>Kept where Spring's own sign-in looks for it. Never an address of another site (ASVS 3.7.2).
 */
final class ReturnAddress {

  private static final String KEPT = "SPRING_SECURITY_SAVED_REQUEST";
  private static final String START = "/";

  private ReturnAddress() {}

  /** Keeps the open page in a new session: the asked one, or the one whose form was sent. */
  static void keep(HttpServletRequest request) {
    Optional<String> page =
        request.getMethod().equals("GET") ? Optional.of(asked(request)) : formPage(request);
    page.ifPresent(
        address -> request.getSession().setAttribute(KEPT, new SimpleSavedRequest(address)));
  }

  /** Gives the page to go on with, once. */
  static String take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(KEPT) instanceof SimpleSavedRequest kept)) {
      return START;
    }
    session.removeAttribute(KEPT);
    return kept.getRedirectUrl();
  }

  private static String asked(HttpServletRequest request) {
    return withQuery(request.getRequestURI(), request.getQueryString());
  }

  private static Optional<String> formPage(HttpServletRequest request) {
    String referer = Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), "");
    String home = request.getRequestURL().toString().replaceFirst("(?<=[^/:])/.*", "");
    if (!referer.startsWith(home + "/")) {
      return Optional.empty();
    }
    try {
      URI page = URI.create(referer);
      return Optional.of(withQuery(page.getRawPath(), page.getRawQuery()))
          .filter(address -> !address.startsWith("//"));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static String withQuery(String path, @Nullable String query) {
    return query == null ? path : path + "?" + query;
  }
}

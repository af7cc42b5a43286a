package id.adminduk.office.access;

import id.adminduk.office.kernel.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at every signed-in request: is the account still open, the session still young, the second
 * factor given (promise S11).
 */
final class SessionGate extends OncePerRequestFilter {

  /** A counter left alone for a coffee; a kiosk left by its applicant. */
  static final Duration IDLE = Duration.ofMinutes(15);

  static final Duration IDLE_KIOSK = Duration.ofMinutes(5);
  static final Duration LONGEST = Duration.ofHours(10);

  static final String CODE_PAGE = "/masuk/kode";
  static final String PASSWORD_PAGE = "/akun/sandi";
  static final String ENROL_PAGE = "/akun/faktor-kedua";
  private static final List<String> ALWAYS =
      List.of("/css/", "/js/", "/fonts/", "/icons/", "/favicon.ico", "/logout", "/error");

  /** Where the second factor is given. */
  private static final Set<String> PROVING =
      Set.of(CODE_PAGE, "/masuk/kunci-sandi", "/masuk/kunci-sandi/tantangan");

  /** Where a first second factor is set up: an app or a passkey. */
  private static final Set<String> ENROLLING =
      Set.of(ENROL_PAGE, "/akun/kunci-sandi", "/akun/kunci-sandi/tantangan");

  private final OfficerStore officers;
  private final SecondFactors factors;
  private final Clock clock;

  SessionGate(OfficerStore officers, SecondFactors factors, Clock clock) {
    this.officers = officers;
    this.factors = factors;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || who instanceof AnonymousAuthenticationToken) {
      next.doFilter(request, response);
      return;
    }
    Optional<OfficerStore.Account> account = officers.account(who.getName());
    if (account.filter(known -> isAlive(request.getSession(), known)).isEmpty()) {
      end(request, response, next);
      return;
    }
    Officer officer = account.get().officer();
    request.setAttribute(Officer.class.getName(), officer);
    Optional<String> detour = detour(request.getRequestURI(), account.get(), who);
    if (detour.isPresent()) {
      send(request, response, detour.get(), HttpServletResponse.SC_FORBIDDEN);
    } else {
      next.doFilter(request, response);
    }
  }

  private boolean isAlive(HttpSession session, OfficerStore.Account account) {
    Instant now = clock.instant();
    Officer officer = account.officer();
    SessionStamp stamp =
        session.getAttribute(SessionStamp.NAME) instanceof SessionStamp known
                && known.username().equals(officer.username())
            ? known
            : new SessionStamp(officer.username(), account.sessionNumber(), now, now);
    Duration idle = officer.has(Role.PEMOHON) ? IDLE_KIOSK : IDLE;
    if (stamp.number() != account.sessionNumber()
        || !now.isBefore(stamp.seen().plus(idle))
        || !now.isBefore(stamp.begun().plus(LONGEST))) {
      return false;
    }
    session.setAttribute(SessionStamp.NAME, stamp.seenAt(now));
    return true;
  }

  /**
   * Where somebody is sent instead who has a one-time password or no second factor; empty when the
   * way is free.
   */
  private Optional<String> detour(
      String address, OfficerStore.Account account, Authentication who) {
    Officer officer = account.officer();
    boolean proven = SignedInAs.isProven(who);
    if (ALWAYS.stream().anyMatch(address::startsWith)) {
      return Optional.empty();
    }
    if (!proven && factors.isEnrolled(officer)) {
      return Optional.of(CODE_PAGE).filter(page -> !PROVING.contains(address));
    }
    if (account.oneTime() && !SignedInAs.isByProvider(who)) {
      return Optional.of(PASSWORD_PAGE).filter(page -> !address.equals(page));
    }
    return Optional.of(ENROL_PAGE)
        .filter(page -> !proven && factors.isRequiredOf(officer))
        .filter(page -> !ENROLLING.contains(address));
  }

  private static void end(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    if (SecurityConfiguration.isPublic(request.getRequestURI())) {
      next.doFilter(request, response);
    } else if (wantsPages(request)) {
      ReturnAddress.keep(request);
      response.sendRedirect(request.getContextPath() + "/masuk?habis");
    } else {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  /** A browser is led on, a program is told. */
  private static void send(
      HttpServletRequest request, HttpServletResponse response, String page, int status)
      throws IOException {
    if (wantsPages(request)) {
      response.sendRedirect(request.getContextPath() + page);
    } else {
      response.sendError(status);
    }
  }

  private static boolean wantsPages(HttpServletRequest request) {
    String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
    return !accept.contains("json") || accept.contains("text/html");
  }
}

package id.adminduk.office.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.audit.Origin;
import id.adminduk.office.premises.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request the scope of the officer who sent it (promise S7); nobody signed in sees no
 * row. What is written into the trail meanwhile names the session and the machine (promise S20).
 *
 * <p>Stands after Spring Security, which is at -100, so that the account is known; error pages are
 * pages too and pass here again.
 */
@Component
@Order(ScopeFilter.AFTER_SECURITY)
class ScopeFilter extends OncePerRequestFilter {

  static final int AFTER_SECURITY = 0;

  private final CurrentOfficer currentOfficer;

  ScopeFilter(CurrentOfficer currentOfficer) {
    this.currentOfficer = currentOfficer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Scope scope =
        currentOfficer.of(request).map(Officer::office).map(Scope::at).orElse(Scope.NOTHING);
    HttpSession session = request.getSession(false);
    Origin origin = Origin.of(session == null ? "" : session.getId(), request.getRemoteAddr());
    Optional<IOException> broken =
        scope.call(() -> origin.call(() -> passOn(request, response, chain)));
    if (broken.isPresent()) {
      throw broken.get();
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /** A scoped block may throw one checked exception only; the other is handed out as a value. */
  private static Optional<IOException> passOn(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException {
    try {
      chain.doFilter(request, response);
      return Optional.empty();
    } catch (IOException connectionLost) {
      return Optional.of(connectionLost);
    }
  }
}

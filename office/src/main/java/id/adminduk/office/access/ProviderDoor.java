package id.adminduk.office.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the provider's two addresses: counts answers against the limit of an address
 * (promise S16), and says so when the provider does not answer.
 */
final class ProviderDoor extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderDoor.class);

  private final ClientRegistrationRepository providers;
  private final Limits limits;

  ProviderDoor(ClientRegistrationRepository providers, Limits limits) {
    this.providers = providers;
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws ServletException, IOException {
    String here = request.getRequestURI().substring(request.getContextPath().length());
    if (here.equals(ProviderSignIn.ANSWER)
        && !limits.take(Limit.SIGN_IN_ADDRESS, request.getRemoteAddr())) {
      response.sendRedirect(request.getContextPath() + "/masuk?tunggu");
    } else if (here.startsWith(ProviderSignIn.BEGIN) && !isReachable()) {
      response.sendRedirect(request.getContextPath() + "/masuk?penyedia");
    } else {
      next.doFilter(request, response);
    }
  }

  /** The provider's own description is read at its first use, so that the office starts alone. */
  private boolean isReachable() {
    try {
      return providers.findByRegistrationId(ProviderSignIn.REGISTRATION) != null;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      LOG.warn("the identity provider of adminduk.access.oidc.issuer does not answer", e);
      return false;
    }
  }
}

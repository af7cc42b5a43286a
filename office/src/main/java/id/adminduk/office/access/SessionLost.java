package id.adminduk.office.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form whose session is gone altogether fails at its token first: the browser is led to sign in
 * and back to its form, instead of a refusal that nobody at a counter understands.
 *
 * <p>Nothing was done with what was sent. Whoever still has a session is refused as before.
 */
final class SessionLost implements AccessDeniedHandler {

  private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
    boolean lost =
        denied instanceof CsrfException
            && request.getRequestedSessionId() != null
            && !request.isRequestedSessionIdValid()
            && accept.contains("text/html");
    if (lost) {
      ReturnAddress.keep(request);
      response.sendRedirect(request.getContextPath() + "/masuk?habis");
    } else {
      refusal.handle(request, response, denied);
    }
  }
}

package id.adminduk.office.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands the signed-in {@link Officer} to controllers, read anew at every request so that a right
 * taken away is gone at once.
 */
@Component
class CurrentOfficer implements HandlerMethodArgumentResolver {

  /** The gate has read the account for this request already. */
  private static final String KEPT = Officer.class.getName();

  private final Officers officers;

  CurrentOfficer(Officers officers) {
    this.officers = officers;
  }

  Optional<Officer> of(HttpServletRequest request) {
    if (request.getAttribute(KEPT) instanceof Officer known) {
      return Optional.of(known);
    }
    Principal principal = request.getUserPrincipal();
    Optional<Officer> officer =
        principal == null ? Optional.empty() : officers.find(principal.getName());
    officer.ifPresent(who -> request.setAttribute(KEPT, who));
    return officer;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Officer.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
    if (http == null) {
      throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
    }
    return of(http).orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}

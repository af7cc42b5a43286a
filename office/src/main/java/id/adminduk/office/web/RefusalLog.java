package id.adminduk.office.web;

import id.adminduk.office.access.Officer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes down every request that was turned away: missing rights, missing tokens, guessed numbers,
 * limits (ASVS 16.3.2, 16.3.3).
 *
 * <p>Names the kind of address only, because an address can hold a NIK or a token. Stands before
 * everything else, so that what Spring Security refuses is seen too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RefusalLog extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(RefusalLog.class);
  private static final Set<Integer> ALWAYS = Set.of(400, 403, 405, 413, 422, 429);

  /** Absent for everybody is noise of the street; absent for an officer may be a guess. */
  private static final int ABSENT = 404;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws ServletException, IOException {
    next.doFilter(request, response);
    int status = response.getStatus();
    String officer =
        request.getAttribute(Officer.class.getName()) instanceof Officer known
            ? known.id().value().toString()
            : "nobody";
    if (ALWAYS.contains(status) || (status == ABSENT && !officer.equals("nobody"))) {
      log.info("Refused {} {} {} to {}", status, request.getMethod(), kindOf(request), officer);
    }
  }

  /** The mapped pattern, or the first word of the address when none was reached. */
  private static String kindOf(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return Objects.requireNonNullElseGet(
            pattern, () -> request.getRequestURI().replaceFirst("^(/[a-z-]{0,20}).*", "$1/..."))
        .toString()
        .replaceAll("[^/a-z0-9{}.*-]", "_");
  }
}

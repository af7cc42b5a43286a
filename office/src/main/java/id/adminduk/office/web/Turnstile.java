package id.adminduk.office.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets so many requests work at once; the others wait at the door, and who waits too long is told
 * so.
 *
 * <p>A virtual thread for each request has no limit of its own: at 250 requests a second, more than
 * the machine could do, the office ran out of memory and stayed dead (bin/bench-load, 2026-11-21).
 * Stands before everything else, where a request holds nothing yet.
 */
@Component
@Order(Turnstile.BEFORE_EVERYTHING)
class Turnstile extends OncePerRequestFilter {

  static final int BEFORE_EVERYTHING = -1000;

  /** Twice the connections of the database's pool: some render while others ask. */
  private static final int PLACES = 40;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Semaphore places;
  private final Duration patience;
  private final Texts texts;

  @Autowired
  Turnstile(Texts texts) {
    this(PLACES, PATIENCE, texts);
  }

  Turnstile(int places, Duration patience, Texts texts) {
    this.places = new Semaphore(places, true);
    this.patience = patience;
    this.texts = texts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!enters()) {
      turnAway(response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  private boolean enters() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A page of the shell would ask the database, which is what there is too little of. */
  private void turnAway(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", "10");
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().write(texts.of("web.busy"));
  }
}

package id.adminduk.office.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("Pintu putar: permintaan yang dikerjakan serentak ada batasnya")
class TurnstileTests {

  private final AtomicInteger worked = new AtomicInteger();

  @Test
  @DisplayName("tempat habis: 503 dengan kapan boleh datang lagi; sesudah kosong masuk lagi")
  void who_finds_no_place_is_told_when_to_come_again() throws Exception {
    Turnstile turnstile = new Turnstile(1, Duration.ZERO, texts());
    MockHttpServletResponse turnedAway = new MockHttpServletResponse();
    turnstile.doFilter(
        new MockHttpServletRequest(),
        new MockHttpServletResponse(),
        (request, response) -> {
          turnstile.doFilter(
              new MockHttpServletRequest(), turnedAway, (r, s) -> worked.incrementAndGet());
          worked.incrementAndGet();
        });
    assertThat(turnedAway.getStatus()).isEqualTo(503);
    assertThat(turnedAway.getHeader("Retry-After")).isEqualTo("10");
    assertThat(turnedAway.getContentAsString()).isEqualTo("ramai");
    assertThat(worked).hasValue(1);

    MockHttpServletResponse later = new MockHttpServletResponse();
    turnstile.doFilter(
        new MockHttpServletRequest(), later, (request, response) -> worked.incrementAndGet());
    assertThat(later.getStatus()).isEqualTo(200);
    assertThat(worked).hasValue(2);
  }

  private static Texts texts() {
    StaticMessageSource messages = new StaticMessageSource();
    messages.setUseCodeAsDefaultMessage(false);
    messages.addMessage("web.busy", java.util.Locale.getDefault(), "ramai");
    return new Texts(messages);
  }
}

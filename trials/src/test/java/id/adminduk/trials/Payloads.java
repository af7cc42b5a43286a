package id.adminduk.trials;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Forty texts that become script, elements or calls wherever a page forgets to escape (S13). */
final class Payloads {

  private static final String RAN = "window.ran=(window.ran||0)+1";
  private static final String WOULD_RUN =
      """
      html => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*')]
        .filter(one => one.hasAttribute('data-bad')
          || one.localName === 'script' && one.textContent.includes('window.ran')
          || [...one.attributes].some(each => each.value.includes('window.ran')
            && (each.name.startsWith('on') || each.value.trim().startsWith('javascript:'))))
        .length
      """;
  private static final List<String> FRAMES =
      List.of(
          "<script>%s</script>",
          "\"><script>%s</script>",
          "'><img src=x data-bad onerror=\"%s\">",
          "\" autofocus onfocus=\"%s\" data-bad=\"",
          "<svg data-bad onload=\"%s\">",
          "</textarea><script>%s</script>",
          "<a data-bad href=\"javascript:%s\">x</a>",
          "<iframe data-bad srcdoc=\"<script>parent.%s</script>\"></iframe>",
          "[[${T(java.lang.Runtime)}]]<b data-bad onclick=\"%s\">",
          "<img data-bad src=\"http://localhost:9/%s\">");
  static final List<String> ALL =
      IntStream.range(0, 4)
          .boxed()
          .flatMap(spelling -> FRAMES.stream().map(frame -> spelt(frame.formatted(RAN), spelling)))
          .toList();

  private Payloads() {}

  /** Gives them ten at a time: few requests, and no text so long that it is refused unread. */
  static List<String> tens() {
    return IntStream.range(0, ALL.size() / 10)
        .mapToObj(ten -> String.join(" ", ALL.subList(10 * ten, 10 * ten + 10)))
        .toList();
  }

  /** Says what a payload did on this page, if one did anything. */
  static Optional<String> trace(Page page) {
    Object seen =
        page.evaluate("(window.ran || 0) + document.querySelectorAll('[data-bad]').length");
    return Integer.valueOf(0).equals(seen)
        ? Optional.empty()
        : Optional.of("ran or entered the page, " + seen);
  }

  /**
   * Says what a payload would do in this page, as the browser parses it, if it became more than
   * text.
   */
  static Optional<String> entered(Page page, String html) {
    Object elements = page.evaluate(WOULD_RUN, html);
    return Integer.valueOf(0).equals(elements)
        ? Optional.empty()
        : Optional.of(elements + " elements made of payloads");
  }

  private static String spelt(String payload, int spelling) {
    return switch (spelling) {
      case 0 -> payload;
      case 1 ->
          payload
              .replace("script", "ScRiPt")
              .replace("<img", "<IMG")
              .replace("<svg", "<SVG")
              .replace("<a ", "<A ")
              .replace("<iframe", "<IFRAME")
              .replace("<b ", "<B ")
              .replace("onfocus", "ONFOCUS");
      case 2 -> "-->" + payload.replace(' ', '\t');
      default -> "%3Cb%3E&lt;" + payload;
    };
  }
}

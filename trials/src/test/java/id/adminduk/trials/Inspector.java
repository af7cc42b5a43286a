package id.adminduk.trials;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at every page anybody visits: scripts, content policy, missing words, accessibility.
 *
 * <p>Collects instead of failing at once, so that one run names everything.
 */
final class Inspector {

  private static final String MISSING_WORDS = "??";

  private final List<String> findings = new ArrayList<>();
  private final Set<String> judged = new HashSet<>();

  /** Listens for script errors and violations of the content policy from now on. */
  void watch(Page page) {
    page.onPageError(error -> note(page, "script error: " + error));
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !isTheRefusalItself(page, message)) {
        note(page, "console: " + message.text());
      }
    });
  }

  /** Judges the page as it is now. */
  void look(Page page) {
    String text = page.title() + "\n" + page.locator("body").innerText();
    if (text.contains(MISSING_WORDS)) {
      int at = text.indexOf(MISSING_WORDS);
      note(page, "missing words: " + text.substring(at, Math.min(text.length(), at + 60)));
    }
    if (page.locator("html[lang]").count() == 0) {
      note(page, "a page without language: " + page.title());
    }
    if (judged.add(kindOf(page))) {
      new AxeBuilder(page).analyze().getViolations().forEach(rule -> note(page, told(rule)));
    }
  }

  /** Gives everything found since it was last asked, each finding once. */
  List<String> drain() {
    List<String> all = findings.stream().distinct().toList();
    findings.clear();
    return all;
  }

  /** Says how many different pages axe has judged. */
  int judged() {
    return judged.size();
  }

  /** Chromium reports the status of a refusal page as an error; refusing is what was asked for. */
  private static boolean isTheRefusalItself(Page page, ConsoleMessage message) {
    return message.text().startsWith("Failed to load resource")
        && message.text().matches(".*status of (403|404|409|422).*")
        && (message.location().startsWith(page.url())
            || message.location().contains("/berkas/")
            || message.location().contains("/permohonan"));
  }

  private void note(Page page, String finding) {
    String path = page.url().replaceFirst("^https?://[^/]+", "");
    findings.add(path + ": " + finding);
  }

  private static String told(Rule rule) {
    return "axe "
        + rule.getImpact()
        + " "
        + rule.getId()
        + ": "
        + rule.getHelp()
        + " at "
        + rule.getNodes().stream()
            .limit(3)
            .map(node -> node.getTarget() + " " + node.getHtml())
            .toList();
  }

  /** Two pages are of one kind when address pattern, headings and open parts are the same. */
  private static String kindOf(Page page) {
    String address =
        page.url().replaceFirst("^https?://[^/]+", "").replaceAll("[0-9A-F-]{6,}", "#");
    Object parts =
        page.evaluate(
            "[...document.querySelectorAll('h1,h2,h3,button,.notice')]"
                + ".map(e => e.tagName + e.textContent.replace(/[0-9A-Z-]{3,}/g, '#')).join('|')");
    return address + parts;
  }
}

package id.adminduk.office.documents;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The subject of an extract: an event of the register, and whose copy it is where two people get
 * one each ({@code event:17}, {@code event:18:suami}).
 */
record EventSubject(long event, String whose) {

  static final String HUSBAND = "suami";
  static final String WIFE = "istri";

  private static final Pattern FORM = Pattern.compile("event:(\\d{1,18})(?::([a-z]+))?");

  static EventSubject of(long event) {
    return new EventSubject(event, "");
  }

  /** Reads the subject of a paper; empty when the paper quotes no event. */
  static Optional<EventSubject> in(String subject) {
    Matcher found = FORM.matcher(subject);
    return found.matches()
        ? Optional.of(
            new EventSubject(
                Long.parseLong(found.group(1)), Optional.ofNullable(found.group(2)).orElse("")))
        : Optional.empty();
  }

  String text() {
    return whose.isEmpty() ? "event:" + event : "event:" + event + ":" + whose;
  }
}

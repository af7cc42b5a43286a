package id.adminduk.office.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of the office in the reader's language. */
@Component
public class Texts {

  private final MessageSource messages;

  Texts(MessageSource messages) {
    this.messages = messages;
  }

  /** Gives a text whose arguments are numbered. */
  public String of(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  /** Gives a text, or the given one where a room brought no words for it. */
  public String orElse(String key, String otherwise) {
    String text =
        messages.getMessage(key, new Object[0], otherwise, LocaleContextHolder.getLocale());
    return text == null ? otherwise : text;
  }

  /** Gives a text whose arguments are named, written {@code {{name}}} in the message file. */
  public String named(String key, Map<String, ?> facts) {
    String text = messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale());
    for (Map.Entry<String, ?> fact : facts.entrySet()) {
      text = text.replace("{{" + fact.getKey() + "}}", Answers.words(fact.getValue()));
    }
    return text;
  }

  /** Says in which language the reader sees this page. */
  public Locale language() {
    return LocaleContextHolder.getLocale();
  }
}

package id.adminduk.office.capture;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The statement of truth (SOP 7.2.1.1 f, rule R22): always in Indonesian, whatever the page is. */
@Component
class StatementText {

  private static final Locale INDONESIAN = Locale.of("id");

  private final MessageSource messages;

  StatementText(MessageSource messages) {
    this.messages = messages;
  }

  String text() {
    return messages.getMessage("capture.statement.text", new Object[0], INDONESIAN);
  }
}

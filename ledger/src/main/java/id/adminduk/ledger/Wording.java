package id.adminduk.ledger;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the verifier, Indonesian or English. */
final class Wording {

  private final Locale locale;
  private final ResourceBundle texts;

  private Wording(Locale locale) {
    this.locale = locale;
    this.texts = ResourceBundle.getBundle("id.adminduk.ledger.verifier", locale);
  }

  static Wording indonesian() {
    return new Wording(Locale.of("id"));
  }

  static Wording english() {
    return new Wording(Locale.ENGLISH);
  }

  String of(Finding finding) {
    return of("finding." + finding.kind().name(), finding.facts().toArray());
  }

  /** Numbers of rows and seals are names here, so they get no thousands' points. */
  String of(String key, Object... facts) {
    Object[] plain = new Object[facts.length];
    for (int i = 0; i < facts.length; i++) {
      plain[i] = facts[i].toString();
    }
    return new MessageFormat(texts.getString(key), locale).format(plain);
  }
}

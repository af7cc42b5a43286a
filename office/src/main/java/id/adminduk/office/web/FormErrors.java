package id.adminduk.office.web;

import java.util.ArrayList;
import java.util.List;

/** What a person must mend in a form, field by field, in their language. */
public final class FormErrors {

  /** One field's error; the text says what to do. */
  public record FieldError(String field, String message) {}

  private final Texts texts;
  private final List<FieldError> errors = new ArrayList<>();

  public FormErrors(Texts texts) {
    this.texts = texts;
  }

  /** Adds an error by message key. */
  public void add(String field, String messageKey, Object... arguments) {
    errors.add(new FieldError(field, texts.of(messageKey, arguments)));
  }

  /** Adds an error that is worded already, such as a refusal's. */
  public void say(String field, String text) {
    errors.add(new FieldError(field, text));
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  public List<FieldError> all() {
    return List.copyOf(errors);
  }

  /** Gives the texts for one field, for the line beside it. */
  public List<String> of(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field))
        .map(FieldError::message)
        .toList();
  }
}

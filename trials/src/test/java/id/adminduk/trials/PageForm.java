package id.adminduk.trials;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One form as a page shows it.
 *
 * @param action absolute address
 */
record PageForm(String action, boolean post, boolean multipart, List<Field> fields) {

  private static final Set<String> TYPED =
      Set.of("text", "search", "tel", "textarea", "email", "url", "number", "date");

  private static final String READ =
      """
      () => [...document.forms].map(form => ({
        action: new URL(form.getAttribute('action') || location.href, location.href).href,
        post: form.method === 'post',
        multipart: form.enctype.startsWith('multipart'),
        fields: [...form.elements].filter(field => field.name).map(field => (
          {name: field.name, type: field.type, value: field.value, checked: !!field.checked}))
      }))
      """;

  /** One named control. */
  record Field(String name, String type, String value, boolean checked) {
    boolean isTyped() {
      return TYPED.contains(type);
    }
  }

  static List<PageForm> on(Page page) {
    List<PageForm> forms = new ArrayList<>();
    for (Object read : (List<?>) Objects.requireNonNull(page.evaluate(READ))) {
      Map<?, ?> form = (Map<?, ?>) read;
      List<Field> fields = new ArrayList<>();
      for (Object one : (List<?>) Objects.requireNonNull(form.get("fields"))) {
        Map<?, ?> field = (Map<?, ?>) one;
        fields.add(
            new Field(
                text(field, "name"),
                text(field, "type"),
                text(field, "value"),
                Boolean.TRUE.equals(field.get("checked"))));
      }
      forms.add(
          new PageForm(
              text(form, "action"),
              Boolean.TRUE.equals(form.get("post")),
              Boolean.TRUE.equals(form.get("multipart")),
              fields));
    }
    return forms;
  }

  List<Field> typed() {
    return fields.stream().filter(Field::isTyped).toList();
  }

  boolean asksForPassword() {
    return fields.stream().anyMatch(field -> field.type().equals("password"));
  }

  /** Two forms are one when they go to the same kind of address with the same fields. */
  String kind() {
    String path = action.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    return path.replaceAll("[0-9a-fA-F-]{6,}[0-9A-Z-]*", "#")
        + fields.stream().map(Field::name).distinct().toList();
  }

  /**
   * Fills it in like somebody who returns everything: choices as they come, the last button.
   *
   * @param texts what goes into typed fields and passwords, by name; the rest stays as sent
   */
  Map<String, String> filled(Map<String, String> texts) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Field field : fields) {
      switch (field.type()) {
        case "checkbox", "radio" -> values.putIfAbsent(field.name(), field.value());
        case "file", "reset", "button" -> {}
        case "submit" -> values.put(field.name(), field.value());
        default -> values.put(field.name(), texts.getOrDefault(field.name(), field.value()));
      }
    }
    return values;
  }

  private static String text(Map<?, ?> read, String name) {
    return String.valueOf(read.get(name));
  }
}

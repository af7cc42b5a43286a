package id.adminduk.office.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Particulars of F-2.01 that the register does not reckon with but an akta quotes: hour, order of
 * birth, place of death, who blessed a marriage.
 */
@Component
public class WrittenForms {

  private final EntryStore store;

  WrittenForms(EntryStore store) {
    this.store = store;
  }

  /**
   * Gives the form behind an event as it was typed, by field; empty when there was none, as with
   * what an import brought. The caller notes who looked.
   */
  public Map<String, String> behind(long event) {
    return Optional.ofNullable(store.behind(List.of(event)).get(event))
        .flatMap(store::find)
        .map(WrittenForms::first)
        .orElseGet(Map::of);
  }

  /** Gives the form behind a letter of moving, by field, like {@link #behind}. */
  public Map<String, String> behindLetter(String number) {
    return store.behindLetter(number).map(WrittenForms::first).orElseGet(Map::of);
  }

  private static Map<String, String> first(EntryStore.Written form) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.fields().forEach((name, values) -> fields.put(name, String.join(", ", values)));
    return fields;
  }
}

package id.adminduk.office.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a paper about an invented person says, one of each type, for previews and for the trial of
 * templates: the words of {@code docs/samples}, kept in {@code documents/invented}.
 */
final class InventedPaper {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private InventedPaper() {}

  static Map<String, Object> content(PaperType type, JsonMapper json) {
    String name = "/documents/invented/" + type.template() + ".json";
    try (InputStream file = InventedPaper.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("nobody is invented for " + type);
      }
      return new TreeMap<>(json.readValue(file, FIELDS));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

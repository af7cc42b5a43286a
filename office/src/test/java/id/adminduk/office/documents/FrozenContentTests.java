package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Isi surat yang dibekukan")
class FrozenContentTests {

  private final JsonMapper json = JsonMapper.shared();

  /** Maps made by {@code Map.of} give their entries in another order after every restart. */
  @Test
  @DisplayName("sama hurufnya, dalam urutan apa pun dikumpulkan")
  void the_same_words_freeze_to_the_same_letters() {
    Map<String, Object> one = inOrder("label", "Agama", "isi", "ISLAM");
    Map<String, Object> other = inOrder("isi", "ISLAM", "label", "Agama");
    assertThat(frozen(inOrder("nama", "A", "baris", List.of(one))))
        .isEqualTo(frozen(inOrder("baris", List.of(other), "nama", "A")));
  }

  private String frozen(Map<String, Object> content) {
    return PaperDrafts.frozen(content, json);
  }

  private static Map<String, Object> inOrder(
      String first, Object its, String second, Object theirs) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(first, its);
    map.put(second, theirs);
    return map;
  }
}

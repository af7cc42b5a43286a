package id.adminduk.office.capture;

import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.web.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Puts words of the reader's language beside the codes of a refusal.
 *
 * <p>A fact {@code slot} = {@code RIGHT_THUMB} gains a fact {@code slotText} = jempol kanan; the
 * message files write {@code {{slotText}}}, programs read {@code slot}.
 */
@Component
class CaptureWords {

  /** Which message prefix a coded fact has. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "slot", "capture.slot.",
          "other", "capture.slot.",
          "missing", "capture.slot.",
          "advice", "capture.advice.",
          "why", "capture.why.",
          "reasons", "capture.approval.");

  private final Texts texts;

  CaptureWords(Texts texts) {
    this.texts = texts;
  }

  /** A refusal with its words. */
  private record Worded(String slug, Map<String, Object> facts, int status) implements Refusal {}

  Refusal of(CaptureRefusal refusal) {
    return refusal instanceof CaptureRefusal.FromHall
        ? refusal
        : new Worded(refusal.slug(), worded(refusal.facts()), refusal.status());
  }

  /** Says of a refusal at once what was wrong, and what to do. */
  String sentence(CaptureRefusal refusal) {
    return sentence(refusal.slug(), refusal.facts());
  }

  /** Says what was wrong, and what to do, also of a refusal that was noted earlier. */
  String sentence(String slug, Map<String, Object> facts) {
    Map<String, Object> worded = worded(facts);
    String key = "problem." + slug;
    return texts.named(key + ".detail", worded) + " " + texts.named(key + ".todo", worded);
  }

  String slot(Slot slot) {
    return texts.of("capture.slot." + slot.name());
  }

  private Map<String, Object> worded(Map<String, Object> facts) {
    Map<String, Object> all = new LinkedHashMap<>(facts);
    facts.forEach((name, value) -> {
      String prefix = PREFIXES.get(name);
      if (prefix != null) {
        all.put(name + "Text", words(prefix, value));
      }
    });
    return all;
  }

  private String words(String prefix, Object value) {
    List<?> codes = value instanceof List<?> list ? list : List.of(value);
    return String.join(", ", codes.stream().map(code -> texts.of(prefix + code)).toList());
  }
}

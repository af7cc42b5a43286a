package id.adminduk.office.catalogue;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why a procedure file is refused: each flaw names the file, the line and the row.
 *
 * <p>All flaws of a file are reported at once, so that an office mends it in one sitting.
 */
public sealed interface SopFlaw {

  FlawPlace place();

  /** Not YAML, not UTF-8, too large, too deep, or with anchors. */
  record MalformedYaml(FlawPlace place, String detail) implements SopFlaw {}

  /** Not XML, with a document type, or drawn with elements an SOP has no word for. */
  record MalformedBpmn(FlawPlace place, String detail) implements SopFlaw {}

  record UnknownKey(FlawPlace place, String key) implements SopFlaw {}

  record DuplicateKey(FlawPlace place, String key) implements SopFlaw {}

  record MissingValue(FlawPlace place, String key) implements SopFlaw {}

  /** The value is of another type, or not of the form the key asks for. */
  record WrongValue(FlawPlace place, String key, String expected) implements SopFlaw {}

  /** A step kind, role or condition nobody knows. */
  record UnknownWord(FlawPlace place, String key, String word) implements SopFlaw {}

  /** Two lanes, rows or requirements, or two files for one service, share a name. */
  record DuplicateName(FlawPlace place, String name) implements SopFlaw {}

  record UnknownLane(FlawPlace place, String lane) implements SopFlaw {}

  /** A branch or a four-eyes group names a row that is not there. */
  record UnknownRow(FlawPlace place, String key, String target) implements SopFlaw {}

  record UnreachableRow(FlawPlace place) implements SopFlaw {}

  /** A diamond with only one of Ya and Tidak. */
  record HalfDecision(FlawPlace place) implements SopFlaw {}

  /** From this row no path leads to the end. */
  record CycleWithoutExit(FlawPlace place) implements SopFlaw {}

  /** The printed total is not the sum of the rows, and nobody says why. */
  record TotalDiffers(FlawPlace place, String sum, String declared) implements SopFlaw {}

  /** A card could be printed before PRINT READY RECORD (SOP 800/011 row 6). */
  record UnguardedPrint(FlawPlace place) implements SopFlaw {}

  /** Something could be handed over that was never printed. */
  record HandOverWithoutPrint(FlawPlace place) implements SopFlaw {}

  /** A card could be handed over that was never activated, where the SOP draws it (S3 row 6). */
  record HandOverWithoutActivation(FlawPlace place) implements SopFlaw {}

  /** A card could be handed over without the 1:1 match the SOP draws (SOP 7.2.1.1). */
  record HandOverWithoutMatch(FlawPlace place) implements SopFlaw {}

  /**
   * Says it in a sentence that names file, line and row; the wording lives in the message files.
   */
  default String sentence(Locale language) {
    ResourceBundle wording = wording(language);
    String what = what(language);
    FlawPlace place = place();
    return place
        .row()
        .map(row -> format(wording, "sop.flaw.at-row", at(place, row, what)))
        .orElseGet(() -> format(wording, "sop.flaw.at-file", at(place, "", what)));
  }

  /** Says it without the place, for whoever sees the row before them. */
  default String what(Locale language) {
    return format(wording(language), "sop.flaw." + slug(), facts());
  }

  private static ResourceBundle wording(Locale language) {
    return ResourceBundle.getBundle(
        "messages.catalogue",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static List<String> at(FlawPlace place, String row, String what) {
    return List.of(place.file(), Integer.toString(place.line()), row, what);
  }

  private static String format(ResourceBundle wording, String key, List<String> facts) {
    return new MessageFormat(wording.getString(key), wording.getLocale()).format(facts.toArray());
  }

  private String slug() {
    return switch (this) {
      case MalformedYaml _ -> "malformed-yaml";
      case MalformedBpmn _ -> "malformed-bpmn";
      case UnknownKey _ -> "unknown-key";
      case DuplicateKey _ -> "duplicate-key";
      case MissingValue _ -> "missing-value";
      case WrongValue _ -> "wrong-value";
      case UnknownWord _ -> "unknown-word";
      case DuplicateName _ -> "duplicate-name";
      case UnknownLane _ -> "unknown-lane";
      case UnknownRow _ -> "unknown-row";
      case UnreachableRow _ -> "unreachable-row";
      case HalfDecision _ -> "half-decision";
      case CycleWithoutExit _ -> "cycle-without-exit";
      case TotalDiffers _ -> "total-differs";
      case UnguardedPrint _ -> "unguarded-print";
      case HandOverWithoutPrint _ -> "hand-over-without-print";
      case HandOverWithoutActivation _ -> "hand-over-without-activation";
      case HandOverWithoutMatch _ -> "hand-over-without-match";
    };
  }

  private List<String> facts() {
    return switch (this) {
      case MalformedYaml(_, String detail) -> List.of(detail);
      case MalformedBpmn(_, String detail) -> List.of(detail);
      case UnknownKey(_, String key) -> List.of(key);
      case DuplicateKey(_, String key) -> List.of(key);
      case MissingValue(_, String key) -> List.of(key);
      case WrongValue(_, String key, String expected) -> List.of(key, expected);
      case UnknownWord(_, String key, String word) -> List.of(key, word);
      case DuplicateName(_, String name) -> List.of(name);
      case UnknownLane(_, String lane) -> List.of(lane);
      case UnknownRow(_, String key, String target) -> List.of(key, target);
      case TotalDiffers(_, String sum, String declared) -> List.of(sum, declared);
      case UnreachableRow _,
          HalfDecision _,
          CycleWithoutExit _,
          UnguardedPrint _,
          HandOverWithoutPrint _,
          HandOverWithoutActivation _,
          HandOverWithoutMatch _ ->
          List.of();
    };
  }
}

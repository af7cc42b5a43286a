package id.adminduk.office.catalogue.revising;

import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopFile;
import id.adminduk.office.catalogue.SopFlaw;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The text of a draft on its way to being a revision. */
final class Wording {

  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("dd MMMM uuuu", Locale.of("id"));

  private Wording() {}

  /** The days of the header are those of the decision, so that paper and program say the same. */
  static String stamped(Draft draft, LocalDate approved, LocalDate effective) {
    return draft
        .sheet()
        .with(HeaderField.REVISED, PRINTED.format(approved))
        .with(HeaderField.EFFECTIVE, PRINTED.format(effective))
        .yaml();
  }

  static SopFile read(String content) {
    return SopFile.read("draf", content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what was judged before.
   *
   * @throws IllegalStateException when it has a flaw after all
   */
  static Sop loaded(String content) {
    return switch (read(content)) {
      case SopFile.Loaded(Sop sop) -> sop;
      case SopFile.Refused(List<SopFlaw> flaws) ->
          throw new IllegalStateException(flaws.toString());
    };
  }
}

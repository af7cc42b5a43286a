package id.adminduk.office.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading one SOP file: a procedure that can be walked, or all that is wrong with it.
 */
public sealed interface SopFile {

  /** The file is a walkable SOP. */
  record Loaded(Sop sop) implements SopFile {}

  /** The file cannot be walked; at least one flaw. */
  record Refused(List<SopFlaw> flaws) implements SopFile {

    public Refused {
      flaws = List.copyOf(flaws);
    }
  }

  /** Refuses a drawing that no SOP can be read from, naming what is wrong with it. */
  static SopFile malformedBpmn(String file, String detail) {
    FlawPlace place = new FlawPlace(file, 1, Optional.empty());
    return new Refused(List.of(new SopFlaw.MalformedBpmn(place, detail)));
  }

  /**
   * Reads a file in the form of {@code docs/sop-format.md}.
   *
   * @param file its path, for the flaws
   * @param content its bytes, UTF-8, at most 256 KiB; their SHA-256 becomes the revision
   */
  static SopFile read(String file, byte[] content) {
    return new SopReader(file, content).read();
  }
}

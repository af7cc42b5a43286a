package id.adminduk.office.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the flaws of one file while it is read. */
final class FlawList {

  private final String file;
  private final List<SopFlaw> flaws = new ArrayList<>();

  FlawList(String file) {
    this.file = file;
  }

  FlawPlace wholeFile() {
    return at(1, Optional.empty());
  }

  FlawPlace at(int line, Optional<String> row) {
    return new FlawPlace(file, line, row);
  }

  void add(SopFlaw flaw) {
    flaws.add(flaw);
  }

  boolean isEmpty() {
    return flaws.isEmpty();
  }

  List<SopFlaw> all() {
    return List.copyOf(flaws);
  }
}

package id.adminduk.office.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Stops the start: an office must not open on procedures that cannot be walked. */
final class SopsRefused extends RuntimeException {

  private final transient List<SopFlaw> flaws;

  SopsRefused(List<SopFlaw> flaws) {
    super(
        flaws.stream()
            .map(flaw -> "- " + flaw.sentence(Locale.of("id")))
            .collect(Collectors.joining("\n", "SOP ditolak:\n", "")));
    this.flaws = List.copyOf(flaws);
  }

  List<SopFlaw> flaws() {
    return flaws;
  }
}

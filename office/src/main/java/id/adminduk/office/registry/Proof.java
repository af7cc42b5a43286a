package id.adminduk.office.registry;

import id.adminduk.office.population.register.Evidence;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The paper that proves an event, at the end of every form. */
final class Proof {

  static final String KIND = "dokumen";
  static final String NUMBER = "nomorDokumen";
  static final String DAY = "tanggalDokumen";

  /** The file it is entered for; may be left out for an act outside any file. */
  static final String FILE = "berkas";

  private Proof() {}

  static SheetWriter draw(SheetWriter sheet, EventForm form) {
    return sheet
        .block("proof")
        .text(KIND, "", form.usualProof())
        .text(NUMBER, "")
        .date(DAY, "", "")
        .text(FILE, "");
  }

  /** Reads it; kind and day must be there, a statement has no number. */
  static Evidence read(Entry entry) {
    Typed typed = entry.typed();
    String kind = typed.text(KIND);
    if (kind.isEmpty()) {
      entry.errors().add(KIND, "registry.typed.proof-empty");
    }
    Optional<LocalDate> day = entry.past(DAY);
    String paper =
        Stream.of(typed.text(NUMBER), day.map(Shown::day).orElse(""))
            .filter(part -> !part.isEmpty())
            .reduce((number, date) -> number + ", " + date)
            .orElse("");
    return new Evidence(
        Optional.of(entry.officer().id()), entry.caseNumber(), kind, paper, entry.today());
  }
}

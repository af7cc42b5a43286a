package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.Result;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Gives a paper its number as {@link PaperType.Numbering} says; an akta that of its entry. */
@Component
class PaperNumbers {

  static final DateTimeFormatter IN_NUMBER = DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT);

  private final PaperStore store;
  private final NewEntries entries;
  private final Quotations quotations;
  private final Offices offices;

  PaperNumbers(PaperStore store, NewEntries entries, Quotations quotations, Offices offices) {
    this.store = store;
    this.entries = entries;
    this.quotations = quotations;
    this.offices = offices;
  }

  /** Gives the number, in the caller's unit of work. */
  Result<String, PaperRefusal> of(PaperType type, Quoted quoted, Officer by) {
    return switch (type.numbering()) {
      case OF_FAMILY, OF_LETTER -> Result.done(quoted.number().orElseThrow());
      case OF_AKTA -> entries.open(type, quoted, by).map(RegisterEntry::number);
      case OF_DAY -> ofDay(type, quoted);
    };
  }

  private Result<String, PaperRefusal> ofDay(PaperType type, Quoted quoted) {
    LocalDate today = quotations.today();
    OptionalInt next = store.next(quoted.code(), today);
    return next.isEmpty()
        ? Result.refused(new PaperRefusal.NumbersUsedUp())
        : Result.done(
            "%s/%s/%s/%04d"
                .formatted(
                    type.inNumbers(),
                    offices.here().code().value(),
                    IN_NUMBER.format(today),
                    next.getAsInt()));
  }
}

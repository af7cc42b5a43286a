package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A book in memory that can crash before any of its writes; what was written before stays, as in a
 * database.
 */
final class MemoryPrintBook implements PrintBook {

  /** The process dies here. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  final Map<SerialNumber, Blank> blanks = new LinkedHashMap<>();
  final List<JournalPoint> journal = new ArrayList<>();
  boolean finished;
  int writesUntilCrash = Integer.MAX_VALUE;

  private final PrintJob template;

  MemoryPrintBook(PrintJob template, SerialNumber... stock) {
    this.template = template;
    for (SerialNumber serial : stock) {
      blanks.put(serial, new Blank.InStock(serial));
    }
  }

  @Override
  public Result<PrintJob, CardRefusal> begin(
      StepId step, Optional<SerialNumber> chosen, Officer by) {
    for (Blank blank : blanks.values()) {
      if (blank instanceof Blank.InDoubt doubt) {
        return Result.refused(new PrintRefusal.OutcomeUnknown(doubt.serial()));
      }
      if (blank instanceof Blank.Allocated allocated) {
        return Result.refused(new PrintRefusal.BlankAtWork(allocated.serial()));
      }
    }
    Optional<Blank.InStock> next =
        blanks.values().stream()
            .filter(Blank.InStock.class::isInstance)
            .map(Blank.InStock.class::cast)
            .findFirst();
    if (next.isEmpty()) {
      return Result.refused(new StockRefusal.NoBlankLeft());
    }
    Assignment like = template.assignment();
    Assignment card =
        new Assignment(
            step, like.number(), like.subject(), next.get().serial(), by.id(), like.chip());
    write(JournalPoint.BEGUN);
    Blank.Holder holder = new Blank.Holder(card.number(), card.subject());
    blanks.put(card.serial(), next.get().allocateTo(holder));
    return Result.done(new PrintJob(card, template.face()));
  }

  @Override
  public void note(Assignment card, JournalPoint point, String detail) {
    write(point);
  }

  @Override
  public void printed(Assignment card, byte[] pdf) {
    write(JournalPoint.PRINTED);
  }

  @Override
  public void release(Assignment card, String detail) {
    write(JournalPoint.NOT_SENT);
    blanks.put(card.serial(), allocated(card).release());
  }

  @Override
  public void spoil(Assignment card, JournalPoint point, SpoilReason reason, String detail) {
    write(point);
    blanks.put(card.serial(), allocated(card).spoil(reason));
  }

  @Override
  public void doubt(Assignment card, JournalPoint point, String detail) {
    write(point);
    blanks.put(card.serial(), allocated(card).doubt());
  }

  @Override
  public Result<CaseNumber, CardRefusal> verified(Assignment card, String chipUid, Officer by) {
    write(JournalPoint.READ_BACK_EQUAL);
    finished = true;
    return Result.done(card.number());
  }

  /** What the sweep does at the start of the office after a crash. */
  void sweep() {
    writesUntilCrash = Integer.MAX_VALUE;
    blanks.replaceAll((serial, blank) ->
        blank instanceof Blank.Allocated allocated && !finished ? allocated.doubt() : blank);
  }

  /** What two officers do who found the card good. */
  void clear(SerialNumber serial) {
    Blank.InDoubt doubt = (Blank.InDoubt) Objects.requireNonNull(blanks.get(serial));
    blanks.put(serial, doubt.clear());
  }

  private Blank.Allocated allocated(Assignment card) {
    return (Blank.Allocated) Objects.requireNonNull(blanks.get(card.serial()));
  }

  private void write(JournalPoint point) {
    if (writesUntilCrash-- == 0) {
      throw new Crash();
    }
    journal.add(point);
  }
}

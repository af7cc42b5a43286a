package id.adminduk.devices.card;

import java.util.function.Function;

/** Breaks on cue before, while or after another printer prints: a simulator of bad days. */
public final class FailingCardPrinter implements CardPrinter {
  private final CardPrinter printer;
  private final Function<String, PrintFault> cue;

  /**
   * Wraps a printer.
   *
   * @param cue tells, for the blank serial of each job, what goes wrong with it
   */
  public FailingCardPrinter(CardPrinter printer, Function<String, PrintFault> cue) {
    this.printer = printer;
    this.cue = cue;
  }

  @Override
  public String displayName() {
    return "SIMULATOR gangguan cetak: " + printer.displayName();
  }

  @Override
  public PrintOutcome print(CardFace face, String blankSerial) {
    return switch (cue.apply(blankSerial)) {
      case NONE -> printer.print(face, blankSerial);
      case BEFORE_SEND ->
          new PrintOutcome.Failed(PrintFailure.NOT_SENT, "simulated: printer does not answer");
      case JAM_MIDWAY ->
          new PrintOutcome.Failed(PrintFailure.JAMMED, "simulated: card stuck between faces");
      case SILENT_WITHOUT_CARD ->
          new PrintOutcome.Unknown("simulated: no answer after the job was sent");
      case SILENT_WITH_CARD -> silentAfter(printer.print(face, blankSerial));
    };
  }

  private static PrintOutcome silentAfter(PrintOutcome outcome) {
    return switch (outcome) {
      case PrintOutcome.Printed printed ->
          new PrintOutcome.Unknown("simulated: no answer after the job was sent");
      case PrintOutcome.Failed failed -> failed;
      case PrintOutcome.Unknown unknown -> unknown;
    };
  }
}

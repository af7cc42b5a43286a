package id.adminduk.office.cards;

import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.Result;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** What became of the card before this one (rule R11); nobody gets a card without one of these. */
sealed interface OldCard {

  /** The first card of a life. */
  record NeverHad() implements OldCard {}

  /** Taken back, to be burnt with a berita acara; the number printed on it. */
  record Surrendered(String number) implements OldCard {}

  /** Lost, with the letter of the police. */
  record Lost(String policeLetter, LocalDate policeDate) implements OldCard {}

  /**
   * Reads the form.
   *
   * @param kind {@code NONE}, {@code SURRENDERED} or {@code LOST}
   * @param today a letter cannot be of tomorrow
   */
  static Result<OldCard, CardRefusal> read(
      String kind, String number, String letter, String date, LocalDate today) {
    return switch (kind) {
      case "NONE" -> Result.done(new NeverHad());
      case "SURRENDERED" ->
          number.isBlank() ? missing() : Result.done(new Surrendered(number.strip()));
      case "LOST" -> letter.isBlank() ? missing() : lost(letter.strip(), date.strip(), today);
      default -> missing();
    };
  }

  private static Result<OldCard, CardRefusal> lost(String letter, String date, LocalDate today) {
    try {
      LocalDate day =
          date.length() > 4 && date.charAt(4) == '-'
              ? LocalDate.parse(date)
              : LocalDate.parse(date, Day.SHOWN);
      return day.isAfter(today) ? missing() : Result.done(new Lost(letter, day));
    } catch (DateTimeParseException notADay) {
      return missing();
    }
  }

  private static Result<OldCard, CardRefusal> missing() {
    return Result.refused(new PickupRefusal.OldCardMissing());
  }

  /** Names the kind as stored and as the message files know it. */
  default String kind() {
    return switch (this) {
      case NeverHad never -> "NONE";
      case Surrendered surrendered -> "SURRENDERED";
      case Lost lost -> "LOST";
    };
  }

  /** Gives what proves it, for the receipt; empty for a first card. */
  default String proof() {
    return switch (this) {
      case NeverHad never -> "";
      case Surrendered(var number) -> number;
      case Lost(var letter, var date) -> letter + ", " + Day.SHOWN.format(date);
    };
  }
}

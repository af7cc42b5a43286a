package id.adminduk.office.applications.web;

import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.Day;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** Writes times the way the office reads them, in its own zone. */
final class Moments {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

  private final Offices offices;

  Moments(Offices offices) {
    this.offices = offices;
  }

  /** Gives the time of day, {@code 09.05}. */
  public String hour(Instant at) {
    return HOUR.format(at.atZone(zone()));
  }

  /** Gives day and time, with the month in words. */
  public String day(Instant at) {
    Locale language = LocaleContextHolder.getLocale();
    return DateTimeFormatter.ofPattern("d MMM yyyy HH.mm", language).format(at.atZone(zone()));
  }

  private ZoneId zone() {
    return offices.here().hours().zone();
  }

  /** Gives a birth date, {@code 17-08-1990}. */
  public String date(LocalDate day) {
    return Day.SHOWN.format(day);
  }

  /** Gives minutes with at most one decimal, comma in Indonesian: {@code 0,5}. */
  public String minutes(Duration time) {
    double minutes = time.toSeconds() / 60.0;
    Locale language = LocaleContextHolder.getLocale();
    String text = String.format(language, "%.1f", minutes);
    return text.endsWith(",0") || text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}

package id.adminduk.office.population.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/**
 * Within how many days an event is to be reported, and where the law says so (UU 23/2006 jo. UU
 * 24/2013; domain.md 3.2). Late is a fact that is written down; nothing is paid for it.
 */
public enum ReportingDeadline {
  BIRTH(LifeEvent.Birth.class, 60, "UU 23/2006 Ps 27"),
  STILLBIRTH(LifeEvent.Stillbirth.class, 30, "UU 23/2006 Ps 33"),
  MARRIAGE(LifeEvent.Marriage.class, 60, "UU 23/2006 Ps 34"),
  DIVORCE(LifeEvent.Divorce.class, 60, "UU 23/2006 Ps 40"),
  DEATH(LifeEvent.Death.class, 30, "UU 23/2006 Ps 44 jo. UU 24/2013"),
  ADOPTION(LifeEvent.Adoption.class, 30, "UU 23/2006 Ps 47"),
  ACKNOWLEDGEMENT(LifeEvent.Acknowledgement.class, 30, "UU 23/2006 Ps 49 jo. UU 24/2013"),
  LEGITIMATION(LifeEvent.Legitimation.class, 30, "UU 23/2006 Ps 50 jo. UU 24/2013"),
  NAME_CHANGE(LifeEvent.NameChange.class, 30, "UU 23/2006 Ps 52");

  private final Class<? extends LifeEvent> event;
  private final int days;
  private final String legalBase;

  ReportingDeadline(Class<? extends LifeEvent> event, int days, String legalBase) {
    this.event = event;
    this.days = days;
    this.legalBase = legalBase;
  }

  /** Gives the days from the event. */
  public int days() {
    return days;
  }

  /** Gives the article as papers and pages cite it. */
  public String legalBase() {
    return legalBase;
  }

  /** Gives how many days too late it was reported; 0 up to the last day. */
  public int daysLate(LocalDate happened, LocalDate reported) {
    return (int) Math.max(0, ChronoUnit.DAYS.between(happened, reported) - days);
  }

  /** Gives the deadline of an event, if the law sets one. */
  public static Optional<ReportingDeadline> of(LifeEvent event) {
    return of(event.getClass().getSimpleName());
  }

  /** Gives the deadline of an event by its simple name, as the register keeps it. */
  public static Optional<ReportingDeadline> of(String kind) {
    return Arrays.stream(values())
        .filter(one -> one.event.getSimpleName().equals(kind))
        .findFirst();
  }
}

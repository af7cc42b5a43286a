package id.adminduk.office.access;

import id.adminduk.office.access.OfficeRefusal.DayHasPassed;
import id.adminduk.office.access.OfficeRefusal.NotInCalendar;
import id.adminduk.office.access.OfficeRefusal.NotOfficeAdministrator;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.OfficeWeek;
import id.adminduk.office.kernel.Opening;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Changes what the office is and when it opens: by its administrator, written down with before and
 * after, and in force at once.
 *
 * <p>The past is closed: a promise on a receipt and minutes already counted stay as they are.
 */
@Component
public class OfficeChanges {

  private static final Map<String, Function<Office, String>> FIELDS =
      Map.of(
          "name", Office::name,
          "provinsi", Office::provinsi,
          "kabupaten", Office::kabupaten,
          "address", Office::address,
          "phone", Office::phone,
          "email", Office::email,
          "website", Office::website,
          "zone", office -> office.hours().zone().getId());

  private final Offices offices;
  private final OfficeStore store;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;
  private final Clock clock;

  OfficeChanges(
      Offices offices, OfficeStore store, UnitOfWork unitOfWork, AuditTrail audit, Clock clock) {
    this.offices = offices;
    this.store = store;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
    this.clock = clock;
  }

  /** Shows the office to who may change it. */
  public Result<Office, OfficeRefusal> office(Officer by) {
    return by.has(Role.ADMINISTRATOR) && by.office().equals(offices.here().code())
        ? Result.done(offices.here())
        : Result.refused(new NotOfficeAdministrator());
  }

  /** Lists the days that follow no week, with their names, in their order. */
  public Result<List<SpecialDay>, OfficeRefusal> days(Officer by) {
    return office(by).map(office -> store.days(office.code()));
  }

  /** Gives today at the office. */
  public LocalDate today() {
    return offices.here().hours().dayOf(clock.instant());
  }

  /**
   * Replaces name, place and reach of the office.
   *
   * @param office its hours count for their zone only, its code not at all
   */
  public Result<Office, OfficeRefusal> data(Office office, Officer by) {
    return change(
        by,
        before -> {
          store.change(
              new Office(
                  before.code(),
                  office.name(),
                  office.provinsi(),
                  office.kabupaten(),
                  office.address(),
                  office.phone(),
                  office.email(),
                  office.website(),
                  office.hours()));
          note("office-data-changed", by, differences(before, office));
          return Result.done(before);
        });
  }

  /** Lets an ordinary week begin on a day, today at the earliest. */
  public Result<Office, OfficeRefusal> week(LocalDate since, OfficeWeek week, Officer by) {
    return change(
        by,
        before ->
            coming(since, before)
                .map(office -> {
                  store.putWeek(office.code(), since, week);
                  note(
                      "office-week-set",
                      by,
                      Map.of(
                          "since", since.toString(),
                          "before", text(office.hours().weekOf(since)),
                          "after", text(week)));
                  return office;
                }));
  }

  /** Takes out a week that has not begun, or began today. */
  public Result<Office, OfficeRefusal> removeWeek(LocalDate since, Officer by) {
    return change(
        by,
        before ->
            coming(since, before)
                .then(office -> {
                  boolean isOnly = office.hours().weeks().size() == 1;
                  if (isOnly || !store.removeWeek(office.code(), since)) {
                    return Result.refused(new NotInCalendar(since.toString()));
                  }
                  note(
                      "office-week-removed",
                      by,
                      Map.of(
                          "since", since.toString(), "before", text(office.hours().weekOf(since))));
                  return Result.done(office);
                }));
  }

  /** Puts holidays and special days in, today at the earliest; all of them or none. */
  public Result<Office, OfficeRefusal> days(List<SpecialDay> days, Officer by) {
    return change(
        by,
        before -> {
          Map<LocalDate, SpecialDay> known =
              store.days(before.code()).stream()
                  .collect(Collectors.toMap(SpecialDay::day, Function.identity()));
          for (SpecialDay day : days) {
            Result<Office, OfficeRefusal> coming = coming(day.day(), before);
            if (coming.isRefused()) {
              return coming;
            }
            SpecialDay old = known.get(day.day());
            store.putDay(before.code(), day);
            note(
                "office-day-set",
                by,
                Map.of(
                    "day", day.day().toString(),
                    "before", old == null ? "" : text(old),
                    "after", text(day)));
          }
          return Result.done(before);
        });
  }

  /** Takes a holiday or special day out again. */
  public Result<Office, OfficeRefusal> removeDay(LocalDate day, Officer by) {
    return change(
        by,
        before ->
            coming(day, before)
                .then(office -> {
                  String old =
                      store.days(office.code()).stream()
                          .filter(known -> known.day().equals(day))
                          .map(OfficeChanges::text)
                          .collect(Collectors.joining());
                  if (!store.removeDay(office.code(), day)) {
                    return Result.refused(new NotInCalendar(day.toString()));
                  }
                  note("office-day-removed", by, Map.of("day", day.toString(), "before", old));
                  return Result.done(office);
                }));
  }

  /** The version is raised first: it locks, so that two changes never mix. */
  private Result<Office, OfficeRefusal> change(
      Officer by, Function<Office, Result<Office, OfficeRefusal>> act) {
    Supplier<Result<Office, OfficeRefusal>> work =
        () ->
            office(by)
                .then(office -> {
                  store.raiseVersion(office.code());
                  return act.apply(store.read(office.code()));
                });
    return unitOfWork
        .attempt(work)
        .map(before -> {
          offices.changed();
          return offices.here();
        });
  }

  private Result<Office, OfficeRefusal> coming(LocalDate day, Office office) {
    return day.isBefore(today())
        ? Result.refused(new DayHasPassed(day.toString()))
        : Result.done(office);
  }

  private static Map<String, String> differences(Office before, Office after) {
    Map<String, String> facts = new HashMap<>();
    FIELDS.forEach((name, field) -> {
      if (!field.apply(before).equals(field.apply(after))) {
        facts.put(name + "-before", field.apply(before));
        facts.put(name + "-after", field.apply(after));
      }
    });
    return facts;
  }

  private static String text(OfficeWeek week) {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> day.getValue() + " " + text(week.on(day)))
        .collect(Collectors.joining("; "));
  }

  private static String text(SpecialDay day) {
    return (day.name() + " " + text(day.openings())).strip();
  }

  private static String text(List<Opening> openings) {
    return openings.stream().map(Opening::text).collect(Collectors.joining(", "));
  }

  private void note(String act, Officer by, Map<String, String> facts) {
    audit.append(AuditEntry.outsideCases(act, by.id(), facts));
  }
}

package id.adminduk.office.administration;

import id.adminduk.office.access.Office;
import id.adminduk.office.access.OfficeChanges;
import id.adminduk.office.access.OfficeRefusal;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.SpecialDay;
import id.adminduk.office.kernel.OfficeHours;
import id.adminduk.office.kernel.OfficeWeek;
import id.adminduk.office.kernel.Opening;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hours, holidays and special days; every change is looked at before it is saved. */
@Controller
class CalendarController {

  static final String PAGE = "/admin/kalender";

  private static final String TEMPLATE = "administration/calendar";
  private static final String SAVE = "simpan";

  private final OfficeChanges changes;
  private final Answers answers;
  private final Texts texts;

  CalendarController(OfficeChanges changes, Answers answers, Texts texts) {
    this.changes = changes;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping(PAGE)
  ModelAndView page(Officer officer) {
    return forAdministrator(
        officer, office -> new ModelAndView(TEMPLATE, model(office, present(office), "", officer)));
  }

  @PostMapping(PAGE + "/minggu")
  ModelAndView week(
      @RequestParam(defaultValue = "") String since,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "") String tahap,
      Officer officer) {
    return forAdministrator(
        officer,
        office -> {
          WeekForm form = WeekCalendar.form(since, fields);
          FormErrors errors = new FormErrors(texts);
          Optional<WeekForm.Judged> week = form.judged(changes.today(), errors);
          if (week.isEmpty()) {
            return answers.invalid(TEMPLATE, model(office, form, "", officer), errors);
          }
          if (!tahap.equals(SAVE)) {
            NavigableMap<LocalDate, OfficeWeek> weeks = new TreeMap<>(office.hours().weeks());
            weeks.put(week.get().since(), week.get().week());
            ModelAndView preview =
                preview(office, new OfficeHours(zone(office), weeks, office.hours().special()));
            return preview.addObject("week", form);
          }
          return done(
              changes.week(week.get().since(), week.get().week(), officer),
              "administration.week.done",
              Map.of("since", Dates.shown(week.get().since())));
        });
  }

  @PostMapping(PAGE + "/hari")
  ModelAndView days(
      @RequestParam(defaultValue = "") String lines,
      @RequestParam(defaultValue = "") String tahap,
      Officer officer) {
    return forAdministrator(
        officer,
        office -> {
          FormErrors errors = new FormErrors(texts);
          List<SpecialDay> days = DayLines.read(lines, changes.today(), errors);
          if (!errors.isEmpty()) {
            return answers.invalid(
                TEMPLATE, model(office, present(office), lines, officer), errors);
          }
          if (!tahap.equals(SAVE)) {
            NavigableMap<LocalDate, List<Opening>> special =
                new TreeMap<>(office.hours().special());
            days.forEach(day -> special.put(day.day(), day.openings()));
            return preview(office, new OfficeHours(zone(office), office.hours().weeks(), special))
                .addObject("lines", lines)
                .addObject("days", days);
          }
          return done(
              changes.days(days, officer),
              "administration.days.done",
              Map.of("count", days.size()));
        });
  }

  @PostMapping(PAGE + "/minggu/hapus")
  ModelAndView removeWeek(@RequestParam(defaultValue = "") String since, Officer officer) {
    return remove(since, officer, changes::removeWeek);
  }

  @PostMapping(PAGE + "/hari/hapus")
  ModelAndView removeDay(@RequestParam(defaultValue = "") String hari, Officer officer) {
    return remove(hari, officer, changes::removeDay);
  }

  private ModelAndView remove(
      String typed,
      Officer officer,
      BiFunction<LocalDate, Officer, Result<Office, OfficeRefusal>> removal) {
    return forAdministrator(
        officer,
        office ->
            Dates.read(typed)
                .map(day ->
                    done(
                        removal.apply(day, officer),
                        "administration.days.removed",
                        Map.of("day", Dates.shown(day))))
                .orElseGet(() -> answers.refused(new OfficeRefusal.NotInCalendar("–"), PAGE)));
  }

  private ModelAndView preview(Office office, OfficeHours after) {
    Map<String, Object> model = new HashMap<>();
    model.put("changed", DayChange.between(office.hours(), after, changes.today()));
    model.put("week", null);
    model.put("lines", "");
    model.put("days", List.of());
    return new ModelAndView("administration/calendar-preview", model);
  }

  private Map<String, Object> model(Office office, WeekForm week, String lines, Officer officer) {
    LocalDate today = changes.today();
    Map<String, Object> model = new HashMap<>();
    model.put("calendar", WeekCalendar.of(office.hours(), today));
    model.put("days", changes.days(officer).orFault());
    model.put("today", today);
    model.put("week", week);
    model.put("lines", lines);
    model.put("errors", new FormErrors(texts));
    return model;
  }

  private WeekForm present(Office office) {
    LocalDate today = changes.today();
    return WeekForm.of(today, office.hours().weekOf(today));
  }

  private ModelAndView forAdministrator(Officer officer, Function<Office, ModelAndView> answer) {
    return changes.office(officer).fold(answer, refusal -> answers.refused(refusal, "/"));
  }

  private ModelAndView done(
      Result<Office, OfficeRefusal> result, String key, Map<String, Object> facts) {
    return result.fold(
        office -> answers.done(PAGE, key, facts), refusal -> answers.refused(refusal, PAGE));
  }

  private static ZoneId zone(Office office) {
    return office.hours().zone();
  }
}

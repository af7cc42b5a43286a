package id.adminduk.office.administration;

import id.adminduk.office.access.Delegation;
import id.adminduk.office.access.Delegations;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.NavItems;
import id.adminduk.office.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who acts for whom (Plh.): everybody of the office may see it, few may enter it. */
@Controller
class DelegationController implements NavItems {

  private static final String PAGE = "access/delegation";
  private static final String ADDRESS = "/delegasi";
  private static final int ORDER = 70;
  private final Delegations delegations;
  private final Answers answers;
  private final Texts texts;
  private final Clock clock;
  private final Offices offices;

  DelegationController(
      Delegations delegations, Answers answers, Texts texts, Offices offices, Clock clock) {
    this.delegations = delegations;
    this.answers = answers;
    this.texts = texts;
    this.clock = clock;
    this.offices = offices;
  }

  /** One line; names are the template's. */
  public record Line(
      UUID id, String from, String to, String roles, String span, String state, boolean mayEnd) {}

  @GetMapping(ADDRESS)
  ModelAndView page(Officer officer) {
    return new ModelAndView(PAGE, model(officer, new FormErrors(texts)));
  }

  @PostMapping(ADDRESS)
  ModelAndView enter(
      @RequestParam(required = false) @Nullable UUID dari,
      @RequestParam(required = false) @Nullable UUID kepada,
      @RequestParam(defaultValue = "") List<Role> peran,
      @RequestParam(defaultValue = "") String mulai,
      @RequestParam(defaultValue = "") String sampai,
      @RequestParam(defaultValue = "") String alasan,
      Officer officer) {
    FormErrors errors = new FormErrors(texts);
    Optional<Instant> since = day(mulai, "mulai", errors).map(this::opening);
    Optional<Instant> until =
        day(sampai, "sampai", errors)
            .map(last -> last.plusDays(1).atStartOfDay(zone()).toInstant());
    if (alasan.isBlank()) {
      errors.add("alasan", "delegation.reason.missing");
    }
    if (kepada == null) {
      errors.add("kepada", "delegation.to.missing");
    }
    if (peran.isEmpty()) {
      errors.add("peran", "delegation.roles.missing");
    }
    boolean official = dari != null || !Delegations.delegable(officer).isEmpty();
    if (official && kepada != null && errors.isEmpty()) {
      OfficerId from = dari == null ? officer.id() : new OfficerId(dari);
      return delegations
          .enter(
              from,
              new OfficerId(kepada),
              Set.copyOf(peran),
              since.orElseThrow(),
              until.orElseThrow(),
              alasan,
              officer)
          .fold(
              done ->
                  answers.done(
                      ADDRESS,
                      "delegation.entered",
                      Map.of("from", done.fromName(), "to", done.toName())),
              refusal -> answers.refused(refusal, ADDRESS));
    }
    return answers.invalid(PAGE, model(officer, errors), errors);
  }

  @PostMapping("/delegasi/{id}/akhiri")
  ModelAndView end(@PathVariable UUID id, Officer officer) {
    return delegations
        .end(id, officer)
        .fold(
            done -> answers.done(ADDRESS, "delegation.ended", Map.of("to", done.toName())),
            refusal -> answers.refused(refusal, ADDRESS));
  }

  @Override
  public List<Item> itemsFor(Officer officer) {
    boolean concerned =
        Delegations.mayEnterForOthers(officer)
            || !Delegations.delegable(officer).isEmpty()
            || !officer.actingFor().isEmpty();
    return concerned ? List.of(new Item(ORDER, ADDRESS, "nav.delegation", "people", 0)) : List.of();
  }

  private Map<String, Object> model(Officer officer, FormErrors errors) {
    Instant now = clock.instant();
    boolean others = Delegations.mayEnterForOthers(officer);
    List<Officer> people = delegations.people(officer);
    List<Officer> officials = new ArrayList<>();
    people.stream()
        .filter(one -> others || one.id().equals(officer.id()))
        .filter(one -> !Delegations.delegable(one).isEmpty())
        .forEach(officials::add);
    Map<String, Object> model = new HashMap<>();
    model.put("officials", officials);
    model.put("people", people);
    model.put("roles", Delegation.DELEGABLE.stream().sorted().toList());
    model.put("errors", errors);
    model.put(
        "lines",
        delegations.of(officer).stream().map(one -> line(one, now, officer, others)).toList());
    return model;
  }

  private Line line(Delegation one, Instant now, Officer officer, boolean others) {
    String state = one.isOver(now) ? "done" : one.isActive(now) ? "open" : "todo";
    return new Line(
        one.id(),
        one.fromName(),
        one.toName(),
        one.roles().stream()
            .sorted()
            .map(role -> texts.of("role." + role.name()))
            .collect(Collectors.joining(", ")),
        Day.SHOWN.format(one.since().atZone(zone()))
            + " – "
            + Day.SHOWN.format(one.until().minusSeconds(1).atZone(zone())),
        state,
        !one.isOver(now) && (others || one.from().equals(officer.id())));
  }

  private Optional<LocalDate> day(String typed, String field, FormErrors errors) {
    Optional<LocalDate> day = Day.read(typed.strip());
    if (day.isEmpty()) {
      errors.add(field, "delegation.day.wrong");
    }
    return day;
  }

  private ZoneId zone() {
    return offices.here().hours().zone();
  }

  /** Today means from now on. */
  private Instant opening(LocalDate day) {
    Instant now = clock.instant();
    Instant start = day.atStartOfDay(zone()).toInstant();
    return day.equals(offices.here().hours().dayOf(now)) ? now : start;
  }
}

package id.adminduk.office.web;

import id.adminduk.office.access.Office;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.OfficeHours;
import id.adminduk.office.kernel.Opening;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.PremisesSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page its surroundings. */
@ControllerAdvice
class ShellAdvice {

  private final Offices offices;
  private final PremisesSettings premises;
  private final Clock clock;
  private final Texts texts;
  private final CurrentOfficer current;
  private final List<NavItems> navigation;

  ShellAdvice(
      Offices offices,
      PremisesSettings premises,
      Clock clock,
      Texts texts,
      CurrentOfficer current,
      List<NavItems> navigation) {
    this.offices = offices;
    this.premises = premises;
    this.clock = clock;
    this.texts = texts;
    this.current = current;
    this.navigation = navigation;
  }

  @ModelAttribute("shell")
  Shell shell(HttpServletRequest request) {
    Office office = offices.here();
    Optional<Officer> officer = current.of(request);
    Instant now = clock.instant();
    Locale language = texts.language();
    boolean open = office.hours().isOpen(now);
    return new Shell(
        office.name(),
        officer.map(Officer::name).orElse(""),
        officer.map(this::roleName).orElse(""),
        officer.map(Officer::counter).orElse(""),
        DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", language)
            .format(now.atZone(office.hours().zone())),
        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
            now.atZone(office.hours().zone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS)),
        texts.of(open ? "ui.open" : "ui.closed", hours(office.hours(), now)),
        open,
        premises.demo(),
        officer.map(who -> entries(who, request)).orElse(List.of()),
        language.getLanguage(),
        switchHref(request, language));
  }

  private String roleName(Officer officer) {
    return officer.roles().stream()
        .sorted(Comparator.comparing(Role::name))
        .map(role ->
            (officer.actingFor().containsKey(role) ? "Plh. " : "")
                + texts.of("role." + role.name()))
        .collect(Collectors.joining(", "));
  }

  /** The hours of today, or of the next day with any. */
  private static String hours(OfficeHours hours, Instant now) {
    LocalDate today = hours.dayOf(now);
    LocalDate day = hours.on(today).isEmpty() ? hours.dayOf(hours.nextOpening(now)) : today;
    return hours.on(day).stream().map(Opening::text).collect(Collectors.joining(", "));
  }

  private List<Shell.Entry> entries(Officer officer, HttpServletRequest request) {
    return navigation.stream()
        .flatMap(room -> room.itemsFor(officer).stream())
        .sorted(Comparator.comparingInt(NavItems.Item::order))
        .map(item ->
            new Shell.Entry(
                item.href(),
                texts.of(item.labelKey()),
                item.icon(),
                request.getRequestURI().equals(item.href()),
                item.count()))
        .toList();
  }

  private static String switchHref(HttpServletRequest request, Locale language) {
    String other = "id".equals(language.getLanguage()) ? "en" : "id";
    return UriComponentsBuilder.fromPath(request.getRequestURI())
        .query(request.getQueryString())
        .replaceQueryParam("lang", other)
        .build()
        .toUriString();
  }
}

package id.adminduk.office.demo;

import id.adminduk.office.access.NewOfficer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.population.Resident;
import id.adminduk.office.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the help page shows. */
@Component
@DemoOnly
class DemoGuide {

  /**
   * The page.
   *
   * @param time in the office's zone, with the weekday
   * @param leaping whether the clock skips the night
   */
  record Sheet(
      String time,
      boolean leaping,
      GalleryProgress.Standing gallery,
      List<NewOfficer> officers,
      List<Chapter> chapters) {}

  /** The residents of one part. */
  record Chapter(Part part, List<Line> lines) {}

  /** One resident. */
  record Line(
      String name,
      String nik,
      String kk,
      String kinship,
      int age,
      String village,
      List<String> traits,
      boolean mayApply,
      boolean anotherAtPickup) {}

  private final DemoPeople people;
  private final DemoOfficers officers;
  private final GalleryProgress progress;
  private final StandIns standIns;
  private final Offices offices;
  private final Clock clock;
  private final Texts texts;

  DemoGuide(
      DemoPeople people,
      DemoOfficers officers,
      GalleryProgress progress,
      StandIns standIns,
      Offices offices,
      Clock clock,
      Texts texts) {
    this.people = people;
    this.officers = officers;
    this.progress = progress;
    this.standIns = standIns;
    this.offices = offices;
    this.clock = clock;
    this.texts = texts;
  }

  Sheet now() {
    ZonedDateTime now = clock.instant().atZone(offices.here().hours().zone());
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH.mm", texts.language());
    return new Sheet(
        format.format(now),
        clock instanceof DemoClock,
        progress.now(),
        officers.all(),
        List.of(
            chapter(Part.WALK_IN, now.toLocalDate()),
            chapter(Part.TOO_YOUNG, now.toLocalDate()),
            chapter(Part.RECORDED, now.toLocalDate())));
  }

  private Chapter chapter(Part part, LocalDate today) {
    return new Chapter(part, people.of(part).stream().map(person -> line(person, today)).toList());
  }

  private Line line(DemoPerson person, LocalDate today) {
    Resident resident = person.resident();
    return new Line(
        resident.namaLengkap(),
        resident.nik().value(),
        resident.nomorKk().value(),
        texts.of("demo.kinship." + person.hubungan()),
        resident.ageOn(today),
        resident.alamat().kelurahanDesa(),
        person.traits().stream().sorted().map(trait -> told(trait, person)).toList(),
        person.part() == Part.WALK_IN,
        standIns.isSomebodyElse(resident.nik()));
  }

  private String told(Trait trait, DemoPerson person) {
    String others =
        people.all().stream()
            .filter(other -> !other.equals(person) && other.bodySeed() == person.bodySeed())
            .map(other -> other.resident().namaLengkap())
            .collect(Collectors.joining(", "));
    return texts.named("demo.trait." + trait, Map.of("other", others));
  }
}

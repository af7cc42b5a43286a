package id.adminduk.office.documents;

import id.adminduk.office.applications.CaseView;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.life.Duty;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.Happening;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.MoveLetter;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.registry.FileEvents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which papers a file of S12-S22 owes: what its events made due, its letters, and what its service
 * is named after. One event gives several (domain.md 9, trap 20; "3 in 1": akta, KK and KIA).
 */
@Component
class Outputs {

  /**
   * One paper.
   *
   * @param resident number of the page of whom it is drawn up about
   * @param needed a note in a margin is owed only where there is an akta to write it on
   */
  record Output(PaperType type, long resident, boolean needed) {}

  private final FileEvents events;
  private final RegisterReading reading;
  private final LifeEvents lives;
  private final EventReading told;
  private final Quotations quotations;

  Outputs(
      FileEvents events,
      RegisterReading reading,
      LifeEvents lives,
      EventReading told,
      Quotations quotations) {
    this.events = events;
    this.reading = reading;
    this.lives = lives;
    this.told = told;
    this.quotations = quotations;
  }

  /** Says whether files of this service end in papers at all. */
  boolean areOwed(CaseView file) {
    return FileService.of(file).isPresent();
  }

  /** Says whether the service is named after a paper, so that a file without one is not done. */
  boolean isOwnPaperOwed(CaseView file) {
    return FileService.of(file).flatMap(FileService::ownPaper).isPresent();
  }

  /** Says whether the event the file is about is still to be written. */
  boolean waitForEvent(CaseView file) {
    return events.areAsked(file)
        && events.events(file.number()).isEmpty()
        && events.letters(file.number()).isEmpty();
  }

  /** Gives the number of the applicant's page. */
  Optional<Long> applicant(CaseView file) {
    return file.applicant()
        .flatMap(nik -> Optional.ofNullable(reading.refs(List.of(nik)).get(nik)));
  }

  List<Output> of(CaseView file) {
    Set<Output> owed = new LinkedHashSet<>();
    for (Happening event : events.events(file.number())) {
      reading.duties(event.event()).forEach(duty -> owed.addAll(due(duty, event)));
    }
    events.letters(file.number()).forEach(letter -> owed.addAll(due(letter, file)));
    FileService.of(file)
        .flatMap(FileService::ownPaper)
        .ifPresent(type -> file.applicant().ifPresent(nik -> add(owed, type, nik)));
    return List.copyOf(owed);
  }

  private List<Output> due(Duty duty, Happening event) {
    List<Output> due = new ArrayList<>();
    switch (duty.kind()) {
      case ISSUE_KK ->
          family(new NomorKk(duty.about())).ifPresent(head -> add(due, PaperType.KK, head));
      case ISSUE_AKTA_KELAHIRAN -> add(due, PaperType.AKTA_KELAHIRAN, new Nik(duty.about()));
      case ISSUE_AKTA_KEMATIAN -> add(due, PaperType.AKTA_KEMATIAN, new Nik(duty.about()));
      case ISSUE_AKTA_PERKAWINAN ->
          couple(event).forEach(one -> add(due, PaperType.AKTA_PERKAWINAN, one));
      case ISSUE_AKTA_PERCERAIAN ->
          couple(event).forEach(one -> add(due, PaperType.AKTA_PERCERAIAN, one));
      case ISSUE_AKTA_PENGAKUAN -> add(due, PaperType.AKTA_PENGAKUAN, new Nik(duty.about()));
      case ISSUE_AKTA_PENGESAHAN -> add(due, PaperType.AKTA_PENGESAHAN, new Nik(duty.about()));
      case ISSUE_LAHIR_MATI -> add(due, PaperType.LAHIR_MATI, new Nik(duty.about()));
      case NOTE_IN_MARGIN -> add(due, PaperType.AKTA_KELAHIRAN, new Nik(duty.about()), false);
      case ISSUE_KIA ->
          smallChild(new Nik(duty.about())).ifPresent(nik -> add(due, PaperType.KIA, nik));
      case WITHDRAW_CARD, REPLACE_CARD, CLOSE_KK -> {}
    }
    return due;
  }

  /** A card with a photo, or one that needs a permit of stay, is drawn up from the child's page. */
  private Optional<Nik> smallChild(Nik child) {
    return lives
        .find(child)
        .filter(one -> ChildCardRules.isChild(one, quotations.today()))
        .filter(one ->
            ChildCardRules.kind(one, quotations.today()).equals(ChildCardRules.FIRST)
                && !Permits.isForeigner(one))
        .map(Person::nik);
  }

  /** Husband and wife each get an extract (S20 row 7): whose standing the event changed. */
  private List<Nik> couple(Happening event) {
    return event.touched().stream()
        .filter(nik -> told.said(nik, event.event(), Element.STATUS_PERKAWINAN).isPresent())
        .toList();
  }

  /** The letter, the card of those who stay, and for S13 what is called BIWA (domain.md S13). */
  private List<Output> due(MoveLetter letter, CaseView file) {
    List<Output> due = new ArrayList<>();
    letter.movers().stream().findFirst().ifPresent(nik -> add(due, PaperType.SKPWNI, nik));
    if (FileService.BIWA.is(file)) {
      letter.movers().forEach(nik -> add(due, PaperType.BIODATA, nik));
    }
    letter.movers().stream()
        .flatMap(nik -> lives.find(nik).stream())
        .map(Person::kk)
        .distinct()
        .flatMap(kk -> family(kk).stream())
        .filter(head -> !letter.movers().contains(head))
        .forEach(head -> add(due, PaperType.KK, head));
    return due;
  }

  private Optional<Nik> family(NomorKk kk) {
    return lives.family(kk).stream().findFirst().map(Person::nik);
  }

  private void add(Collection<Output> to, PaperType type, Nik about) {
    add(to, type, about, true);
  }

  private void add(Collection<Output> to, PaperType type, Nik about, boolean needed) {
    Optional.ofNullable(reading.refs(List.of(about)).get(about))
        .ifPresent(ref -> to.add(new Output(type, ref, needed)));
  }
}

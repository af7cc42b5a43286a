package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.Evidence;
import id.adminduk.office.population.register.Happening;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.RegisterReading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What follows from a signed or cancelled akta, in the commit that signs or cancels it: its number
 * stands with the person in the register, and a divorce takes the marriage's extracts away.
 */
@Component
class AktaEffects {

  private final PaperStore papers;
  private final PaperDesk desk;
  private final LifeEvents lives;
  private final RegisterReading reading;
  private final CoupleQuote couples;
  private final Quotations quotations;

  AktaEffects(
      PaperStore papers,
      PaperDesk desk,
      LifeEvents lives,
      RegisterReading reading,
      CoupleQuote couples,
      Quotations quotations) {
    this.papers = papers;
    this.desk = desk;
    this.lives = lives;
    this.reading = reading;
    this.couples = couples;
    this.quotations = quotations;
  }

  /** Does what a signature brings about. */
  void signed(Paper paper, Officer by) {
    Optional<EventSubject> subject = EventSubject.in(paper.subject());
    Optional<Element> element = element(paper.type());
    if (subject.isEmpty() || element.isEmpty()) {
      return;
    }
    Happening event = reading.event(subject.get().event()).orElseThrow();
    people(event, paper).forEach(person -> number(person, element.get(), paper, by));
    if (paper.type() == PaperType.AKTA_PERCERAIAN) {
      withdrawMarriage(event, paper, by);
    }
  }

  /** Where the register of residents keeps the number of an akta. */
  static Optional<Element> element(PaperType type) {
    return switch (type) {
      case AKTA_KELAHIRAN -> Optional.of(Element.AKTA_LAHIR);
      case AKTA_PERKAWINAN -> Optional.of(Element.AKTA_KAWIN);
      case AKTA_PERCERAIAN -> Optional.of(Element.AKTA_CERAI);
      default -> Optional.empty();
    };
  }

  /** Both of a couple, whichever of the two extracts was signed first. */
  private List<Person> people(Happening event, Paper paper) {
    Optional<Person> one = lives.find(new Nik(paper.nik()));
    Optional<Person> other =
        paper.type() == PaperType.AKTA_KELAHIRAN
            ? Optional.empty()
            : one.flatMap(person -> couples.other(event, person));
    return List.of(one, other).stream().flatMap(Optional::stream).toList();
  }

  private void number(Person person, Element element, Paper paper, Officer by) {
    if (person.isActive() && !person.get(element).equals(Optional.of(paper.number()))) {
      lives
          .record(
              new LifeEvent.ElementStated(
                  person.nik(), element, paper.number(), quotations.today()),
              evidence(by, paper, paper.type().title().toUpperCase(Locale.ROOT), paper.number()))
          .orFault();
    }
  }

  private Evidence evidence(Officer by, Paper paper, String reason, String document) {
    return new Evidence(
        Optional.of(by.id()), paper.caseNumber(), reason, document, quotations.today());
  }

  private void withdrawMarriage(Happening divorce, Paper paper, Officer by) {
    lives
        .find(new Nik(paper.nik()))
        .flatMap(one ->
            couples
                .other(divorce, one)
                .flatMap(other -> couples.wedding(divorce, one.nik(), other.nik())))
        .ifPresent(wedding ->
            end(
                wedding.event(),
                RevocationReason.PERCERAIAN,
                "ditarik karena perceraian nomor " + paper.number(),
                by));
  }

  /** Revokes the extracts of an event that are in force and gives up those on their way. */
  void end(long event, RevocationReason reason, String why, Officer by) {
    for (Paper seen : papers.ofEvent(event)) {
      // Somebody may be signing it at this moment; then it is revoked, not withdrawn.
      Paper extract = papers.hold(seen.id()).orElseThrow();
      switch (extract.state()) {
        case ACTIVE -> desk.end(extract, PaperState.REVOKED, reason.with(why), by);
        case DRAFTED, INITIALLED -> desk.end(extract, PaperState.WITHDRAWN, why, by);
        case SUPERSEDED, REVOKED, WITHDRAWN -> {}
      }
    }
  }

  /**
   * Takes the number of a cancelled akta from those of its people who are still in the register.
   *
   * @param ruling of the court, as the register keeps it
   */
  void erase(RegisterEntry entry, String ruling, Officer by) {
    Happening event = reading.event(entry.event()).orElseThrow();
    for (Element element : List.of(Element.AKTA_LAHIR, Element.AKTA_KAWIN, Element.AKTA_CERAI)) {
      for (Nik nik : event.touched()) {
        Optional<Person> person = lives.find(nik).filter(Person::isActive);
        if (person.flatMap(one -> one.get(element)).filter(entry.number()::equals).isPresent()) {
          lives
              .record(
                  new LifeEvent.AktaCancelled(nik, element, quotations.today()),
                  new Evidence(
                      Optional.of(by.id()),
                      Optional.empty(),
                      "PEMBATALAN AKTA",
                      ruling,
                      quotations.today()))
              .orFault();
        }
      }
    }
  }
}

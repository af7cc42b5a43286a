package id.adminduk.office.demo;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.cards.Blanks;
import id.adminduk.office.population.Residents;
import id.adminduk.office.population.register.FirstLines;
import id.adminduk.office.premises.Scope;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.queue.Counters;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts officers, residents and blangko in place before the first page is served.
 *
 * <p>One unit of work: a start that is killed halfway leaves nothing and is done again.
 */
@Component
@DemoOnly
class FirstMorning implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(FirstMorning.class);
  private static final String FIRST_BLANK = "DEMO-26-000001";
  private static final String LAST_BLANK = "DEMO-26-000200";
  private static final String BAST = "BAST-DEMO/2026/001";

  private final DemoPeople people;
  private final DemoOfficers officers;
  private final Residents residents;
  private final FirstLines firstLines;
  private final Blanks blanks;
  private final Counters counters;
  private final UnitOfWork unitOfWork;
  private final Scope scope;

  FirstMorning(
      DemoPeople people,
      DemoOfficers officers,
      Residents residents,
      FirstLines firstLines,
      Blanks blanks,
      Counters counters,
      UnitOfWork unitOfWork,
      Offices offices) {
    this.people = people;
    this.officers = officers;
    this.residents = residents;
    this.firstLines = firstLines;
    this.blanks = blanks;
    this.counters = counters;
    this.unitOfWork = unitOfWork;
    this.scope = Scope.at(offices.here().code());
  }

  @Override
  public void afterSingletonsInstantiated() {
    scope.run(() -> unitOfWork.run(this::prepare));
  }

  /** At the end of the start, where the address stands, and at every start: nobody scrolls back. */
  @EventListener(ApplicationReadyEvent.class)
  void tellTheAccounts() {
    log.info(
        "Akun demo, semua dengan kata sandi {}: {}",
        DemoOfficers.PASSWORD,
        officers.all().stream()
            .map(account -> account.username())
            .collect(Collectors.joining(", ")));
  }

  private void prepare() {
    officers.openMissing();
    DemoFamilies families = new DemoFamilies(people.all());
    people.all().forEach(person -> enter(person, families));
    blanks.stockForDemo(FIRST_BLANK, LAST_BLANK, BAST);
    if (counters.all().isEmpty()) {
      officers.administrator().ifPresent(this::putUpCounters);
    }
  }

  private void putUpCounters(Officer administrator) {
    counters.add(1, "Loket 1", List.of(), administrator).orFault();
    counters.add(2, "Loket 2", List.of(), administrator).orFault();
  }

  private void enter(DemoPerson person, DemoFamilies families) {
    if (residents.find(person.resident().nik()).isEmpty()) {
      residents.enter(person.resident(), families.since(person));
    }
    firstLines.complete(person.resident().nik(), families.elements(person));
  }
}

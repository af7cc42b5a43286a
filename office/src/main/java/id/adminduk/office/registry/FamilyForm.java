package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** F-1.02 about a family: some of its members do something, on a day. */
abstract sealed class FamilyForm implements EventForm permits SplitForm, JoinForm, NewHeadForm {

  static final String ONE = "orang";
  static final String MEMBERS = "anggota";
  static final String NEW_HEAD = "kepalaBaru";

  @Override
  public String paper() {
    return "F-1.02";
  }

  @Override
  public List<String> people() {
    return List.of(ONE);
  }

  /** Draws what this form asks about the family. */
  abstract void draw(Entry entry, List<Person> family, SheetWriter sheet);

  /** Reads it; nothing when an error was added. */
  abstract Optional<LifeEvent> event(Entry entry, List<Person> family, LocalDate day);

  @Override
  public Sheet draw(Entry entry, SheetWriter sheet) {
    sheet.block("family").person(ONE, "");
    Optional<Person> one = entry.person(ONE);
    if (one.isEmpty() || !one.get().isActive()) {
      return sheet.unfinished();
    }
    List<Person> family = entry.familyOf(one.get());
    sheet.known("kkLama", "", Choices.card(family, one.get().kk()));
    draw(entry, family, sheet);
    sheet.date("tanggal", "", Shown.day(entry.today()));
    return Proof.draw(sheet, this).done();
  }

  @Override
  public Optional<Plan> read(Entry entry) {
    Optional<Nik> one = entry.whom(ONE);
    Optional<LocalDate> day = entry.past("tanggal");
    if (one.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    List<Person> family = entry.person(ONE).map(entry::familyOf).orElse(List.of());
    Optional<LifeEvent> event = event(entry, family, day.get());
    return entry.errors().isEmpty() ? event.map(Plan.Happens::new) : Optional.empty();
  }

  /** Gives the ticked members; says so when there are none. */
  static Set<Nik> some(Entry entry, List<Person> family) {
    Set<Nik> ticked = Choices.ticked(entry, MEMBERS, family);
    if (ticked.isEmpty()) {
      entry.errors().add(MEMBERS, "registry.typed.nobody-ticked");
    }
    return ticked;
  }
}

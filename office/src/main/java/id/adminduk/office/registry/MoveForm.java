package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.codes.CodeList;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** F-1.03: from where, where to, why, who. */
abstract sealed class MoveForm implements EventForm permits MoveWithinForm, MoveOutForm {

  private final boolean anywhere;

  MoveForm(boolean anywhere) {
    this.anywhere = anywhere;
  }

  @Override
  public String paper() {
    return "F-1.03";
  }

  @Override
  public List<String> people() {
    return List.of(FamilyForm.ONE);
  }

  @Override
  public String usualProof() {
    return "FORMULIR F-1.03";
  }

  /** Draws what comes after the list of movers. */
  abstract void drawRest(Entry entry, List<Person> family, SheetWriter sheet);

  abstract Optional<Plan> plan(
      Entry entry, Set<Nik> movers, LifeEvent.Place to, List<Person> family);

  @Override
  public Sheet draw(Entry entry, SheetWriter sheet) {
    sheet.block("applicant").person(FamilyForm.ONE, "1");
    Optional<Person> one = entry.person(FamilyForm.ONE);
    if (one.isEmpty() || !one.get().isActive()) {
      return sheet.unfinished();
    }
    List<Person> family = entry.familyOf(one.get());
    sheet
        .block("from")
        .known("kkLama", "2", Choices.card(family, one.get().kk()))
        .known("alamatAsal", "5", Shown.address(one.get()))
        .block("to");
    Addresses.draw(sheet, entry, anywhere);
    sheet
        .block("move")
        .codes("alasan", "8", CodeList.ALASAN_PINDAH, "")
        .members(FamilyForm.MEMBERS, family, family.stream().map(p -> p.nik().value()).toList());
    drawRest(entry, family, sheet);
    return Proof.draw(sheet, this).done();
  }

  @Override
  public Optional<Plan> read(Entry entry) {
    Optional<Nik> one = entry.whom(FamilyForm.ONE);
    if (one.isEmpty()) {
      return Optional.empty();
    }
    List<Person> family = entry.person(FamilyForm.ONE).map(entry::familyOf).orElse(List.of());
    Optional<LifeEvent.Place> to =
        Addresses.read(entry, anywhere ? "" : entry.officer().office().value());
    entry.typed().code("alasan", CodeList.ALASAN_PINDAH, entry.today(), entry.errors());
    Set<Nik> movers = FamilyForm.some(entry, family);
    return to.flatMap(place -> plan(entry, movers, place, family))
        .filter(plan -> entry.errors().isEmpty());
  }
}

package id.adminduk.office.registry;

import id.adminduk.office.population.codes.Code;
import id.adminduk.office.population.codes.CodeList;
import id.adminduk.office.population.codes.CodeLists;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.registry.Sheet.Block;
import id.adminduk.office.registry.Sheet.Field;
import id.adminduk.office.registry.Sheet.Known;
import id.adminduk.office.registry.Sheet.Option;
import id.adminduk.office.web.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Writes a sheet from top to bottom, with what was typed and what is known already. */
final class SheetWriter {

  private final Entry entry;
  private final Texts texts;
  private final List<Block> blocks = new ArrayList<>();
  private List<Field> fields = new ArrayList<>();
  private boolean whole = true;

  SheetWriter(Entry entry, Texts texts) {
    this.entry = entry;
    this.texts = texts;
  }

  /** Begins a block. */
  SheetWriter block(String title) {
    fields = new ArrayList<>();
    blocks.add(new Block(texts.of("registry.block." + title), fields));
    return this;
  }

  SheetWriter text(String name, String number) {
    return put(name, "text", number, entry.typed().text(name), List.of());
  }

  /** A text that is proposed until something else is typed. */
  SheetWriter text(String name, String number, String proposed) {
    String typed = entry.typed().text(name);
    return put(name, "text", number, typed.isEmpty() ? proposed : typed, List.of());
  }

  SheetWriter date(String name, String number, String proposed) {
    String typed = entry.typed().text(name);
    return put(name, "date", number, typed.isEmpty() ? proposed : typed, List.of());
  }

  SheetWriter number(String name, String number, String proposed) {
    String typed = entry.typed().text(name);
    return put(name, "number", number, typed.isEmpty() ? proposed : typed, List.of());
  }

  SheetWriter region(String name, String number, String proposed) {
    String typed = entry.typed().text(name);
    return put(
        name,
        "region",
        number,
        typed.isEmpty() ? proposed : typed,
        Villages.choices(entry.officer().office().value()));
  }

  /** A region anywhere in the country; a name that many have is asked back. */
  SheetWriter regionAnywhere(String name, String number) {
    return put(
        name, "region", number, entry.typed().text(name), Villages.like(entry.typed().text(name)));
  }

  /** A person by NIK; who is known already is shown instead of the number alone. */
  SheetWriter person(String name, String number) {
    List<Known> known = entry.person(name).map(person -> List.of(known(person))).orElse(List.of());
    fields.add(
        new Field(
            name,
            "person",
            number,
            label(name),
            hint(name),
            entry.typed().text(name),
            List.of(),
            List.of(),
            known));
    return this;
  }

  private Known known(Person person) {
    return new Known(
        entry.ref(person.nik()),
        person.nik().value(),
        person.nama(),
        Born.of(person),
        Shown.address(person),
        person.status().name());
  }

  /** A line of a code list, found by typing its number or its words. */
  SheetWriter codes(String name, String number, CodeList list, String proposed) {
    String typed = entry.typed().text(name);
    return put(
        name,
        "codes",
        number,
        typed.isEmpty() ? proposed : typed,
        CodeLists.of(list, entry.today()).stream().map(SheetWriter::option).toList());
  }

  private static Option option(Code code) {
    return new Option(code.number() + " " + code.text(), "");
  }

  SheetWriter radio(String name, String number, List<Option> options, String proposed) {
    String typed = entry.typed().text(name);
    return put(name, "radio", number, typed.isEmpty() ? proposed : typed, options);
  }

  SheetWriter select(String name, String number, List<Option> options) {
    return put(name, "select", number, entry.typed().text(name), options);
  }

  /** One of some members of a family. */
  SheetWriter member(String name, Collection<Person> members, String proposed) {
    return radio(name, "", members(members), proposed);
  }

  /** Some members of a family. */
  SheetWriter members(String name, Collection<Person> members, List<String> proposed) {
    boolean untouched = !entry.typed().has("anggotaTampil");
    fields.add(
        new Field(
            name,
            "checks",
            "",
            label(name),
            hint(name),
            "",
            untouched ? proposed : entry.typed().all(name),
            members(members),
            List.of()));
    return this;
  }

  private List<Option> members(Collection<Person> members) {
    return members.stream()
        .map(member ->
            new Option(
                member.nik().value(),
                member.nama()
                    + ", "
                    + member.hubungan().printed()
                    + ", "
                    + texts.of("registry.age", member.ageOn(entry.today()))))
        .toList();
  }

  SheetWriter check(String name) {
    return put(name, "check", "", entry.typed().ticked(name) ? "true" : "", List.of());
  }

  /** Something the register knows, shown and not typed again. */
  SheetWriter known(String name, String number, String value) {
    return put(name, "known", number, value, List.of());
  }

  /** Says that more fields come once the people are known. */
  Sheet unfinished() {
    whole = false;
    return done();
  }

  Sheet done() {
    return new Sheet(blocks, whole);
  }

  private SheetWriter put(
      String name, String kind, String number, String value, List<Option> options) {
    fields.add(
        new Field(
            name, kind, number, label(name), hint(name), value, List.of(), options, List.of()));
    return this;
  }

  /** Columns of F-1.01 are called as the form calls them. */
  private String label(String name) {
    if (!name.startsWith("e-")) {
      return texts.of("registry.field." + name);
    }
    return texts.of(
        "registry.element." + name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private String hint(String name) {
    return texts.orElse("registry.hint." + name, "");
  }
}

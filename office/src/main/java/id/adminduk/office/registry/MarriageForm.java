package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.LifeEvent.Home;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.registry.Sheet.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F-2.01, perkawinan; and where the couple lives. */
@Component
@Order(30)
class MarriageForm implements EventForm {

  @Override
  public String word() {
    return "perkawinan";
  }

  @Override
  public String paper() {
    return "F-2.01";
  }

  @Override
  public List<String> people() {
    return List.of("suami", "istri");
  }

  @Override
  public String usualProof() {
    return "SURAT KETERANGAN PEMUKA AGAMA";
  }

  @Override
  public void begin(Person person, Typed typed) {
    typed.set(person.isFemale() ? "istri" : "suami", person.nik().value());
  }

  @Override
  public Sheet draw(Entry entry, SheetWriter sheet) {
    sheet.block("couple").person("suami", "1").person("istri", "2");
    if (entry.person("suami").isEmpty() || entry.person("istri").isEmpty()) {
      return sheet.unfinished();
    }
    sheet
        .block("marriage")
        .known("statusSuami", "7", status(entry, "suami"))
        .known("statusIstri", "8", status(entry, "istri"))
        .number("kawinKe", "9", "1")
        .date("tanggal", "11", "")
        .text("pemukaAgama", "14")
        .text("pengadilan", "15")
        .text("nomorPenetapan", "16")
        .radio("tercatat", "", recorded(entry), "TERCATAT")
        .check("dispensasi");
    sheet
        .block("home")
        .radio("rumah", "", homes(entry), Home.NEW_CARD.name())
        .members("ikut", others(entry), children(entry));
    return Proof.draw(Witnesses.draw(sheet), this).done();
  }

  private static String status(Entry entry, String field) {
    return entry
        .person(field)
        .map(person ->
            Shown.of(person, id.adminduk.office.population.life.Element.STATUS_PERKAWINAN))
        .orElse("-");
  }

  static List<Option> recorded(Entry entry) {
    return Stream.of("TERCATAT", "BELUM")
        .map(word -> new Option(word, entry.word("registry.choice." + word)))
        .toList();
  }

  private static List<Option> homes(Entry entry) {
    return Stream.of(Home.values())
        .map(home -> new Option(home.name(), entry.word("registry.choice." + home)))
        .toList();
  }

  /** Gives who lives with one of the two and may come along. */
  private static List<Person> others(Entry entry) {
    List<Person> couple = Spouses.couple(entry);
    List<Nik> two = couple.stream().map(Person::nik).toList();
    return couple.stream()
        .flatMap(one -> Choices.without(entry.familyOf(one), two).stream())
        .distinct()
        .toList();
  }

  /** Proposes that the children of both come along; none shall be left alone on a card. */
  private static List<String> children(Entry entry) {
    List<Person> couple = Spouses.couple(entry);
    return others(entry).stream()
        .filter(one -> couple.stream().allMatch(parent -> one.isChildOf(parent.nik())))
        .map(one -> one.nik().value())
        .toList();
  }

  @Override
  public Optional<Plan> read(Entry entry) {
    Typed typed = entry.typed();
    Optional<Nik> husband = entry.whom("suami");
    Optional<Nik> wife = entry.whom("istri");
    Counts.read(entry, "kawinKe", 1, 20);
    Optional<LocalDate> day = entry.past("tanggal");
    Optional<Home> home = typed.constant("rumah", Home.class, entry.errors());
    Witnesses.read(entry, people());
    return entry.errors().isEmpty()
        ? Optional.of(
            new Plan.Happens(
                new LifeEvent.Marriage(
                    husband.orElseThrow(),
                    wife.orElseThrow(),
                    day.orElseThrow(),
                    !typed.text("tercatat").equals("BELUM"),
                    typed.ticked("dispensasi"),
                    home.orElseThrow(),
                    Choices.ticked(entry, "ikut", others(entry)))))
        : Optional.empty();
  }
}

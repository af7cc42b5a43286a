package id.adminduk.office.population.bulk;

import id.adminduk.office.kernel.MalformedNik;
import id.adminduk.office.kernel.MalformedNomorKk;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.StatusPenduduk;
import id.adminduk.office.population.bulk.CellFault.Kind;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.NumberPrefix;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.regions.Regions;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one row as a person and tells every cell that is wrong, not only the first. */
final class RowCheck {

  private static final String FORMULA_BEGINS = "=+@\t\r";
  private static final String NOTHING = "-";

  private final FileColumns columns;
  private final String office;
  private final LocalDate today;

  /**
   * @param office four digits; people of a file live in its region
   */
  RowCheck(FileColumns columns, String office, LocalDate today) {
    this.columns = columns;
    this.office = office;
    this.today = today;
  }

  /** Gives the person, unless something in the row is an error. */
  Optional<Person> read(TableRow row, Consumer<CellFault> faults) {
    int[] errors = {0};
    Consumer<CellFault> tell =
        fault -> {
          errors[0] += fault.kind().isWarning() ? 0 : 1;
          faults.accept(fault);
        };
    if (row.cells().size() != columns.size()) {
      tell.accept(new CellFault(row.line(), "", Kind.CELLS_DO_NOT_MATCH_HEADER));
      return Optional.empty();
    }
    Map<Element, String> elements = elements(row, tell);
    Optional<Nik> nik = nik(row, tell);
    elements.putIfAbsent(Element.STATUS_PENDUDUK, StatusPenduduk.AKTIF.name());
    if (nik.isEmpty() || errors[0] > 0) {
      return Optional.empty();
    }
    Person person = new Person(nik.get(), elements);
    whole(row.line(), person, tell);
    return errors[0] > 0 ? Optional.empty() : Optional.of(person);
  }

  private Map<Element, String> elements(TableRow row, Consumer<CellFault> tell) {
    Map<Element, String> elements = new EnumMap<>(Element.class);
    for (int column = 0; column < columns.size(); column++) {
      String cell = row.cells().get(column).strip();
      Optional<Element> element = columns.element(column);
      if (element.isPresent()) {
        int line = row.line();
        String name = columns.name(column);
        value(element.get(), cell, kind -> tell.accept(new CellFault(line, name, kind)))
            .ifPresent(value -> elements.put(element.get(), value));
      }
    }
    return elements;
  }

  private Optional<String> value(Element element, String cell, Consumer<Kind> tell) {
    if (cell.isEmpty() || cell.equals(NOTHING)) {
      if (FileColumns.isNeeded(element)) {
        tell.accept(Kind.MISSING);
      }
      return Optional.empty();
    }
    if (isFormula(cell)) {
      tell.accept(Kind.FORMULA);
      return Optional.empty();
    }
    Optional<String> value =
        switch (element.kind()) {
          case DATE -> CellValues.dayIn(cell).map(LocalDate::toString);
          case CODE -> CellValues.code(element, cell);
          default -> Optional.of(cell);
        };
    if (value.filter(element::fits).isEmpty()) {
      tell.accept(unfit(element));
      return Optional.empty();
    }
    return value;
  }

  /** A cell a spreadsheet would run; a minus alone says "nothing" on our forms. */
  static boolean isFormula(String cell) {
    return FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0
        || (cell.length() > 1 && cell.charAt(0) == '-');
  }

  private static Kind unfit(Element element) {
    return switch (element.kind()) {
      case DATE -> Kind.NOT_A_DAY;
      case CODE -> Kind.NOT_IN_LIST;
      case NIK -> Kind.NOT_A_NIK;
      case KK -> Kind.NOT_A_KK;
      case REGION -> Kind.UNKNOWN_REGION;
      case NAME, TEXT, UNIT -> Kind.UNFIT;
    };
  }

  private Optional<Nik> nik(TableRow row, Consumer<CellFault> tell) {
    String cell = row.cells().get(columns.nik()).strip();
    try {
      return Optional.of(new Nik(cell));
    } catch (MalformedNik not) {
      Kind kind = cell.isEmpty() ? Kind.MISSING : isKk(cell) ? Kind.KK_AS_NIK : Kind.NOT_A_NIK;
      tell.accept(new CellFault(row.line(), columns.name(columns.nik()), kind));
      return Optional.empty();
    }
  }

  private static boolean isKk(String cell) {
    try {
      return new NomorKk(cell).value().equals(cell);
    } catch (MalformedNomorKk not) {
      return false;
    }
  }

  private void whole(int line, Person person, Consumer<CellFault> tell) {
    List<CellFault> faults =
        List.of(
            new CellFault(line, Element.TANGGAL_LAHIR.name(), Kind.DAY_IN_FUTURE),
            new CellFault(line, Element.WILAYAH.name(), Kind.UNKNOWN_REGION),
            new CellFault(line, Element.WILAYAH.name(), Kind.REGION_OF_ANOTHER_OFFICE),
            new CellFault(line, "NIK", Kind.KK_AS_NIK),
            new CellFault(line, "NIK", Kind.NIK_DIFFERS_FROM_BIODATA));
    String region = person.must(Element.WILAYAH);
    boolean[] met = {
      person.born().isAfter(today),
      !Regions.isVillage(region),
      Regions.isVillage(region) && !region.startsWith(office),
      person.nik().value().equals(person.kk().value()),
      differs(person)
    };
    for (int i = 0; i < met.length; i++) {
      if (met[i]) {
        tell.accept(faults.get(i));
      }
    }
  }

  /** A woman with day below 41, another birth date, or a region nobody ever knew. */
  private static boolean differs(Person person) {
    String nik = person.nik().value();
    boolean female = person.must(Element.JENIS_KELAMIN).equals(JenisKelamin.PEREMPUAN.name());
    String expected = NumberPrefix.ofNik(nik.substring(0, 6), person.born(), female).value();
    return !nik.startsWith(expected) || !Regions.isKnownPrefix(nik.substring(0, 6));
  }
}

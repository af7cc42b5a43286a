package id.adminduk.office.demo;

import id.adminduk.formats.FingerPosition;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.Agama;
import id.adminduk.office.population.Alamat;
import id.adminduk.office.population.GolonganDarah;
import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.Kewarganegaraan;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.StatusPerkawinan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code demo/residents.csv}, whose head explains its columns. */
final class ResidentSheet {

  private static final String FILE = "/demo/residents.csv";
  private static final String FAMILY = "K";
  private static final DateTimeFormatter IN_NUMBER =
      DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);

  /** Keeps the seeds of these bodies apart from those of tests and trials. */
  private static final long BODIES = 630_500_000L;

  private static final int DAY_OF_WOMEN = 40;

  private record Family(
      NomorKk number, Alamat alamat, LocalDate recorded, Optional<LocalDate> married) {}

  private final List<DemoPerson> people = new ArrayList<>();
  private Optional<Family> family = Optional.empty();

  private ResidentSheet() {}

  static List<DemoPerson> read() {
    ResidentSheet sheet = new ResidentSheet();
    try (InputStream file = ResidentSheet.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is not in the jar");
      }
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(";", -1))
          .forEach(sheet::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(sheet.people);
  }

  private void take(String[] columns) {
    if (columns[0].equals(FAMILY)) {
      family = Optional.of(familyOf(columns));
    } else {
      people.add(personOf(columns, family.orElseThrow()));
    }
  }

  private static Family familyOf(String[] columns) {
    String wilayah = columns[3];
    return new Family(
        new NomorKk(wilayah.substring(0, 6) + columns[2] + columns[1]),
        new Alamat(
            columns[6],
            columns[7],
            columns[8],
            columns[4],
            columns[5],
            "KABUPATEN TAPIN",
            "PROVINSI KALIMANTAN SELATAN",
            wilayah),
        recorded(columns[2]),
        day(columns[9]));
  }

  /** Turns DDMMYY into a day; nobody in the sheet has a card older than 1990. */
  private static LocalDate recorded(String date) {
    int year = Integer.parseInt(date.substring(4));
    return LocalDate.of(
        year < 90 ? 2000 + year : 1900 + year,
        Integer.parseInt(date.substring(2, 4)),
        Integer.parseInt(date.substring(0, 2)));
  }

  private static Optional<LocalDate> day(String column) {
    return column.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(column));
  }

  private static DemoPerson personOf(String[] columns, Family family) {
    Map<Trait, String> traits = traitsOf(columns[10]);
    String body = traits.getOrDefault(Trait.SECOND_IDENTITY, columns[0]);
    return new DemoPerson(
        residentOf(columns, family, Optional.ofNullable(traits.get(Trait.NIK_DIFFERS))),
        Hubungan.valueOf(columns[2]),
        Part.ofLetter(columns[9]),
        traits.keySet(),
        BODIES + Long.parseLong(body),
        fingersOf(traits.getOrDefault(Trait.MISSING_FINGERS, "")),
        new FurtherBiodata(
            columns[11], columns[12], columns[13], family.recorded(), family.married()));
  }

  private static Resident residentOf(String[] columns, Family family, Optional<String> dateInNik) {
    LocalDate born = LocalDate.parse(columns[5]);
    boolean female = columns[3].equals("P");
    return new Resident(
        nik(family, dateInNik.orElse(IN_NUMBER.format(born)), female, columns[0]),
        family.number(),
        columns[1],
        female ? JenisKelamin.PEREMPUAN : JenisKelamin.LAKI_LAKI,
        columns[4],
        born,
        GolonganDarah.valueOf(columns[8]),
        family.alamat(),
        agamaOf(family.number()),
        StatusPerkawinan.valueOf(columns[6]),
        columns[7],
        Kewarganegaraan.WNI);
  }

  private static Nik nik(Family family, String date, boolean female, String sequence) {
    int day = Integer.parseInt(date.substring(0, 2)) + (female ? DAY_OF_WOMEN : 0);
    return new Nik(
        family.alamat().wilayah().substring(0, 6)
            + String.format(Locale.ROOT, "%02d", day)
            + date.substring(2)
            + sequence);
  }

  /** Two families show that the card prints every faith of the code list. */
  private static Agama agamaOf(NomorKk number) {
    return switch (number.value().substring(12)) {
      case "9013" -> Agama.HINDU;
      case "9014" -> Agama.KRISTEN;
      default -> Agama.ISLAM;
    };
  }

  private static Map<Trait, String> traitsOf(String column) {
    Map<Trait, String> traits = new EnumMap<>(Trait.class);
    Arrays.stream(column.split(" ", -1))
        .filter(word -> !word.isBlank())
        .map(word -> word.split("=", 2))
        .forEach(word -> traits.put(Trait.valueOf(word[0]), word.length > 1 ? word[1] : ""));
    return traits;
  }

  private static Set<FingerPosition> fingersOf(String names) {
    return Arrays.stream(names.split("\\+", -1))
        .filter(name -> !name.isBlank())
        .map(FingerPosition::valueOf)
        .collect(Collectors.toSet());
  }
}

package id.adminduk.office.documents;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.population.register.TimeLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Words of the register pages: Indonesian, whatever language the officer reads, like the papers.
 */
@Component
class RegisterWords {

  private final EventReading events;
  private final MarginNotes notes;
  private final RegisterReading reading;

  RegisterWords(EventReading events, MarginNotes notes, RegisterReading reading) {
    this.events = events;
    this.notes = notes;
    this.reading = reading;
  }

  /** Names a register; codes but LU are common knowledge (domain.md 2.8). */
  static String register(String code) {
    return switch (code) {
      case "LU" -> "Akta Kelahiran";
      case "LT" -> "Akta Kelahiran Terlambat";
      case "KM" -> "Akta Kematian";
      case "KW" -> "Akta Perkawinan";
      case "CR" -> "Akta Perceraian";
      case "PA" -> "Akta Pengakuan Anak";
      case "PS" -> "Akta Pengesahan Anak";
      case "LM" -> "Lahir Mati";
      default -> code;
    };
  }

  static final List<String> CODES = List.of("LU", "LT", "LM", "KM", "KW", "CR", "PA", "PS");

  static String hand(String field) {
    return switch (field) {
      case "pelapor" -> "Pelapor";
      case "saksi1" -> "Saksi I";
      default -> "Saksi II";
    };
  }

  /** Gives what happened later to whom an entry is about. */
  List<String> notes(RegisterEntry entry) {
    Optional<Nik> first = reading.behind(entry.resident());
    return switch (entry.kind()) {
      case "Birth" -> first.map(notes::ofBirth).orElse(List.of());
      case "Marriage" -> first.map(one -> ofMarriage(entry, one)).orElse(List.of());
      default -> List.of();
    };
  }

  private List<String> ofMarriage(RegisterEntry entry, Nik one) {
    return events
        .event(entry.event())
        .map(wedding ->
            events.life(one).stream()
                .filter(line -> line.event() == entry.event())
                .flatMap(line -> spouse(line).stream())
                .flatMap(other -> notes.ofMarriage(wedding, one, other).stream())
                .distinct()
                .toList())
        .orElse(List.of());
  }

  private static Optional<Nik> spouse(TimeLine.Entry line) {
    return line.said().elements().getOrDefault(Element.PASANGAN, Optional.empty()).map(Nik::new);
  }

  /** Gives the lines of a page from what the extract says. */
  static List<RegisterPages.Line> facts(String kind, Map<String, Object> says) {
    List<RegisterPages.Line> facts = new ArrayList<>();
    switch (kind) {
      case "Marriage", "Divorce" -> {
        person(facts, "Suami", says.get("suami"));
        person(facts, "Istri", says.get("istri"));
        add(facts, "Tanggal", says, "tanggal");
        add(facts, "Agama atau kepercayaan", says, "agama");
        add(facts, "Pemuka agama", says, "pemuka");
        add(facts, "Pengadilan", says, "pengadilan");
        add(facts, "Nomor putusan", says, "putusan");
        add(facts, "Akta perkawinan", says, "aktaKawin");
      }
      case "Stillbirth" -> {
        person(facts, "Ibu", says.get("ibu"));
        add(facts, "Ayah", says, "ayah");
        add(facts, "Jenis kelamin", says, "jenisKelamin");
        add(facts, "Tempat", says, "tempat");
        add(facts, "Tanggal", says, "tanggal");
      }
      case "Death" -> {
        person(facts, "Yang meninggal", says);
        add(facts, "Tanggal kematian", says, "tanggalMati");
        add(facts, "Tempat kematian", says, "tempatMati");
        parents(facts, says);
      }
      default -> {
        person(facts, "Anak", says);
        add(facts, "Jenis kelamin", says, "jenisKelamin");
        add(facts, "Pukul", says, "pukul");
        parents(facts, says);
        add(facts, "Akta kelahiran", says, "aktaLahir");
        add(facts, "Akta perkawinan orang tua", says, "aktaKawin");
        add(facts, "Tanggal pengakuan atau pengesahan", says, "tanggal");
      }
    }
    return facts;
  }

  private static void parents(List<RegisterPages.Line> facts, Map<String, Object> says) {
    person(facts, "Ayah", says.get("ayah"));
    person(facts, "Ibu", says.get("ibu"));
  }

  private static void person(List<RegisterPages.Line> facts, String label, @Nullable Object one) {
    if (one instanceof Map<?, ?> person) {
      String nik = text(person.get("nik"));
      String born = text(person.get("tanggalLahir"));
      String place = text(person.get("tempatLahir"));
      facts.add(
          new RegisterPages.Line(
              label,
              text(person.get("nama"))
                  + (nik.isEmpty() ? "" : ", NIK " + nik)
                  + (born.isEmpty() ? "" : ", lahir di " + place + " tanggal " + born)));
    } else if (one != null && !text(one).isBlank()) {
      facts.add(new RegisterPages.Line(label, text(one)));
    }
  }

  private static void add(
      List<RegisterPages.Line> facts, String label, Map<String, Object> says, String field) {
    String text = text(says.get(field));
    if (!text.isBlank() && !text.equals("-")) {
      facts.add(new RegisterPages.Line(label, text));
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}

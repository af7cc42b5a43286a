package id.adminduk.office.documents;

import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.Happening;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.population.register.TimeLine;
import id.adminduk.office.registry.WrittenForms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Catatan pinggir: what happened after an akta was written and belongs in its margin (UU 23/2006
 * art. 47, 49, 50, 52, 71; for a marriage art. 40).
 *
 * <p>Told from the events of the register each time, so that book and next extract never differ; an
 * extract freezes them with the rest of what it says.
 */
@Component
class MarginNotes {

  private static final Set<String> OF_BIRTH =
      Set.of("Acknowledgement", "Legitimation", "Adoption", "NameChange", "AktaCorrected");

  private final LifeEvents lives;
  private final RegisterReading reading;
  private final WrittenForms forms;
  private final RegisterStore book;
  private final Offices offices;

  MarginNotes(
      LifeEvents lives,
      RegisterReading reading,
      WrittenForms forms,
      RegisterStore book,
      Offices offices) {
    this.lives = lives;
    this.reading = reading;
    this.forms = forms;
    this.book = book;
    this.offices = offices;
  }

  /** Gives the notes on an akta kelahiran, in the order in which they were written. */
  List<String> ofBirth(Nik child) {
    Map<Long, Map<Element, String>> before = new LinkedHashMap<>();
    Map<Element, String> now = new LinkedHashMap<>();
    for (TimeLine.Entry line : lives.timeLine(child).entries()) {
      before.putIfAbsent(line.event(), Map.copyOf(now));
      line.said()
          .elements()
          .forEach((element, value) -> value.ifPresent(known -> now.put(element, known)));
    }
    reading.behindMargin(child).forEach(event -> before.putIfAbsent(event, Map.copyOf(now)));
    List<String> notes = new ArrayList<>();
    before.keySet().stream()
        .sorted()
        .flatMap(event -> reading.event(event).stream())
        .filter(event -> OF_BIRTH.contains(event.kind()))
        .forEach(event ->
            notes.add(
                onBirth(event, child, before.getOrDefault(event.event(), Map.of()))
                    + written(event)));
    return notes;
  }

  private String onBirth(Happening event, Nik child, Map<Element, String> before) {
    Map<String, String> told = reading.told(event.event());
    return switch (event.kind()) {
      case "Acknowledgement" ->
          "Berdasarkan Akta Pengakuan Anak Nomor "
              + number(event)
              + " anak tersebut diakui sebagai anak oleh ayahnya, "
              + named(told.get("father"))
              + ".";
      case "Legitimation" ->
          "Berdasarkan Akta Pengesahan Anak Nomor "
              + number(event)
              + " anak tersebut disahkan sebagai anak dari perkawinan "
              + named(told.get("father"))
              + " dan "
              + named(told.get("mother"))
              + ".";
      case "Adoption" ->
          "Berdasarkan "
              + ruling(event)
              + " anak tersebut diangkat sebagai anak oleh "
              + named(told.get("adopter"))
              + ".";
      case "NameChange" ->
          "Berdasarkan "
              + ruling(event)
              + " nama "
              + before.getOrDefault(Element.NAMA_LENGKAP, "-")
              + " diubah menjadi "
              + told.getOrDefault("nama", "-")
              + ".";
      default ->
          "Berdasarkan " + proof(event) + " dibetulkan: " + mended(event, child, before) + ".";
    };
  }

  /** Gives the note of the divorce that ended a marriage; a marriage that lasts has none. */
  List<String> ofMarriage(Happening wedding, Nik one, Nik other) {
    return divorce(wedding, one, other)
        .map(event ->
            "Perkawinan tersebut putus karena perceraian berdasarkan "
                + ruling(event)
                + ", Akta Perceraian Nomor "
                + number(event)
                + "."
                + written(event))
        .stream()
        .toList();
  }

  private Optional<Happening> divorce(Happening wedding, Nik one, Nik other) {
    return lives.timeLine(one).entries().stream()
        .filter(line -> line.kind().equals("Divorce") && line.event() > wedding.event())
        .map(TimeLine.Entry::event)
        .distinct()
        .flatMap(event -> reading.event(event).stream())
        .filter(event -> event.touched().contains(other))
        .findFirst();
  }

  /** The akta that stands behind the note; dots while it has no number yet. */
  private String number(Happening event) {
    return book.ofEvent(event.event()).map(RegisterEntry::number).orElse("… (akta belum bernomor)");
  }

  private String ruling(Happening event) {
    Map<String, String> form = forms.behind(event.event());
    String court = form.getOrDefault("pengadilan", "");
    String number = form.getOrDefault("nomorPutusan", form.getOrDefault("nomorPenetapan", ""));
    if (number.isBlank()) {
      return proof(event);
    }
    String kind = form.containsKey("nomorPutusan") ? "Putusan " : "Penetapan ";
    return kind
        + (court.isBlank() ? "Pengadilan" : court.strip().toUpperCase(Locale.ROOT))
        + " Nomor "
        + number
        + " tanggal "
        + InWords.date(event.day());
  }

  private static String proof(Happening event) {
    return (event.reason() + " " + event.document()).strip();
  }

  private String named(@Nullable String nik) {
    return Optional.ofNullable(nik)
        .map(Nik::new)
        .flatMap(lives::find)
        .map(Person::nama)
        .orElse("-");
  }

  private String mended(Happening event, Nik child, Map<Element, String> before) {
    List<String> mended = new ArrayList<>();
    for (TimeLine.Entry line : lives.timeLine(child).entries()) {
      if (line.event() == event.event()) {
        line.said()
            .elements()
            .forEach((element, value) ->
                mended.add(
                    Spoken.label(element)
                        + " semula "
                        + Spoken.value(element, before.getOrDefault(element, "-"))
                        + " menjadi "
                        + value.map(known -> Spoken.value(element, known)).orElse("-")));
      }
    }
    return mended.isEmpty() ? "-" : String.join("; ", mended.stream().sorted().toList());
  }

  private String written(Happening event) {
    return " Dicatat tanggal "
        + InWords.date(event.recorded().atZone(offices.here().hours().zone()).toLocalDate())
        + ".";
  }
}

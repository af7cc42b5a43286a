package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.population.life.LifeRefusal;
import id.adminduk.office.web.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Words a refusal of the register beside the field that can mend it. */
@Component
class Saying {

  private final Texts texts;

  Saying(Texts texts) {
    this.texts = texts;
  }

  /** Adds a refusal to the entry's errors. */
  void add(LifeRefusal refusal, Entry entry, EventForm form, Sheet sheet) {
    entry.errors().say(field(refusal, entry, form, sheet), text(refusal, entry.today()));
  }

  /** Gives reason and way on in one text, without codes. */
  private String text(LifeRefusal refusal, LocalDate today) {
    if (refusal instanceof LifeRefusal.DayImpossible it) {
      return it.day().isAfter(today)
          ? texts.of("registry.typed.day-ahead", Shown.day(today))
          : texts.of("registry.typed.day-before", Shown.day(it.day()), Shown.day(it.earliest()));
    }
    String key = "problem." + refusal.slug();
    return texts.named(key + ".detail", worded(refusal)) + " " + texts.of(key + ".todo");
  }

  private Map<String, Object> worded(Refusal refusal) {
    Map<String, Object> facts = new HashMap<>(refusal.facts());
    switch (refusal) {
      case LifeRefusal.PersonNotActive it ->
          facts.put("standing", texts.of("registry.status." + it.standing()));
      case LifeRefusal.LetterUnfit it ->
          facts.put("reason", texts.of("registry.letter." + it.reason()));
      case LifeRefusal.NameUnfit it ->
          facts.put("rule", texts.of("registry.name-rule." + it.rule()));
      case LifeRefusal.ValueUnfit it ->
          facts.put("element", texts.of("registry.element." + it.element()));
      case LifeRefusal.ElementNotStated it ->
          facts.put("element", texts.of("registry.element." + it.element()));
      default -> {}
    }
    return facts;
  }

  private static String field(LifeRefusal refusal, Entry entry, EventForm form, Sheet sheet) {
    Set<String> there = sheet.names();
    List<String> wanted =
        switch (refusal) {
          case LifeRefusal.PersonUnknown it -> of(it.who(), entry, form);
          case LifeRefusal.PersonNotActive it -> of(it.who(), entry, form);
          case LifeRefusal.TooYoung it -> of(it.who(), entry, form);
          case LifeRefusal.StillMarried it -> of(it.who(), entry, form);
          case LifeRefusal.ParentUnfit it -> of(it.parent(), entry, form);
          case LifeRefusal.BornInWedlock it -> of(it.who(), entry, form);
          case LifeRefusal.NumberKnown it -> List.of("nikDatang", LetterArrivalForm.LETTER);
          case LifeRefusal.NoSuchCouple it -> List.of("istri");
          case LifeRefusal.DayImpossible it -> List.of("tanggal");
          case LifeRefusal.OnlyMinorsLeft it ->
              List.of("ditampung", "kepalaBaru", "kepala", "ikut", "keluar");
          case LifeRefusal.NotInFamily it ->
              List.of("ditampung", "kk", "kkTujuan", "ikut", "anggota", "pengangkat", "anak");
          case LifeRefusal.NameUnfit it -> List.of("nama", "e-nama-lengkap");
          case LifeRefusal.ValueUnfit it -> List.of(F101.field(it.element()), place(it), "menjadi");
          case LifeRefusal.ElementNotStated it -> List.of("elemen");
          case LifeRefusal.LetterUnfit it -> List.of(LetterArrivalForm.LETTER);
          case LifeRefusal.NumbersUsedUp it -> List.of("tanggal");
          case LifeRefusal.NothingChanges it ->
              List.of("menjadi", "kk", "kepala", "anggota", "wilayah", "e-nama-lengkap");
        };
    return wanted.stream()
        .filter(there::contains)
        .findFirst()
        .orElse(there.stream().sorted().findFirst().orElse(Proof.KIND));
  }

  private static String place(LifeRefusal.ValueUnfit refusal) {
    return switch (refusal.element()) {
      case JALAN -> "jalan";
      case RT -> "rt";
      case RW -> "rw";
      case WILAYAH -> "wilayah";
      default -> "menjadi";
    };
  }

  /** Gives the field that names this person; the first one when none does. */
  private static List<String> of(Nik who, Entry entry, EventForm form) {
    Optional<String> named =
        form.people().stream()
            .filter(
                field -> Entry.number(entry.typed().text(field)).filter(who::equals).isPresent())
            .findFirst();
    return named.map(List::of).orElse(form.people());
  }
}

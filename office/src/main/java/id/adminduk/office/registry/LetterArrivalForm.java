package id.adminduk.office.registry;

import id.adminduk.office.kernel.NomorKk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F-1.03, kedatangan with a letter of this system: who comes and where to stands in the letter. */
@Component
@Order(130)
class LetterArrivalForm implements EventForm {

  static final String LETTER = "nomorSurat";

  @Override
  public String word() {
    return "datang-surat";
  }

  @Override
  public String paper() {
    return "F-1.03";
  }

  @Override
  public List<String> people() {
    return List.of();
  }

  @Override
  public String usualProof() {
    return "SKPWNI";
  }

  @Override
  public Sheet draw(Entry entry, SheetWriter sheet) {
    sheet.block("letter").text(LETTER, "1").text("kkTujuan", "");
    return Proof.draw(sheet, this).done();
  }

  @Override
  public Optional<Plan> read(Entry entry) {
    String letter = entry.typed().text(LETTER).toUpperCase(Locale.ROOT);
    if (letter.isEmpty()) {
      entry.errors().add(LETTER, "registry.typed.letter-empty");
    } else if (!letter.matches("SKPWNI/\\d{4}/\\d{8}/\\d{4}")) {
      entry.errors().add(LETTER, "registry.typed.letter-shape");
    }
    Optional<NomorKk> join = entry.maybeCard("kkTujuan");
    return entry.errors().isEmpty()
        ? Optional.of(new Plan.Arrives(letter, join))
        : Optional.empty();
  }
}

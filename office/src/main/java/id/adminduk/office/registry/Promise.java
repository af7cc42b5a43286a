package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Changes;
import id.adminduk.office.population.life.ElementChange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What a preview promised, as a digest that travels with the form.
 *
 * <p>Numbers that are drawn at the commit count as "a new number": the next in line may have been
 * given to somebody else meanwhile, which changes nothing of what happens to whom.
 */
final class Promise {

  private static final DateTimeFormatter IN_NUMBER =
      DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);

  private Promise() {}

  static String of(Changes changes, LocalDate today) {
    List<String> lines = new ArrayList<>();
    changes.elements().forEach(change -> lines.add(line(change)));
    changes.duties().forEach(duty -> lines.add(duty.kind() + " " + duty.about()));
    String all = String.join("\n", lines);
    for (Nik fresh : fresh(changes)) {
      all = all.replace(fresh.value(), "new NIK");
    }
    all = all.replaceAll("\\d{6}" + IN_NUMBER.format(today) + "\\d{4}", "new KK");
    return digest(all);
  }

  /** Gives whom the register did not know before. */
  static List<Nik> fresh(Changes changes) {
    return changes.elements().stream()
        .filter(change ->
            change.element() == id.adminduk.office.population.life.Element.NAMA_LENGKAP
                && change.before().isEmpty())
        .map(ElementChange::who)
        .toList();
  }

  private static String line(ElementChange change) {
    return String.join(
        " ",
        change.who().value(),
        change.element().name(),
        change.before().orElse("-"),
        change.after().orElse("-"),
        change.from().toString());
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

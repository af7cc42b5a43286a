package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * F-1.03 with F-1.01: somebody comes with a NIK from an office that is not in this system.
 *
 * <p>One person at a time: the head first, the others join the new card.
 */
@Component
@Order(150)
class ElsewhereForm implements EventForm {

  private static final String NIK = "nikDatang";
  private static final int DAY = 6;

  @Override
  public String word() {
    return "datang-luar";
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
    sheet.block("arrival").text(NIK, "").check("nikCocok").text("kkTujuan", "");
    sheet.date("tanggal", "", Shown.day(entry.today()));
    Addresses.draw(sheet, entry, false);
    sheet.block("member");
    BiodataFields.draw(sheet, entry);
    return Proof.draw(sheet, this).done();
  }

  @Override
  public Optional<Plan> read(Entry entry) {
    Optional<Nik> nik = entry.typed().nik(NIK, entry.errors());
    Optional<NomorKk> join = entry.maybeCard("kkTujuan");
    Optional<LocalDate> day = entry.past("tanggal");
    Map<Element, String> biodata = BiodataFields.read(entry);
    if (!entry.typed().has("kkTujuan")) {
      Addresses.read(entry, entry.officer().office().value())
          .ifPresent(place -> BiodataFields.live(biodata, place));
    }
    nik.ifPresent(number -> compare(number, biodata, entry));
    return entry.errors().isEmpty()
        ? Optional.of(
            new Plan.Happens(
                new LifeEvent.Arrival(
                    List.of(new LifeEvent.Newcomer(nik.orElseThrow(), biodata)),
                    day.orElseThrow(),
                    join)))
        : Optional.empty();
  }

  /** A NIK may lawfully disagree with the biodata (domain.md 2.1); then it was looked at twice. */
  private static void compare(Nik nik, Map<Element, String> biodata, Entry entry) {
    String sex = biodata.getOrDefault(Element.JENIS_KELAMIN, "");
    String born = biodata.getOrDefault(Element.TANGGAL_LAHIR, "");
    if (sex.isEmpty() || born.isEmpty() || entry.typed().ticked("nikCocok")) {
      return;
    }
    int digits = Integer.parseInt(nik.value().substring(DAY, DAY + 2));
    boolean woman = digits > 40;
    if (woman != sex.equals("PEREMPUAN")) {
      entry.errors().add(NIK, woman ? "registry.typed.nik-of-woman" : "registry.typed.nik-of-man");
    } else if (!nik.value().substring(DAY, DAY + 6).equals(inNik(LocalDate.parse(born), woman))) {
      entry.errors().add(NIK, "registry.typed.nik-other-day");
    }
  }

  private static String inNik(LocalDate born, boolean woman) {
    int day = born.getDayOfMonth() + (woman ? 40 : 0);
    return String.format(
        Locale.ROOT, "%02d%02d%02d", day, born.getMonthValue(), born.getYear() % 100);
  }
}

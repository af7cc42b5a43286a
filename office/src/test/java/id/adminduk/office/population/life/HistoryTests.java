package id.adminduk.office.population.life;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.kernel.Nik;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Riwayat elemen data: sejak kapan berlaku, sejak kapan diketahui")
class HistoryTests {

  private static final LocalDate BORN = LocalDate.of(1990, 8, 17);

  @Test
  @DisplayName("Pembetulan menambah baris dan tidak menghapus apa pun")
  void a_correction_adds_a_line_and_overwrites_none() {
    History history =
        new History(
            List.of(
                said(1, BORN, "2000-01-01", Element.AGAMA, "ISLAM"),
                said(2, LocalDate.of(2010, 1, 1), "2010-02-01", Element.AGAMA, "KRISTEN"),
                said(3, LocalDate.of(2008, 1, 1), "2012-01-01", Element.AGAMA, "HINDU")));

    assertThat(religion(history, "2011-01-01", "2011-01-01")).isEqualTo("KRISTEN");
    assertThat(religion(history, "2011-01-01", "2012-06-01")).isEqualTo("HINDU");
    assertThat(religion(history, "2009-01-01", "2011-01-01")).isEqualTo("ISLAM");
    assertThat(religion(history, "2009-01-01", "2012-06-01")).isEqualTo("HINDU");
    assertThat(history.on(BORN.minusDays(1), Instant.MAX)).isEmpty();
    assertThat(history.lines()).hasSize(3);
  }

  @Test
  @DisplayName("Riwayat yang diulang menghasilkan keadaan sekarang, pada 200 cerita")
  void history_of_random_lives_replays_to_the_present() {
    for (long seed = 1; seed <= 200; seed++) {
      World world = Stories.told(Stories.story(seed));
      Map<Nik, List<Said>> lines = lines(world);
      for (Person person : world.state().people()) {
        assertThat(new History(lines.getOrDefault(person.nik(), List.of())).now())
            .as("seed %d %s", seed, person)
            .isEqualTo(person.elements());
      }
    }
  }

  private static Map<Nik, List<Said>> lines(World world) {
    Map<Nik, List<Said>> lines = new HashMap<>();
    long order = 0;
    for (World.Step step : world.steps) {
      for (ElementChange change : step.changes().elements()) {
        Map<Element, Optional<String>> said = new LinkedHashMap<>();
        said.put(change.element(), change.after());
        lines
            .computeIfAbsent(change.who(), nik -> new ArrayList<>())
            .add(
                new Said(
                    order++,
                    change.from(),
                    step.today().atStartOfDay(ZoneOffset.UTC).toInstant(),
                    said));
      }
    }
    return lines;
  }

  private static Said said(long order, LocalDate from, String recorded, Element e, String value) {
    return new Said(
        order, from, Instant.parse(recorded + "T00:00:00Z"), Map.of(e, Optional.of(value)));
  }

  private static String religion(History history, String day, String known) {
    return history
        .on(LocalDate.parse(day), Instant.parse(known + "T00:00:00Z"))
        .getOrDefault(Element.AGAMA, "");
  }
}

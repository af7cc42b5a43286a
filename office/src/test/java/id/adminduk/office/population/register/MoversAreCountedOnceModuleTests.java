package id.adminduk.office.population.register;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.premises.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Random letters between two offices: used, used twice, expired, sent to the wrong office. */
@DisplayName("Pindah datang: setiap orang dihitung tepat satu kali")
class MoversAreCountedOnceModuleTests extends RegisterFixture {

  private static final long SEED = 20_261_121;
  private static final int TURNS = 200;

  private record Written(MoveLetter letter, Scope at) {}

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<Nik> people = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();
  private final Map<String, Integer> happened = new TreeMap<>();
  private LocalDate today = TODAY;

  @Test
  @DisplayName("Surat dipakai, kedaluwarsa, dipakai dua kali, dibawa ke kantor lain")
  void random_letters_between_two_offices_lose_and_double_nobody() {
    for (int i = 0; i < 6; i++) {
      Family family = family();
      people.addAll(List.of(family.husband(), family.wife(), family.child()));
    }
    for (int turn = 0; turn < TURNS; turn++) {
      today = today.plusDays(random.nextInt(12));
      Scope here = random.nextBoolean() ? TAPIN_SCOPE : BIMA_SCOPE;
      String what = here.call(() -> random.nextBoolean() ? write(here) : arrive());
      happened.merge(what, 1, Integer::sum);
      assertThat(counted()).as("turn %d, seed %d", turn, SEED).isEqualTo(people.size());
    }
    System.out.println(TURNS + " turns of seed " + SEED + ": " + happened);
    assertThat(happened.keySet()).contains("arrived", "expired", "used", "not-for-here");
  }

  private String write(Scope here) {
    Set<Nik> movers = Set.of(people.get(random.nextInt(people.size())));
    LifeEvent.Place to =
        new LifeEvent.Place(
            "JALAN LAIN", "001", "001", here.equals(TAPIN_SCOPE) ? "5272051001" : HOME);
    return letters
        .issue(movers, to, 60, on(today))
        .fold(
            letter -> {
              written.add(new Written(letter, here));
              return "letter";
            },
            refusal -> refusal.slug());
  }

  private String arrive() {
    if (written.isEmpty()) {
      return "nothing";
    }
    int recent = random.nextBoolean() ? Math.max(0, written.size() - 3) : 0;
    String number = written.get(recent + random.nextInt(written.size() - recent)).letter().number();
    return letters
        .arrive(number, Optional.empty(), on(today))
        .fold(
            recorded -> "arrived",
            refusal ->
                refusal
                    .facts()
                    .getOrDefault("reason", refusal.slug())
                    .toString()
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('_', '-'));
  }

  private static Evidence on(LocalDate day) {
    return new Evidence(Optional.empty(), Optional.empty(), "pindah", "SKPWNI", day);
  }

  /** Counts as the centre: rows that are active, of these people only. */
  private int counted() {
    return Scope.CENTRE.call(() ->
        jdbc.sql(
                """
                select count(*) from population.resident
                where status_penduduk = 'AKTIF' and nik = any(:people)
                """)
            .param("people", people.stream().map(Nik::value).toArray(String[]::new))
            .query(Integer.class)
            .single());
  }
}

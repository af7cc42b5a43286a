package id.adminduk.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FamiliesAreConsistentTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<String> VILLAGES = List.of("6305011001", "6305021001");

  @Test
  void every_family_has_one_head_older_than_the_children_and_numbers_nobody_has() {
    Set<String> numbers = new HashSet<>();
    for (List<SyntheticResident> family : families(7, 5_000)) {
      assertThat(family.stream().filter(p -> p.hubungan().equals("KEPALA_KELUARGA"))).hasSize(1);
      SyntheticResident head = family.getFirst();
      for (SyntheticResident person : family) {
        assertThat(numbers.add(person.nik())).as(person.nik()).isTrue();
        assertThat(person.nik()).hasSize(16).matches("\\d{12}9\\d{3}");
        assertThat(person.kk()).isEqualTo(head.kk());
        assertThat(person.born()).isBefore(TODAY);
        if (person.hubungan().equals("ANAK")) {
          assertThat(person.born()).isAfter(head.born().plusYears(16));
        }
        person
            .spouse()
            .ifPresent(
                nik -> assertThat(family).anySatisfy(p -> assertThat(p.nik()).isEqualTo(nik)));
      }
    }
  }

  @Test
  void the_same_seed_gives_the_same_people_and_more_people_begin_alike() {
    List<List<SyntheticResident>> few = families(11, 500);
    assertThat(families(11, 500)).isEqualTo(few);
    assertThat(families(11, 2_000).subList(0, few.size())).isEqualTo(few);
    assertThat(families(12, 500)).isNotEqualTo(few);
  }

  private static List<List<SyntheticResident>> families(long seed, int people) {
    List<List<SyntheticResident>> families = new ArrayList<>();
    SyntheticPopulation.invent(seed, people, VILLAGES, TODAY, families::add);
    return families;
  }
}

package id.adminduk.office.population.register;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.LifeRefusal;
import id.adminduk.office.population.life.NumberPrefix;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Pemberian NIK dan nomor KK")
class NumbersModuleTests extends RegisterFixture {

  private static final int NUMBERS = Integer.getInteger("adminduk.numbers.trial", 2_000);
  private static final int THREADS = 16;

  /** Twenty days of births leave room for 20 000 numbers from 9000 on. */
  private static final int DAYS = 20;

  private static final int FIRST = 9000;

  @Autowired private IssuedNumbers numbers;
  @Autowired private UnitOfWork unitOfWork;

  @Test
  @DisplayName("16 loket sekaligus: tidak ada nomor ganda, tidak ada celah tanpa keterangan")
  void sixteen_threads_get_different_numbers_without_a_gap() throws Exception {
    List<NumberPrefix> prefixes = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      prefixes.add(NumberPrefix.ofNik(HOME, LocalDate.of(1931, 3, 1).plusDays(day), day % 2 == 0));
    }
    Set<String> given = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<List<String>>> work = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int offset = thread;
        work.add(threads.submit(atWork(() -> take(prefixes, offset, NUMBERS / THREADS))));
      }
      clock.advance(Duration.ofHours(-1));
      for (Future<List<String>> done : work) {
        for (String number : done.get()) {
          assertThat(given.add(number)).as(number).isTrue();
        }
      }
    }
    assertThat(given).hasSize(NUMBERS / THREADS * THREADS);
    assertThat(gaps()).isZero();
    System.out.println(given.size() + " numbers by " + THREADS + " threads, none twice");
  }

  /** Every tenth transaction is given up after it took its number. */
  private List<String> take(List<NumberPrefix> prefixes, int offset, int wanted) {
    List<String> taken = new ArrayList<>();
    for (int i = 0; taken.size() < wanted; i++) {
      NumberPrefix prefix = prefixes.get((offset + i) % prefixes.size());
      boolean givenUp = i % 10 == 9;
      Result<String, LifeRefusal> number =
          unitOfWork.attempt(() -> {
            Result<Nik, LifeRefusal> next = numbers.nik(prefix);
            return givenUp
                ? Result.refused(new LifeRefusal.NothingChanges())
                : next.map(Nik::value);
          });
      number.fold(taken::add, refusal -> false);
    }
    return taken;
  }

  @Test
  @DisplayName("Nomor yang sudah dipakai buku lama dilewati dan dicatat")
  void a_number_of_an_older_register_is_stepped_over_and_written_down() {
    LocalDate born = LocalDate.of(1932, 5, 6);
    NumberPrefix prefix = NumberPrefix.ofNik(HOME, born, false);
    var old = biodata(born, false);
    lives
        .record(
            new LifeEvent.Arrival(
                List.of(new LifeEvent.Newcomer(new Nik(prefix.with(FIRST)), old)),
                TODAY,
                Optional.empty()),
            evidence())
        .orFault();

    assertThat(person(born, false).value()).isEqualTo(prefix.with(FIRST + 1));
    assertThat(
            jdbc.sql("select how from population.number_given where prefix = :p order by sequence")
                .param("p", prefix.value())
                .query(String.class)
                .list())
        .containsExactly("MET", "GIVEN");
  }

  @Test
  @DisplayName("Sesudah 9999 ditolak dan dilaporkan, bukan diulang dari awal")
  void after_the_last_number_the_office_says_no() {
    NumberPrefix prefix = NumberPrefix.ofNik(HOME, LocalDate.of(1933, 7, 8), false);
    jdbc.sql("insert into population.number_counter (kind, prefix, last) values ('NIK', :p, 9999)")
        .param("p", prefix.value())
        .update();
    assertThat(refusal(unitOfWork.attempt(() -> numbers.nik(prefix))))
        .isEqualTo(new LifeRefusal.NumbersUsedUp(prefix.value()));
    jdbc.sql("delete from population.number_counter where prefix = :p")
        .param("p", prefix.value())
        .update();
  }

  /** Counts sequences up to a counter that nobody was given and nobody met. */
  private long gaps() {
    return count(
        """
        select count(*) from population.number_counter c,
          lateral generate_series(9000, c.last) as n
        where c.kind = 'NIK' and c.prefix like '630501%31' and not exists (
          select from population.number_given g
          where g.kind = c.kind and g.prefix = c.prefix and g.sequence = n)
        """);
  }
}

package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S6 by plain HTTP, three times, with a watch in hand. */
@Tag("long")
@ExtendWith(SharedOffice.class)
class ApiWalkTrial {

  private static final List<Person> WALKERS = List.of(Person.RIZKI, Person.ZAINI, Person.RINA);

  @Test
  @DisplayName("Sepuluh baris S6 lewat API, tiga kali, diukur per baris")
  void three_files_walk_all_ten_rows(OfficeProcess office) {
    Counters counters = new Counters(office);
    Demo.waitForGallery(counters);
    List<Map<String, Double>> watches = new ArrayList<>();
    for (Person person : WALKERS) {
      ApiWalk walk = new ApiWalk(counters, person);
      watches.add(timed(walk));
      assertThat(walk.state().isClosed()).isTrue();
    }
    print(watches, office.residentMegabytes().orElse(0L));
  }

  private static Map<String, Double> timed(ApiWalk walk) {
    Map<String, Consumer<ApiWalk>> rows = new LinkedHashMap<>();
    rows.put("1. ajukan", ApiWalk::apply);
    rows.put("2. terima", ApiWalk::check);
    rows.put("3. verifikasi", ApiWalk::verify);
    rows.put("4. setujui", ApiWalk::approve);
    rows.put(
        "5. rekam",
        recording -> {
          recording.capture();
          recording.seal();
        });
    rows.put("6. kirim, tunggu pusat", ApiWalk::send);
    rows.put("7. periksa NIK", ApiWalk::checkNik);
    rows.put("8. cetak dan encode", ApiWalk::print);
    rows.put("9. teruskan", ApiWalk::forward);
    rows.put("10. serahkan", ApiWalk::handOver);
    Map<String, Double> seconds = new LinkedHashMap<>();
    rows.forEach((row, work) -> {
      long began = System.nanoTime();
      work.accept(walk);
      seconds.put(row, (System.nanoTime() - began) / 1e9);
    });
    return seconds;
  }

  private static void print(List<Map<String, Double>> watches, long megabytes) {
    StringBuilder table = new StringBuilder("S6 by API, seconds: best and median of three walks\n");
    watches
        .getFirst()
        .keySet()
        .forEach(row -> {
          List<Double> sorted = watches.stream().map(watch -> watch.get(row)).sorted().toList();
          table.append(
              String.format(Locale.ROOT, "%-24s %7.2f %7.2f%n", row, sorted.get(0), sorted.get(1)));
        });
    List<Double> totals =
        watches.stream()
            .map(watch -> watch.values().stream().mapToDouble(Double::doubleValue).sum())
            .sorted()
            .toList();
    table.append(
        String.format(Locale.ROOT, "%-24s %7.2f %7.2f%n", "all", totals.get(0), totals.get(1)));
    table.append("Resident memory after it: ").append(megabytes).append(" MB\n");
    System.out.print(table);
  }
}

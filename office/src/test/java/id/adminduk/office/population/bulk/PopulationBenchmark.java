package id.adminduk.office.population.bulk;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.population.regions.Region;
import id.adminduk.office.population.regions.Regions;
import id.adminduk.office.population.register.Evidence;
import id.adminduk.office.population.search.PeopleQuery;
import id.adminduk.office.population.search.PeopleSearch;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes a large register by the import itself and says what it costs: import, search p50/p95/p99 by
 * kind, search of regions, size of the database; asserts nothing.
 *
 * <p>Not part of any build: {@code bin/bench-register}, which writes {@code
 * docs/figures/register.md}.
 */
class PopulationBenchmark extends OfficeTestBase {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int WARM = 200;

  private final int size = Integer.getInteger("population.people", 1_000_000);
  private final int searches = Integer.getInteger("population.searches", 2_000);
  private final long seed = Long.getLong("population.seed", 20_261_121);
  private final RandomGenerator random = new SplittableRandom(seed);

  @Autowired private PeopleImport people;
  @Autowired private PeopleSearch search;
  @Autowired private JdbcClient jdbc;
  @Autowired private Flyway flyway;
  @TempDir private Path folder;

  private final Figures figures = new Figures();

  @Test
  void prints_its_figures() throws Exception {
    Path file = folder.resolve("people.csv");
    long start = System.nanoTime();
    List<String> villages =
        Regions.below("6305").stream()
            .flatMap(district -> Regions.below(district.code()).stream())
            .map(Region::code)
            .toList();
    int written = PeopleFile.write(file, seed, size, villages, TODAY);
    figures.work("invented and written as CSV, " + mib(Files.size(file)), written, start);
    start = System.nanoTime();
    ImportReport report = people.check(file, TODAY);
    figures.work("dry run alone, errors " + report.errors(), written, start);
    start = System.nanoTime();
    people.run(file, new Evidence(Optional.empty(), Optional.empty(), "", "", TODAY), done -> {});
    figures.work("dry run and import", written, start);
    start = System.nanoTime();
    try (var owner = flyway.getConfiguration().getDataSource().getConnection();
        var statement = owner.createStatement()) {
      statement.execute("vacuum analyze population.resident");
      statement.execute("vacuum analyze population.name_key");
    }
    figures.work("vacuum analyze", written, start);
    sizes();
    searches(file);
    figures.publish(seed, size, searches);
  }

  private static String mib(long bytes) {
    return bytes / (1 << 20) + " MiB";
  }

  private void sizes() throws Exception {
    figures.size(
        "database",
        jdbc.sql("select pg_size_pretty(pg_database_size(current_database())) as size")
            .query((row, number) -> row.getString("size"))
            .single());
    try (var owner = flyway.getConfiguration().getDataSource().getConnection()) {
      JdbcClient.create(new SingleConnectionDataSource(owner, true))
          .sql(
              """
              select relname, pg_size_pretty(pg_total_relation_size(oid)) as size
              from pg_class where relnamespace = 'population'::regnamespace and relkind = 'r'
                and pg_total_relation_size(oid) > 10000000 order by pg_total_relation_size(oid) desc
              """)
          .query((row, number) -> {
            figures.size("population." + row.getString("relname"), row.getString("size"));
            return true;
          })
          .list();
    }
  }

  private void searches(Path file) throws IOException {
    List<String[]> sample = sample(file);
    time("NIK", sample, row -> PeopleQuery.of(row[0]));
    time("nomor KK", sample, row -> PeopleQuery.of(row[1]));
    time("name as written", sample, row -> PeopleQuery.of(row[3]));
    time("name, another spelling", sample, row -> PeopleQuery.of(respelled(row[3])));
    time("name, words in another order", sample, row -> PeopleQuery.of(turned(row[3])));
    time("first word of the name", sample, row -> PeopleQuery.of(row[3].split(" ", -1)[0]));
    time("MUHAMMAD or SITI and the last word", sample, row -> PeopleQuery.of(common(row)));
    time("name with a slip", sample, row -> PeopleQuery.of(slip(row[3])));
    time(
        "name with a slip and birth date",
        sample,
        row -> new PeopleQuery(slip(row[3]), Optional.of(LocalDate.parse(row[6])), row[5]));
    time("birth date alone", sample, row -> born(row));
    regions();
  }

  private static PeopleQuery born(String[] row) {
    return new PeopleQuery("", Optional.of(LocalDate.parse(row[6])), "");
  }

  private static String common(String[] row) {
    String[] words = row[3].split(" ", -1);
    return (row[4].equals("PEREMPUAN") ? "SITI " : "MUHAMMAD ") + words[words.length - 1];
  }

  private static String turned(String name) {
    List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
    return String.join(" ", words.reversed());
  }

  /** Looks for villages by name, by its first letters, and by a part of it, in all Indonesia. */
  private void regions() {
    List<String> names =
        Regions.search("A", "", 90_000).stream()
            .map(Region::name)
            .filter(n -> n.length() > 5)
            .toList();
    long[] nanos = new long[searches];
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < searches; i++) {
        String name = names.get(random.nextInt(names.size()));
        String typed = i % 3 == 0 ? name : name.substring(i % 3 == 1 ? 0 : 2, 5);
        long begun = System.nanoTime();
        Regions.search(typed, "", 20);
        nanos[i] = System.nanoTime() - begun;
      }
    }
    Arrays.sort(nanos);
    figures.search("region by name, 92 000 regions", nanos, "");
  }

  private interface Asking {
    PeopleQuery of(String[] row);
  }

  private void time(String what, List<String[]> sample, Asking asking) {
    long[] nanos = new long[sample.size()];
    int found = 0;
    for (int pass = 0; pass < 2; pass++) {
      int rounds = pass == 0 ? Math.min(WARM, sample.size()) : sample.size();
      found = 0;
      for (int i = 0; i < rounds; i++) {
        String[] row = sample.get(i);
        long begun = System.nanoTime();
        var answers = search.search(asking.of(row), Optional.empty(), Optional.empty());
        nanos[i] = System.nanoTime() - begun;
        found += answers.stream().anyMatch(answer -> answer.nik().value().equals(row[0])) ? 1 : 0;
      }
    }
    Arrays.sort(nanos);
    figures.search(what, nanos, found + " of " + sample.size());
  }

  private List<String[]> sample(Path file) throws IOException {
    List<String[]> sample = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      lines.readLine();
      int seen = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        seen++;
        if (sample.size() < searches) {
          sample.add(line.split(";", -1));
        } else {
          int place = random.nextInt(seen);
          if (place < searches) {
            sample.set(place, line.split(";", -1));
          }
        }
      }
    }
    return sample;
  }

  private static String respelled(String nama) {
    return nama.replace("U", "OE").replace("J", "DJ").replace("Y", "J").replace("C", "TJ");
  }

  private String slip(String nama) {
    int at = 1 + random.nextInt(nama.length() - 1);
    return nama.substring(0, at) + nama.substring(at + 1);
  }
}

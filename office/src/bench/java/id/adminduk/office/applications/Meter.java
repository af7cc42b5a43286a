package id.adminduk.office.applications;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what a round cost: processor time of this JVM and of all processes of the PostgreSQL
 * server, and the bytes of its write-ahead log.
 *
 * <p>Linux only: a tick of {@code /proc/<pid>/stat} is 10 ms.
 */
final class Meter {

  /**
   * Counters that only rise.
   *
   * @param jvm milliseconds of processor time
   * @param postgres milliseconds of processor time
   * @param wal bytes
   */
  record Reading(double jvm, double postgres, long wal) {

    Reading since(Reading before) {
      return new Reading(jvm - before.jvm, postgres - before.postgres, wal - before.wal);
    }
  }

  private static final double MILLIS_PER_TICK = 10;
  private static final int PARENT = 1;
  private static final int OWN_USER = 11;
  private static final int OWN_SYSTEM = 12;
  private static final int DEAD_CHILDREN_USER = 13;
  private static final int DEAD_CHILDREN_SYSTEM = 14;

  private final JdbcClient jdbc;
  private final OperatingSystemMXBean system =
      Objects.requireNonNull(
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class), "no process times");
  private final String postmaster;

  Meter(JdbcClient jdbc) {
    this.jdbc = jdbc;
    String ours = jdbc.sql("select pg_backend_pid()").query(String.class).single();
    this.postmaster = stat(Path.of("/proc", ours)).get(PARENT);
  }

  Reading read() {
    long wal =
        jdbc.sql("select cast(pg_current_wal_lsn() - '0/0' as bigint)").query(Long.class).single();
    return new Reading(system.getProcessCpuTime() / 1e6, postgres(), wal);
  }

  /** Backends that ended meanwhile are counted at the postmaster as its dead children. */
  private double postgres() {
    List<String> mother = stat(Path.of("/proc", postmaster));
    double ticks = ticks(mother, DEAD_CHILDREN_USER) + ticks(mother, DEAD_CHILDREN_SYSTEM);
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      ticks +=
          all.filter(process -> process.getFileName().toString().matches("\\d+"))
              .filter(process ->
                  process.getFileName().toString().equals(postmaster)
                      || postmaster.equals(stat(process).get(PARENT)))
              .map(Meter::stat)
              .mapToDouble(own -> ticks(own, OWN_USER) + ticks(own, OWN_SYSTEM))
              .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ticks * MILLIS_PER_TICK;
  }

  private static double ticks(List<String> stat, int field) {
    return Double.parseDouble(stat.get(field));
  }

  /** Gives the fields after the process name, which may hold blanks; zeros once it is gone. */
  private static List<String> stat(Path process) {
    try {
      String line = Files.readString(process.resolve("stat"));
      return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    } catch (NoSuchFileException gone) {
      return Stream.generate(() -> "0").limit(DEAD_CHILDREN_SYSTEM + 1L).toList();
    } catch (IOException gone) {
      if (String.valueOf(gone.getMessage()).contains("No such process")) {
        return Stream.generate(() -> "0").limit(DEAD_CHILDREN_SYSTEM + 1L).toList();
      }
      throw new UncheckedIOException(gone);
    }
  }
}

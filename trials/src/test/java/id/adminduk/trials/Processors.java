package id.adminduk.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time used so far, in seconds, of the three that share the machine (Linux). */
record Processors(double office, double database, double loader) {

  private static final double SECONDS_PER_TICK = 0.01;

  static Processors of(OfficeProcess office) {
    try {
      long postmaster =
          Long.parseLong(
              Files.readAllLines(office.data().resolve("postgres").resolve("postmaster.pid"))
                  .getFirst()
                  .strip());
      double database =
          Stream.concat(
                  ProcessHandle.of(postmaster).stream(),
                  ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::children))
              .mapToDouble(process -> used(process.pid()))
              .sum();
      return new Processors(used(office.pid()), database, used(ProcessHandle.current().pid()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Processors since(Processors before) {
    return new Processors(
        office - before.office, database - before.database, loader - before.loader);
  }

  private static double used(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
      return (Double.parseDouble(fields.get(11)) + Double.parseDouble(fields.get(12)))
          * SECONDS_PER_TICK;
    } catch (IOException gone) {
      return 0;
    }
  }
}

package id.adminduk.office.applications;

import java.util.Map;

/**
 * What one round measured.
 *
 * @param times sorted nanoseconds per act
 */
record Round(double seconds, Meter.Reading cost, Map<String, long[]> times) {

  int cases() {
    return times.getOrDefault("accept", new long[0]).length;
  }

  double casesPerSecond() {
    return cases() / seconds;
  }

  double jvmPerCase() {
    return cost.jvm() / cases();
  }

  double postgresPerCase() {
    return cost.postgres() / cases();
  }

  double walPerCase() {
    return (double) cost.wal() / cases();
  }

  double casesPerCpuSecond() {
    return 1000 * cases() / (cost.jvm() + cost.postgres());
  }
}

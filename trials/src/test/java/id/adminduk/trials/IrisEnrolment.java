package id.adminduk.trials;

import id.adminduk.matcher.iris.IrisCode;
import id.adminduk.matcher.iris.IrisExtraction;
import id.adminduk.matcher.iris.IrisExtraction.Extracted;
import id.adminduk.matcher.iris.IrisExtraction.Recapture;
import id.adminduk.matcher.iris.IrisExtractor;
import id.adminduk.matcher.iris.Segmentation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One picture and what became of it. */
record IrisEnrolment(IrisFolder.Shot shot, IrisExtraction extraction, long cpuNanos) {

  /** Extracts all, with progress on the error stream. */
  static List<IrisEnrolment> all(List<IrisFolder.Shot> shots) {
    AtomicInteger done = new AtomicInteger();
    return shots.parallelStream()
        .map(shot -> {
          IrisEnrolment one = of(shot);
          int count = done.incrementAndGet();
          if (count % 100 == 0 || count == shots.size()) {
            System.err.printf("%d of %d pictures read%n", count, shots.size());
          }
          return one;
        })
        .toList();
  }

  private static IrisEnrolment of(IrisFolder.Shot shot) {
    try {
      byte[] bytes = Files.readAllBytes(shot.file());
      long start = cpu();
      IrisExtraction extraction = new IrisExtractor().extract(bytes);
      return new IrisEnrolment(shot, extraction, cpu() - start);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  Optional<IrisCode> code() {
    return switch (extraction) {
      case Extracted extracted -> Optional.of(extracted.code());
      case Recapture _ -> Optional.empty();
    };
  }

  Optional<Segmentation> segmentation() {
    return switch (extraction) {
      case Extracted extracted -> Optional.of(extracted.segmentation());
      case Recapture _ -> Optional.empty();
    };
  }

  /** What is written over the picture on a sheet. */
  String label() {
    String name = shot.file().getFileName().toString();
    return switch (extraction) {
      case Extracted extracted ->
          String.format(
              Locale.ROOT,
              "%s %.0f f%.1f u%d",
              name,
              extracted.quality().eyeScore(),
              extracted.quality().focus(),
              extracted.quality().usableBits());
      case Recapture recapture -> name + " " + recapture.reason();
    };
  }
}

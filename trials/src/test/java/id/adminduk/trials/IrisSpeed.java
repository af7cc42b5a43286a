package id.adminduk.trials;

import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.iris.EyePair;
import id.adminduk.matcher.iris.IrisAnswer.Complete;
import id.adminduk.matcher.iris.IrisCode;
import id.adminduk.matcher.iris.IrisGallery;
import id.adminduk.matcher.iris.IrisGallery.Labels;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Measures exact searches among invented codes. The work does not depend on what the codes hold, so
 * random bits with three quarters of the mask set do.
 */
final class IrisSpeed {
  private static final long SEED = 20261121;

  private IrisSpeed() {}

  static void run(String size) {
    int people = size.isEmpty() ? 100_000 : Integer.parseInt(size);
    boolean hasVectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    System.out.printf(
        "%,d people with two eyes, %s kernel, pool of %d beside the caller, seed %d%n",
        people, hasVectors ? "vector" : "scalar", ForkJoinPool.getCommonPoolParallelism(), SEED);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    IrisGallery gallery = new IrisGallery();
    long start = System.nanoTime();
    for (int i = 0; i < people; i++) {
      gallery.enrol(new SubjectRef(new UUID(1, i)), eyes(random));
    }
    System.out.printf(Locale.ROOT, "filled in %.1f s%n", (System.nanoTime() - start) / 1e9);
    EyePair known = eyes(random);
    gallery.enrol(new SubjectRef(new UUID(2, 1)), known);
    for (Labels labels : Labels.values()) {
      searches(gallery, known, random, labels, people);
    }
    batch(gallery, random, people);
  }

  private static void searches(
      IrisGallery gallery, EyePair known, RandomGenerator random, Labels labels, int people) {
    List<Double> millis = new ArrayList<>();
    for (int round = 0; round < 24; round++) {
      EyePair probe = round == 0 ? known : eyes(random);
      long start = System.nanoTime();
      Complete answer = (Complete) gallery.search(probe, labels, 60, 20);
      millis.add((System.nanoTime() - start) / 1e6);
      if ((round == 0) == answer.candidates().isEmpty()) {
        throw new IllegalStateException("round " + round + " answered " + answer.candidates());
      }
    }
    double[] sorted =
        millis.subList(4, millis.size()).stream()
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    System.out.printf(
        Locale.ROOT,
        "labels %s: p50 %.0f ms, p95 %.0f ms a search of %,d people%n",
        labels,
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        people);
  }

  private static void batch(IrisGallery gallery, RandomGenerator random, int people) {
    EyePair[] probes = new EyePair[16];
    Arrays.setAll(probes, _ -> eyes(random));
    double[] cpu = new double[3];
    for (int round = 0; round < cpu.length; round++) {
      long start = processCpu();
      gallery.search(List.of(probes), Labels.TRUSTED, 60, 20);
      cpu[round] = (processCpu() - start) / 1e9;
    }
    Arrays.sort(cpu);
    System.out.printf(
        Locale.ROOT,
        "16 probes in one pass: %.2f million irises a second of one core (processor time of the"
            + " whole process, best of 3)%n",
        16 * 2.0 * people / cpu[0] / 1e6);
  }

  private static long processCpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static EyePair eyes(RandomGenerator random) {
    return EyePair.of(code(random), code(random));
  }

  private static IrisCode code(RandomGenerator random) {
    byte[] bytes = new byte[IrisCode.BYTES];
    random.nextBytes(bytes);
    for (int i = IrisCode.BYTES / 2; i < bytes.length; i++) {
      bytes[i] |= (byte) random.nextInt(256);
    }
    return IrisCode.of(bytes);
  }
}

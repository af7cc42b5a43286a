package id.adminduk.trials;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.CompactGallery;
import id.adminduk.matcher.Extraction;
import id.adminduk.matcher.FingerTemplate;
import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.TenPrint;
import id.adminduk.matcher.TwofoldExtractor;
import id.adminduk.matcher.iris.EyePair;
import id.adminduk.matcher.iris.IrisCode;
import id.adminduk.matcher.iris.IrisExtraction;
import id.adminduk.matcher.iris.IrisExtractor;
import id.adminduk.matcher.iris.IrisGallery;
import id.adminduk.synthetic.Condition;
import id.adminduk.synthetic.SyntheticPerson;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Measures what enrolling one person costs one core: ten finger images and two eyes, from the bytes
 * of the files until a search would find them (issue 6: at most 1.5 s).
 *
 * <p>{@code bin/eval-enrolment [--people=20] [--warm=4] [--out=FOLDER]}: invented people, whose
 * images are 384 x 480 and 640 x 480. One thread; processor time and wall time.
 */
final class EnrolmentSpeed {

  private static final long FIRST_SEED = 9_100_000;
  private static final Condition[] CONDITIONS = {
    Condition.NORMAL, Condition.NORMAL, Condition.DRY, Condition.WET
  };

  private final CompactGallery fingers = new CompactGallery();
  private final IrisGallery eyes = new IrisGallery();
  private final TwofoldExtractor fingerExtractor = new TwofoldExtractor();
  private final IrisExtractor irisExtractor = new IrisExtractor();
  private int refused;

  /** What one enrolment took, in milliseconds. */
  private record Cost(double fingers, double eyes, double gallery, double wall) {

    double cpu() {
      return fingers + eyes + gallery;
    }
  }

  private EnrolmentSpeed() {}

  public static void main(String[] words) throws IOException {
    int people = 20;
    int warm = 4;
    Path out = Path.of("target", "figures");
    for (String word : words) {
      String value = word.substring(word.indexOf('=') + 1);
      switch (word.substring(0, Math.max(0, word.indexOf('=')))) {
        case "--people" -> people = Integer.parseInt(value);
        case "--warm" -> warm = Integer.parseInt(value);
        case "--out" -> out = Path.of(value);
        default ->
            throw new IllegalArgumentException(
                "usage: eval-enrolment [--people=20] [--warm=4] [--out=FOLDER], not " + word);
      }
    }
    new EnrolmentSpeed().run(people, warm, out);
  }

  private void run(int people, int warm, Path out) throws IOException {
    Cost[] costs = new Cost[people];
    for (int i = -warm; i < people; i++) {
      Cost cost = enrol(SyntheticPerson.of(FIRST_SEED + i), new SubjectRef(new UUID(9, i)));
      if (i >= 0) {
        costs[i] = cost;
      }
      System.err.printf("\r%d of %d people", i + 1, people);
    }
    System.err.println();
    if (fingers.size() != people + warm || eyes.size() != people + warm) {
      throw new IllegalStateException("not everybody was enrolled");
    }
    String page = page(costs, warm);
    System.out.println(page);
    Files.createDirectories(out);
    Files.writeString(out.resolve("enrolment.md"), page);
  }

  private Cost enrol(SyntheticPerson person, SubjectRef subject) {
    Map<FingerPosition, byte[]> images = new EnumMap<>(FingerPosition.class);
    for (FingerPosition position : FingerPosition.values()) {
      Condition condition = CONDITIONS[position.code() % CONDITIONS.length];
      images.put(position, person.fingerprintPng(position, 0, condition));
    }
    byte[] left = person.irisPng(EyePosition.LEFT, 0);
    byte[] right = person.irisPng(EyePosition.RIGHT, 0);
    long wall = System.nanoTime();
    long start = cpu();
    Map<FingerPosition, FingerTemplate> templates = new EnumMap<>(FingerPosition.class);
    images.forEach((position, image) -> {
      switch (fingerExtractor.extract(image, 500)) {
        case Extraction.Extracted extracted -> templates.put(position, extracted.template());
        case Extraction.FailureToEnrol ignored -> refused++;
      }
    });
    long afterFingers = cpu();
    EyePair pair = new EyePair(code(left), code(right));
    long afterEyes = cpu();
    fingers.enrol(subject, new TenPrint(templates));
    eyes.enrol(subject, pair);
    long end = cpu();
    return new Cost(
        (afterFingers - start) / 1e6,
        (afterEyes - afterFingers) / 1e6,
        (end - afterEyes) / 1e6,
        (System.nanoTime() - wall) / 1e6);
  }

  private Optional<IrisCode> code(byte[] picture) {
    return switch (irisExtractor.extract(picture)) {
      case IrisExtraction.Extracted extracted -> Optional.of(extracted.code());
      case IrisExtraction.Recapture ignored -> {
        refused++;
        yield Optional.empty();
      }
    };
  }

  private String page(Cost[] costs, int warm) {
    StringBuilder page = new StringBuilder();
    page.append("# Enrolment of one person\n\n");
    page.append(
        String.format(
            Locale.ROOT,
            "Made on %s by `bin/eval-enrolment --people=%d --warm=%d`.%n",
            LocalDate.now(Clock.systemUTC()),
            costs.length,
            warm));
    page.append(
        String.format(
            Locale.ROOT,
            "Machine: %d processors, Java %s, %s; one thread.%n",
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            System.getProperty("os.arch")));
    page.append("Ten finger images (384 x 480, two looks each) and two eyes (640 x 480), ");
    page.append("from file bytes until a search would find them.\n\n");
    page.append("| milliseconds | median | 95 % | most |\n|---|---|---|---|\n");
    row(page, "ten fingers, CPU", Arrays.stream(costs).mapToDouble(Cost::fingers).toArray());
    row(page, "two eyes, CPU", Arrays.stream(costs).mapToDouble(Cost::eyes).toArray());
    row(
        page,
        "packing and galleries, CPU",
        Arrays.stream(costs).mapToDouble(Cost::gallery).toArray());
    row(page, "all, CPU", Arrays.stream(costs).mapToDouble(Cost::cpu).toArray());
    row(page, "all, wall", Arrays.stream(costs).mapToDouble(Cost::wall).toArray());
    page.append(
        String.format("%nImages refused: %d. Wanted: at most 1 500 on one core.%n", refused));
    return page.toString();
  }

  private static void row(StringBuilder page, String name, double[] values) {
    Arrays.sort(values);
    page.append(
        String.format(
            Locale.ROOT,
            "| %s | %.0f | %.0f | %.0f |%n",
            name,
            values[values.length / 2],
            values[Math.min(values.length - 1, (int) (0.95 * values.length))],
            values[values.length - 1]));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}

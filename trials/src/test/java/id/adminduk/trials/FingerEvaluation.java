package id.adminduk.trials;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Measures one-to-one accuracy on folders of real or invented fingers (issue 6, evaluation a).
 *
 * <p>{@code bin/eval-fingers [--out=FOLDER] [--dpi=500] FOLDER [--dpi=512 FOLDER ...]}: a dpi holds
 * for the folders after it. Several folders are judged one by one and pooled with one threshold.
 * Writes fingers.md (tables), fingers.csv (the curves) and fingers.png (the picture).
 */
final class FingerEvaluation {

  private static final double[] FMRS = {1e-2, 1e-3, 1e-4, 0};

  private final List<FingerFolder> folders = new ArrayList<>();
  private final List<FingerScores> scores = new ArrayList<>();
  private final StringBuilder report = new StringBuilder();
  private Path out = Path.of("target", "figures");

  private FingerEvaluation() {}

  public static void main(String[] words) throws IOException {
    FingerEvaluation evaluation = new FingerEvaluation();
    evaluation.read(words);
    // Where the folders lie on this machine is nobody's business.
    evaluation.run(
        Arrays.stream(words)
            .filter(word -> !word.startsWith("--out="))
            .map(word -> word.startsWith("--") ? word : shortened(Path.of(word)))
            .collect(Collectors.joining(" ")));
  }

  private void read(String[] words) {
    double dpi = 500;
    for (String word : words) {
      if (word.startsWith("--dpi=")) {
        dpi = Double.parseDouble(word.substring("--dpi=".length()));
      } else if (word.startsWith("--out=")) {
        out = Path.of(word.substring("--out=".length()));
      } else if (Files.isDirectory(Path.of(word))) {
        folders.add(new FingerFolder(Path.of(word), dpi));
      } else {
        throw new IllegalArgumentException("not a folder: " + word);
      }
    }
    if (folders.isEmpty()) {
      throw new IllegalArgumentException(
          "usage: eval-fingers [--out=FOLDER] [--dpi=500] FOLDER [--dpi=512 FOLDER ...]");
    }
  }

  private void run(String command) throws IOException {
    head(command);
    for (FingerFolder folder : folders) {
      long before = cpu();
      List<FingerFolder.Touched> images = folder.extract();
      double extraction = (cpu() - before) / 1e6 / images.size();
      before = cpu();
      long failed = images.stream().filter(image -> image.template().isEmpty()).count();
      FingerScores found = FingerScores.of(images);
      double pairs = images.size() * (images.size() - 1) / 2.0;
      double comparison = (cpu() - before) / 1e6 / pairs;
      scores.add(found);
      String name = shortened(folder.path());
      line(
          "\n## %s, %.0f dpi, %d images, %d without a template\n",
          name, folder.dpi(), images.size(), failed);
      line(
          "Extraction with both looks %.0f ms CPU an image, comparison by everything %.2f ms CPU.\n",
          extraction, comparison);
      table(FingerScores.MATCHERS.keySet().stream().map(found::rates).toList(), List.of(found));
    }
    List<DetRates> pooled = FingerScores.MATCHERS.keySet().stream().map(this::pooled).toList();
    line("\n## All %d folders together, one threshold\n", folders.size());
    table(pooled, scores);
    double before = pooled.getFirst().equalErrorRate();
    double now = pooled.getLast().equalErrorRate();
    line(
        "\nEER of %s is %.0f %% below that of %s.",
        pooled.getLast().name(), 100 * (1 - now / before), pooled.getFirst().name());
    Files.createDirectories(out);
    Files.writeString(out.resolve("fingers.md"), report);
    Files.write(out.resolve("fingers.csv"), csv(pooled));
    DetPicture.write(
        out.resolve("fingers.png"),
        "One finger against one, pooled",
        DetPicture.Axes.of("two fingers taken for one", "one finger missed", 1e-5),
        pooled);
    System.out.println(report);
    System.out.println("written to " + out);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String shortened(Path folder) {
    int names = folder.getNameCount();
    return folder.subpath(Math.max(0, names - 2), names).toString();
  }

  private void head(String command) {
    line("# Fingers, one against one\n");
    line("Made on %s by `bin/eval-fingers %s`.", LocalDate.now(Clock.systemUTC()), command);
    line(
        "Machine: %d processors, Java %s, %s.",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        System.getProperty("os.arch"));
    line("Every image against every other of its folder, once; all rates in per cent.");
    line("An image without a template counts as a miss with everything.");
  }

  private DetRates pooled(String name) {
    List<Float> genuine = new ArrayList<>();
    List<Float> impostor = new ArrayList<>();
    scores.forEach(one -> one.collect(FingerScores.matcher(name), genuine, impostor));
    return FingerScores.rates(name, genuine, impostor);
  }

  private void table(List<DetRates> rows, List<FingerScores> sources) {
    line(
        "%d genuine pairs, %d impostor pairs.\n",
        rows.getFirst().genuine().length, rows.getFirst().impostor().length);
    line("%s", "| matcher | EER | FNMR at FMR 1 % | at 0.1 % | at 0.01 % | at zero FMR | rank 1 |");
    line("|---|---|---|---|---|---|---|");
    for (DetRates row : rows) {
      StringBuilder cells = new StringBuilder();
      for (double fmr : FMRS) {
        cells.append(String.format(Locale.ROOT, " %.2f |", 100 * row.missedAt(fmr)));
      }
      int hits = sources.stream().mapToInt(source -> source.rankOne(row.name())[0]).sum();
      int tries = sources.stream().mapToInt(source -> source.rankOne(row.name())[1]).sum();
      line(
          "| %s | %.2f |%s %.1f |",
          row.name(), 100 * row.equalErrorRate(), cells, 100.0 * hits / tries);
    }
  }

  @SuppressWarnings("AnnotateFormatMethod") // The annotation is in no library of ours.
  private void line(String format, Object... words) {
    report.append(String.format(Locale.ROOT, format, words)).append('\n');
  }

  private static List<String> csv(List<DetRates> curves) {
    List<String> lines = new ArrayList<>();
    lines.add("matcher,threshold,fmr,fnmr");
    for (DetRates curve : curves) {
      for (double step = 0; step <= 50; step++) {
        int place =
            Math.max(
                0,
                curve.impostor().length - 1 - (int) Math.pow(curve.impostor().length, step / 50.0));
        float threshold = Math.nextUp(curve.impostor()[place]);
        lines.add(
            String.format(
                Locale.ROOT,
                "%s,%.4f,%.7f,%.5f",
                curve.name().replace(",", ""),
                threshold,
                curve.fmr(threshold),
                curve.fnmr(threshold)));
      }
    }
    return lines;
  }
}

package id.adminduk.trials;

import id.adminduk.matcher.iris.IrisCode;
import id.adminduk.matcher.iris.IrisExtraction.Extracted;
import id.adminduk.matcher.iris.IrisExtraction.Recapture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Judges the iris engine on any folder of eyes; run by {@code bin/eval-iris}, which tells how.
 *
 * <p>Prints a table and writes it with the curves as CSV and picture; contact sheets show real eyes
 * and so are only written to the folder named by {@code --out}.
 */
final class IrisEvaluation {
  private static final int CSV_POINTS = 300;
  private static final double[] RATES = {1e-2, 1e-3, 1e-4, 1e-5, 0};

  private final Path folder;
  private final Map<String, String> options;
  private final PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

  private IrisEvaluation(Path folder, Map<String, String> options) {
    this.folder = folder;
    this.options = options;
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = new LinkedHashMap<>();
    List<String> folders = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.startsWith("--")) {
        int cut = argument.indexOf('=');
        options.put(
            argument.substring(2, cut < 0 ? argument.length() : cut),
            cut < 0 ? "" : argument.substring(cut + 1));
      } else {
        folders.add(argument);
      }
    }
    if (options.containsKey("speed")) {
      IrisSpeed.run(options.get("speed"));
    } else if (options.containsKey("invented")) {
      Path out = Path.of(options.getOrDefault("out", "target/eval-iris"));
      int people = Integer.parseInt(options.get("invented"));
      new IrisEvaluation(InventedEyes.draw(people, out.resolve("eyes")), options).run();
    } else if (folders.size() == 1 && Files.isDirectory(Path.of(folders.getFirst()))) {
      new IrisEvaluation(Path.of(folders.getFirst()), options).run();
    } else {
      System.err.println("Give one folder of eyes; see the first lines of bin/eval-iris.");
      System.exit(2);
    }
  }

  private void run() throws IOException {
    List<IrisFolder.Shot> shots = IrisFolder.read(folder, options.getOrDefault("eye", "auto"));
    if (shots.isEmpty()) {
      System.err.println("No pictures of eyes in " + folder);
      System.exit(2);
    }
    long eyes = shots.stream().map(IrisFolder.Shot::eye).distinct().count();
    out.printf(Locale.ROOT, "%d pictures of %d eyes%n", shots.size(), eyes);
    List<IrisEnrolment> all = IrisEnrolment.all(shots);
    enrolment(all);
    IrisScores scores = new IrisScores(all.stream().filter(one -> one.code().isPresent()).toList());
    List<IrisDet> curves = new ArrayList<>(List.of(scores.oneEye(""), bothEyes(scores, "")));
    int hardest = Integer.parseInt(options.getOrDefault("hardest", "0"));
    if (hardest > 0) {
      Set<String> hard = hardest(all, hardest);
      for (boolean held : new boolean[] {true, false}) {
        String suffix = held ? ", the other eyes" : ", %d hardest eyes".formatted(hardest);
        IrisScores part =
            new IrisScores(
                all.stream()
                    .filter(one -> one.code().isPresent())
                    .filter(one -> hard.contains(one.shot().eye()) != held)
                    .toList());
        curves.add(part.oneEye(suffix));
        curves.add(bothEyes(part, suffix));
      }
    }
    table(curves);
    Path target = Path.of(options.getOrDefault("out", "target/eval-iris"));
    Files.createDirectories(target);
    String name = options.getOrDefault("name", "iris-det");
    csv(target.resolve(name + ".csv"), curves);
    String title = options.getOrDefault("title", String.valueOf(folder.getFileName()));
    DetPicture.write(
        target.resolve(name + ".png"),
        title,
        DetPicture.Axes.of("two eyes taken for one", "one eye missed", 1e-6),
        curves);
    if (options.containsKey("sheets")) {
      IrisSheets.write(target.resolve("sheets"), all);
    }
    String text = said.toString(StandardCharsets.UTF_8);
    Files.writeString(target.resolve(name + ".md"), page(title, text));
    console.println(text);
    console.println("written to " + target);
  }

  /**
   * Finds the eyes of which least is seen. The numbers of the engine were chosen on the 30 such
   * eyes of CASIA-IrisV1, so the others are those that nothing was fitted to.
   */
  private static Set<String> hardest(List<IrisEnrolment> all, int count) {
    Map<String, List<Integer>> bits = new LinkedHashMap<>();
    for (IrisEnrolment one : all) {
      int usable = one.code().map(IrisCode::usableBits).orElse(0);
      bits.computeIfAbsent(one.shot().eye(), _ -> new ArrayList<>()).add(usable);
    }
    return bits.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, List<Integer>> eye) ->
                eye.getValue().stream().mapToInt(usable -> usable).average().orElse(0)))
        .limit(count)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void enrolment(List<IrisEnrolment> all) {
    Map<String, Integer> reasons = new TreeMap<>();
    List<Double> bits = new ArrayList<>();
    List<Double> focus = new ArrayList<>();
    for (IrisEnrolment one : all) {
      switch (one.extraction()) {
        case Extracted extracted -> {
          bits.add((double) extracted.quality().usableBits());
          focus.add(extracted.quality().focus());
        }
        case Recapture recapture -> {
          reasons.merge(recapture.reason().toString(), 1, Integer::sum);
          out.println("refused " + one.shot().file().getFileName() + ": " + recapture.detail());
        }
      }
    }
    double cpu = all.stream().mapToLong(IrisEnrolment::cpuNanos).average().orElse(0) / 1e6;
    out.printf(
        Locale.ROOT,
        "refused %d (%.2f %%) %s; %.1f ms of processor time a picture%n",
        all.size() - bits.size(),
        100.0 * (all.size() - bits.size()) / all.size(),
        reasons,
        cpu);
    out.printf("usable bits: %s; focus: %s%n", spread(bits), spread(focus));
  }

  private static String spread(List<Double> values) {
    if (values.isEmpty()) {
      return "none";
    }
    List<Double> sorted = values.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "least %.1f, 1 %% %.1f, 5 %% %.1f, median %.1f, most %.1f",
        sorted.getFirst(),
        sorted.get(sorted.size() / 100),
        sorted.get(sorted.size() / 20),
        sorted.get(sorted.size() / 2),
        sorted.getLast());
  }

  private IrisDet bothEyes(IrisScores scores, String suffix) {
    List<IrisScores.Pair> named = scores.bySides();
    String rule = options.getOrDefault("pairs", named.isEmpty() ? "neighbours" : "sides");
    if (rule.equals("sides")) {
      out.println("both eyes: left and right as named");
      return scores.bothEyes(named, suffix);
    }
    out.println("both eyes: virtual people, eyes 1+2, 3+4, ... (sides are not named)");
    return scores.bothEyes(scores.byNeighbours(), suffix);
  }

  private void table(List<IrisDet> curves) {
    out.printf("%-32s %9s %11s %8s", "", "genuine", "impostor", "EER %");
    for (double rate : RATES) {
      out.printf(Locale.ROOT, " %18s", rate == 0 ? "FNMR@none seen" : "FNMR@" + rate);
    }
    out.printf(" %8s %8s %8s%n", "same", "others", "spread");
    for (IrisDet det : curves) {
      out.printf(
          Locale.ROOT,
          "%-32s %9d %11d %8.3f",
          det.name(),
          det.genuines(),
          det.impostors(),
          100 * det.equalErrorRate());
      for (double rate : RATES) {
        IrisDet.Point point = det.at(rate);
        out.printf(Locale.ROOT, " %8.2f %% (%.4f)", 100 * point.fnmr(), point.distance());
      }
      out.printf(
          Locale.ROOT, " %8.4f %8.4f %8.4f%n", det.mean(true), det.mean(false), det.spread());
    }
    out.println("(in brackets the distance at and below which two eyes are called the same)");
  }

  /** What was said, with date, machine and command; folders lie elsewhere on other machines. */
  private String page(String title, String text) {
    List<String> words = new ArrayList<>();
    options.forEach((name, value) -> {
      if (!name.equals("out")) {
        words.add("--" + name + (value.isEmpty() ? "" : "=" + value));
      }
    });
    return """
    # %s

    Made on %s by `bin/eval-iris FOLDER %s`.
    Machine: %d processors, Java %s, %s.

    ```text
    %s```
    """
        .formatted(
            title,
            LocalDate.now(Clock.systemUTC()),
            String.join(" ", words),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            System.getProperty("os.arch"),
            text);
  }

  private static void csv(Path file, List<IrisDet> curves) throws IOException {
    StringBuilder rows = new StringBuilder("comparison,distance,fmr,fnmr\n");
    for (IrisDet det : curves) {
      List<IrisDet.Point> points = det.curve();
      int step = Math.max(1, points.size() / CSV_POINTS);
      for (int i = 0; i < points.size(); i += step) {
        IrisDet.Point point = points.get(i);
        rows.append(
            String.format(
                Locale.ROOT,
                "%s,%.5f,%.8f,%.6f%n",
                det.name(),
                point.distance(),
                point.fmr(),
                point.fnmr()));
      }
    }
    Files.writeString(file, rows);
  }
}

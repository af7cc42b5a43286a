package id.adminduk.office.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whatever happens to a file, it is walkable or refused with flaws; nothing is thrown. */
class MutatedSopTests {

  private static final long SEED = Long.getLong("adminduk.seed", 20221101L);
  private static final int TRIES = 4_000;
  private static final List<String> WORDS =
      List.of(
          "ajukan",
          "cetak",
          "selesai",
          "UNIQUENESS",
          "PRINT",
          "HAND_OVER",
          "SUBMIT",
          "1 menit",
          "9999 jam",
          "0,01 menit",
          "",
          "~",
          "[]",
          "{}",
          "[[a]]",
          "*x",
          "&x y",
          "!!set {a}",
          "no",
          "\"",
          "'",
          "- ",
          "pemohon",
          "siak",
          "KASI",
          "36 menit",
          "\t",
          "\u0000",
          "\uD83D\uDE00");

  @Test
  void random_changes_either_load_to_a_walkable_sop_or_give_flaws() {
    String good = new String(SopFiles.bytes("/sop/" + SopFiles.TAPIN), StandardCharsets.UTF_8);
    int loaded = 0;
    for (int i = 0; i < TRIES; i++) {
      long seed = SEED + i;
      String mutant = mutate(good, new SplittableRandom(seed));
      try {
        loaded += judge(mutant, seed);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("-Dadminduk.seed=" + seed + " breaks the reader", e);
      }
    }
    System.out.printf("seed %d: %d of %d mutants still loaded%n", SEED, loaded, TRIES);
    assertThat(loaded).isBetween(TRIES / 50, TRIES - TRIES / 10);
  }

  private static int judge(String mutant, long seed) {
    return switch (SopFile.read("m.yaml", mutant.getBytes(StandardCharsets.UTF_8))) {
      case SopFile.Refused(List<SopFlaw> flaws) -> {
        assertThat(flaws).as("seed %d", seed).isNotEmpty();
        yield 0;
      }
      case SopFile.Loaded(Sop sop) -> {
        for (int walk = 0; walk < 5; walk++) {
          walk(sop, new SplittableRandom(seed + walk), seed);
        }
        yield 1;
      }
    };
  }

  /**
   * Walks at random with mostly Ya; must end, print only after uniqueness, hand over after print.
   */
  private static void walk(Sop sop, RandomGenerator chance, long seed) {
    List<StepKind> done = new ArrayList<>();
    Optional<RowKey> here = Optional.of(sop.first().key());
    while (here.isPresent()) {
      SopRow row = sop.row(here.get());
      assertThat(sop.lanes().get(row.lane()).role()).isEqualTo(row.role());
      if (row.kind() == StepKind.PRINT) {
        assertThat(done).as("seed %d", seed).contains(StepKind.UNIQUENESS);
      }
      if (row.kind() == StepKind.HAND_OVER) {
        assertThat(done).as("seed %d", seed).contains(StepKind.PRINT);
      }
      done.add(row.kind());
      assertThat(done.size()).as("seed %d does not end", seed).isLessThan(10_000);
      here = row.isDecision() && chance.nextInt(4) == 0 ? row.onNo() : row.next();
    }
  }

  private static String mutate(String good, RandomGenerator chance) {
    List<String> lines = new ArrayList<>(good.lines().toList());
    int changes = 1 + chance.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int at = chance.nextInt(lines.size());
      String line = lines.get(at);
      switch (chance.nextInt(7)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(chance.nextInt(lines.size()), line);
        case 2 -> lines.set(at, lines.set(chance.nextInt(lines.size()), line));
        case 3 -> lines.set(at, line.replaceFirst(":.*", ": " + word(chance)));
        case 4 -> lines.set(at, " ".repeat(chance.nextInt(5)) + line);
        case 5 -> lines.set(at, borrow(lines, line, chance));
        default -> swapBlocks(lines, chance);
      }
    }
    return String.join("\n", lines);
  }

  /** Gives the key of one line the value of another, so that branches and lanes cross. */
  private static String borrow(List<String> lines, String line, RandomGenerator chance) {
    String[] other = lines.get(chance.nextInt(lines.size())).split(":", 2);
    return other.length == 2 ? line.split(":", 2)[0] + ":" + other[1] : line;
  }

  /** Moves a whole row of the table elsewhere. */
  private static void swapBlocks(List<String> lines, RandomGenerator chance) {
    int from = nextItem(lines, chance.nextInt(lines.size()));
    int to = nextItem(lines, from + 1);
    List<String> block = new ArrayList<>(lines.subList(from, to));
    lines.subList(from, to).clear();
    lines.addAll(lines.isEmpty() ? 0 : nextItem(lines, chance.nextInt(lines.size())), block);
  }

  private static int nextItem(List<String> lines, int start) {
    int at = Math.min(start, lines.size());
    while (at < lines.size() && !lines.get(at).startsWith("  - kunci")) {
      at++;
    }
    return at;
  }

  private static String word(RandomGenerator chance) {
    return WORDS.get(chance.nextInt(WORDS.size())).replace("\\", "").replace("$", "");
  }
}

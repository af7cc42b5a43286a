package id.adminduk.office.cards;

import id.adminduk.office.kernel.Nik;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares a typed NIK with the one to be printed, in the groups of four that the screen shows.
 *
 * <p>Tells which groups differ and never the digits: the operator must look at the paper, not at
 * the answer.
 */
final class NikCheck {

  private static final int GROUP = 4;
  private static final int GROUPS = 4;

  private NikCheck() {}

  /** Gives the numbers of the differing groups, 1 to 4; empty when both are one. */
  static List<Integer> differingGroups(Nik typed, Nik expected) {
    return IntStream.range(0, GROUPS)
        .filter(group -> !group(typed, group).equals(group(expected, group)))
        .mapToObj(group -> group + 1)
        .toList();
  }

  private static String group(Nik nik, int group) {
    return nik.value().substring(group * GROUP, (group + 1) * GROUP);
  }
}

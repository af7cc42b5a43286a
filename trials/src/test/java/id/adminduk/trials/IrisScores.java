package id.adminduk.trials;

import id.adminduk.matcher.iris.IrisComparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Compares every picture with every other, by one eye and by both. */
final class IrisScores {

  /** A person's k-th left and k-th right eye taken together; indices into the enrolments. */
  record Pair(String person, int left, int right) {}

  private final List<IrisEnrolment> enrolments;

  /** Takes enrolments that all have codes. */
  IrisScores(List<IrisEnrolment> enrolments) {
    this.enrolments = enrolments;
  }

  IrisDet oneEye(String suffix) {
    IrisDet det = new IrisDet("one eye" + suffix);
    IntStream.range(0, enrolments.size())
        .parallel()
        .forEach(i -> {
          for (int j = i + 1; j < enrolments.size(); j++) {
            det.add(distance(i, j), eye(i).equals(eye(j)));
          }
        });
    return det;
  }

  /** Adds up eyes of one person, or of virtual people made of neighbouring eyes. */
  IrisDet bothEyes(List<Pair> pairs, String suffix) {
    IrisDet det = new IrisDet("both eyes" + suffix);
    IntStream.range(0, pairs.size())
        .parallel()
        .forEach(i -> {
          for (int j = i + 1; j < pairs.size(); j++) {
            Pair one = pairs.get(i);
            Pair other = pairs.get(j);
            double mean = (distance(one.left, other.left) + distance(one.right, other.right)) / 2;
            det.add(mean, one.person.equals(other.person));
          }
        });
    return det;
  }

  private double distance(int i, int j) {
    return IrisComparison.of(
            enrolments.get(i).code().orElseThrow(), enrolments.get(j).code().orElseThrow())
        .distance();
  }

  private String eye(int i) {
    return enrolments.get(i).shot().eye();
  }

  /** Pairs by the sides that the names tell. */
  List<Pair> bySides() {
    Map<String, List<Integer>> left = new LinkedHashMap<>();
    Map<String, List<Integer>> right = new LinkedHashMap<>();
    List<String> sides =
        enrolments.stream().map(one -> one.shot().side()).distinct().sorted().toList();
    for (int i = 0; i < enrolments.size(); i++) {
      IrisFolder.Shot shot = enrolments.get(i).shot();
      if (!shot.side().isEmpty()) {
        (shot.side().equals(sides.getFirst()) ? left : right)
            .computeIfAbsent(shot.person(), _ -> new ArrayList<>())
            .add(i);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    left.forEach((person, eyes) -> zip(person, eyes, right.getOrDefault(person, List.of()), pairs));
    return pairs;
  }

  /** Makes virtual people: first and second eye, third and fourth, and so on. */
  List<Pair> byNeighbours() {
    Map<String, List<Integer>> eyes = new LinkedHashMap<>();
    for (int i = 0; i < enrolments.size(); i++) {
      eyes.computeIfAbsent(eye(i), _ -> new ArrayList<>()).add(i);
    }
    List<Map.Entry<String, List<Integer>>> all = List.copyOf(eyes.entrySet());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < all.size(); i += 2) {
      zip(all.get(i).getKey(), all.get(i).getValue(), all.get(i + 1).getValue(), pairs);
    }
    return pairs;
  }

  private static void zip(
      String person, List<Integer> left, List<Integer> right, List<Pair> pairs) {
    for (int k = 0; k < Math.min(left.size(), right.size()); k++) {
      pairs.add(new Pair(person, left.get(k), right.get(k)));
    }
  }
}

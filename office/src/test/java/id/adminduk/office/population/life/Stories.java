package id.adminduk.office.population.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Tells random stories by seed, and makes the first bad one as short as it can be. */
final class Stories {

  private static final int LONGEST = 60;

  private Stories() {}

  static List<Turn> story(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    int turns = 10 + random.nextInt(LONGEST - 10);
    List<Turn> story = new ArrayList<>();
    for (int i = 0; i < turns; i++) {
      story.add(Turn.any(random));
    }
    return story;
  }

  static World told(List<Turn> story) {
    World world = new World();
    story.forEach(world::live);
    return world;
  }

  /** Drops halves, quarters, single turns, as long as the story stays bad. */
  static List<Turn> shrunk(List<Turn> bad, Predicate<List<Turn>> isBad) {
    List<Turn> shortest = bad;
    for (int chunk = Math.max(1, bad.size() / 2); chunk >= 1; chunk /= 2) {
      Optional<List<Turn>> shorter = without(shortest, chunk, isBad);
      while (shorter.isPresent()) {
        shortest = shorter.get();
        shorter = without(shortest, chunk, isBad);
      }
    }
    return shortest;
  }

  private static Optional<List<Turn>> without(
      List<Turn> story, int chunk, Predicate<List<Turn>> isBad) {
    for (int from = 0; from + chunk <= story.size(); from++) {
      List<Turn> shorter = new ArrayList<>(story.subList(0, from));
      shorter.addAll(story.subList(from + chunk, story.size()));
      if (isBad.test(shorter)) {
        return Optional.of(shorter);
      }
    }
    return Optional.empty();
  }
}

package id.adminduk.office.population.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Random lives, seed after seed, in the seconds the build gives: all of them with
 * -Dadminduk.stories=100000 -Dadminduk.stories.seconds=600.
 */
@DisplayName("Buku induk: hidup yang teratur")
class LivesStayInOrderTests {

  private static final long FIRST_SEED = 20_261_121L;
  private static final int STORIES = Integer.getInteger("adminduk.stories", 100_000);
  private static final long SECONDS = Long.getLong("adminduk.stories.seconds", 6);

  @Test
  @DisplayName("Apa pun yang terjadi, aturan buku induk tetap terpenuhi")
  void random_lives_keep_every_invariant() {
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    Map<String, Integer> happened = new TreeMap<>();
    int told = 0;
    while (told < STORIES && (told < 500 || System.nanoTime() < end)) {
      long seed = FIRST_SEED + told++;
      List<Turn> story = Stories.story(seed);
      World world = Stories.told(story);
      world.steps.forEach(
          s -> happened.merge(s.event().getClass().getSimpleName(), 1, Integer::sum));
      world.refusals.forEach(r -> happened.merge("no:" + r.slug(), 1, Integer::sum));
      if (isBad(world)) {
        List<Turn> shortest = Stories.shrunk(story, LivesStayInOrderTests::isBadStory);
        throw new AssertionError("seed " + seed + ": " + tell(shortest));
      }
    }
    System.out.println(told + " lives from seed " + FIRST_SEED + ": " + happened);
    assertThat(happened.keySet().stream().filter(kind -> !kind.startsWith("no:")))
        .as("every event happens in some story")
        .hasSize(LifeEvent.class.getPermittedSubclasses().length);
  }

  private static boolean isBadStory(List<Turn> story) {
    return isBad(Stories.told(story));
  }

  static boolean isBad(World world) {
    return !Invariant.closedCardsStayClosed(world.steps)
        || world.steps.stream().anyMatch(step -> !Invariant.brokenBy(step).isEmpty());
  }

  /** What happened, and of new people only that they are new: a first record has twenty lines. */
  private static String tell(List<Turn> story) {
    StringBuilder told = new StringBuilder();
    for (World.Step step : Stories.told(story).steps) {
      told.append('\n').append(step.today()).append(' ').append(Invariant.brokenBy(step));
      told.append(' ').append(step.event());
      step.changes().elements().stream()
          .filter(change -> step.before().find(change.who()).isPresent() || isTelling(change))
          .forEach(change ->
              told.append("\n    ").append(change.who().value()).append(' ').append(change));
    }
    return told.toString();
  }

  private static boolean isTelling(ElementChange change) {
    return change.element() == Element.NOMOR_KK || change.element() == Element.HUBUNGAN;
  }
}

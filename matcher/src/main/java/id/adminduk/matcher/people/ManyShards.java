package id.adminduk.matcher.people;

import id.adminduk.matcher.GalleryState;
import id.adminduk.matcher.SubjectRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * One gallery of many shards; each person lives in the shard its reference falls into.
 *
 * <p>Every shard draws its lines for its own, smaller number of people, which shows more; the lines
 * that count are drawn here for everybody. A shard that does not answer, or answers Incomplete,
 * makes the whole answer Incomplete. The shards stand in this process or are doors to other ones.
 */
public final class ManyShards implements GalleryShards {

  private static final int NOT_REBUILDING = -1;

  private final List<GalleryShards> shards;
  private volatile int expectedByRebuild = NOT_REBUILDING;

  /** Takes the shards in an order that never changes; at least one. */
  public ManyShards(List<GalleryShards> shards) {
    if (shards.isEmpty()) {
      throw new IllegalArgumentException("a gallery of no shards finds nobody");
    }
    this.shards = List.copyOf(shards);
  }

  private GalleryShards of(SubjectRef subject) {
    return shards.get(index(subject));
  }

  private int index(SubjectRef subject) {
    return Math.floorMod(subject.value().hashCode(), shards.size());
  }

  @Override
  public void enrol(SubjectRef subject, Body body) {
    of(subject).enrol(subject, body);
  }

  @Override
  public void remove(SubjectRef subject) {
    of(subject).remove(subject);
  }

  @Override
  public int size() {
    return shards.stream().mapToInt(GalleryShards::size).sum();
  }

  @Override
  public GalleryState state() {
    if (expectedByRebuild != NOT_REBUILDING) {
      return new GalleryState.Rebuilding(0, expectedByRebuild);
    }
    return shards.stream()
        .map(GalleryShards::state)
        .filter(GalleryState.Rebuilding.class::isInstance)
        .findFirst()
        .orElseGet(() -> new GalleryState.Ready(size()));
  }

  @Override
  public PeopleAnswer search(Body probe) {
    if (expectedByRebuild != NOT_REBUILDING) {
      return new PeopleAnswer.Incomplete(0, expectedByRebuild);
    }
    List<Optional<PeopleAnswer>> answers =
        shards.stream().parallel().map(shard -> ask(shard, probe)).toList();
    int people = 0;
    List<Resemblance> found = new ArrayList<>();
    StringBuilder digests = new StringBuilder();
    for (Optional<PeopleAnswer> answer : answers) {
      if (!(answer.orElse(null) instanceof PeopleAnswer.Complete part)) {
        long answered =
            answers.stream()
                .filter(one -> one.orElse(null) instanceof PeopleAnswer.Complete)
                .count();
        return new PeopleAnswer.Incomplete((int) answered, shards.size());
      }
      people += part.gallerySize();
      found.addAll(part.candidates());
      digests.append(part.galleryDigest());
    }
    List<Resemblance> shown = PeopleRules.worthShowing(found, people);
    return new PeopleAnswer.Complete(
        people, digest(digests.toString()), PeopleRules.zone(shown, people), shown);
  }

  private static String digest(String ofShards) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(ofShards.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static Optional<PeopleAnswer> ask(GalleryShards shard, Body probe) {
    try {
      return Optional.of(shard.search(probe));
    } catch (ShardUnreachable silent) {
      return Optional.empty();
    }
  }

  @Override
  public Rebuild beginRebuild(int expected) {
    List<Counted> counted = shards.stream().map(Counted::new).toList();
    expectedByRebuild = expected;
    return new Rebuild() {
      private int loaded;

      @Override
      public synchronized void load(SubjectRef subject, Body body) {
        counted.get(index(subject)).keep(subject, body);
        loaded++;
      }

      @Override
      public synchronized void finish() {
        if (loaded != expected) {
          throw new IllegalStateException("loaded " + loaded + " of " + expected + " people");
        }
        counted.forEach(Counted::fill);
        expectedByRebuild = NOT_REBUILDING;
      }
    };
  }

  /** People on their way into one shard, which must be told how many come before they come. */
  private record Counted(GalleryShards shard, List<SubjectRef> who, List<Body> what) {

    Counted(GalleryShards shard) {
      this(shard, new ArrayList<>(), new ArrayList<>());
    }

    void keep(SubjectRef subject, Body body) {
      who.add(subject);
      what.add(body);
    }

    void fill() {
      Rebuild rebuild = shard.beginRebuild(who.size());
      IntStream.range(0, who.size()).forEach(i -> rebuild.load(who.get(i), what.get(i)));
      rebuild.finish();
    }
  }

  @Override
  public void keep(Path folder, long mark) throws IOException {
    for (int i = 0; i < shards.size(); i++) {
      shards.get(i).keep(folder.resolve(Integer.toString(i)), mark);
    }
  }

  @Override
  public OptionalLong restore(Path folder) {
    OptionalLong least = OptionalLong.empty();
    for (int i = 0; i < shards.size(); i++) {
      OptionalLong mark = shards.get(i).restore(folder.resolve(Integer.toString(i)));
      if (mark.isEmpty()) {
        return mark;
      }
      least = least.isEmpty() || mark.getAsLong() < least.getAsLong() ? mark : least;
    }
    return least;
  }
}

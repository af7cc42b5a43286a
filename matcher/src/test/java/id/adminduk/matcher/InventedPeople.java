package id.adminduk.matcher;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.synthetic.Condition;
import id.adminduk.synthetic.SyntheticPerson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Invented people of mixed quality, drawn as images and extracted as images are.
 *
 * <p>A person's fingers go together: who has dry hands has them on nearly all fingers and at both
 * touches. For more trials than people, fingers of several people of one quality are put together,
 * each at its own position.
 */
final class InventedPeople implements TouchedPeople {

  private static final long FIRST_SEED = 8_200_000;

  /** Out of twenty people so many have such hands; a counter sees fewer bad ones. */
  private static final Map<Condition, Integer> OF_TWENTY =
      new EnumMap<>(
          Map.of(
              Condition.NORMAL, 10,
              Condition.DRY, 4,
              Condition.WET, 3,
              Condition.PARTIAL, 2,
              Condition.POOR, 1));

  /** Fingers that are not as the rest of the hands. */
  private static final double ODD_FINGERS = 0.2;

  /** One person: the quality, and two touches of each finger that could be enrolled. */
  private record Hands(Condition quality, Map<FingerPosition, List<FingerTemplate>> fingers) {}

  private final List<Hands> people;

  InventedPeople(int count) {
    List<Condition> twenty = new ArrayList<>();
    OF_TWENTY.forEach((quality, number) -> {
      for (int i = 0; i < number; i++) {
        twenty.add(quality);
      }
    });
    AtomicInteger done = new AtomicInteger();
    // Neighbours differ in who is known, so quality changes only every second person.
    people =
        IntStream.range(0, count)
            .parallel()
            .mapToObj(i -> {
              Hands hands = hands(i, twenty.get(i / 2 * 7 % twenty.size()));
              System.err.printf("\rinvented %d of %d people", done.incrementAndGet(), count);
              return hands;
            })
            .toList();
    System.err.println();
  }

  private static Hands hands(int number, Condition quality) {
    SyntheticPerson person = SyntheticPerson.of(FIRST_SEED + number);
    Random random = new Random(FIRST_SEED + number);
    Map<FingerPosition, List<FingerTemplate>> fingers = new EnumMap<>(FingerPosition.class);
    for (FingerPosition position : FingerPosition.values()) {
      Condition own = random.nextDouble() < ODD_FINGERS ? Condition.NORMAL : quality;
      List<FingerTemplate> touches = new ArrayList<>();
      for (int touch = 0; touch < 2; touch++) {
        byte[] png = person.fingerprintPng(position, touch, own);
        if (new TwofoldExtractor().extract(png, 500) instanceof Extracted extracted) {
          touches.add(extracted.template());
        }
      }
      // A finger that fails to enrol twice is entered as missing, as at a counter.
      if (touches.size() == 2) {
        fingers.put(position, touches);
      }
    }
    return new Hands(quality, fingers);
  }

  @Override
  public String name() {
    return "invented people of mixed quality";
  }

  /** Tells how many people of which quality there are and how many fingers could be enrolled. */
  String told() {
    StringBuilder told = new StringBuilder();
    for (Condition quality : Condition.values()) {
      List<Hands> such = people.stream().filter(one -> one.quality() == quality).toList();
      int fingers = such.stream().mapToInt(one -> one.fingers().size()).sum();
      told.append(told.isEmpty() ? "" : ", ")
          .append("%s %d people, %d fingers".formatted(quality, such.size(), fingers));
    }
    return told.toString();
  }

  @Override
  public List<List<FingerTemplate>> fingers(boolean strangers) {
    return half(strangers).stream().flatMap(one -> one.fingers().values().stream()).toList();
  }

  private List<Hands> half(boolean strangers) {
    return IntStream.range(0, people.size())
        .filter(i -> i % 2 == (strangers ? 1 : 0))
        .mapToObj(people::get)
        .toList();
  }

  @Override
  public List<FingerTemplate> all() {
    return people.stream()
        .flatMap(one -> one.fingers().values().stream())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<TenPrint> draw(boolean stranger, int fingers, Random random) {
    List<Hands> half = half(stranger);
    Condition quality = half.get(random.nextInt(half.size())).quality();
    List<Hands> alike = half.stream().filter(one -> one.quality() == quality).toList();
    List<FingerPosition> positions = new ArrayList<>(Arrays.asList(FingerPosition.values()));
    Collections.shuffle(positions, random);
    Map<FingerPosition, List<FingerTemplate>> drawn = new EnumMap<>(FingerPosition.class);
    for (FingerPosition position : positions) {
      List<FingerTemplate> touches =
          alike.get(random.nextInt(alike.size())).fingers().getOrDefault(position, List.of());
      if (drawn.size() < fingers && !touches.isEmpty()) {
        drawn.put(position, touches);
      }
    }
    if (drawn.isEmpty()) {
      return draw(stranger, fingers, random);
    }
    return TouchedPeople.twice(drawn, random);
  }
}

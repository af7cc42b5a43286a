package id.adminduk.matcher;

import id.adminduk.formats.FingerPosition;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** People whose fingers were touched twice: one half is enrolled, the other half are strangers. */
interface TouchedPeople {

  /** Names them for a table. */
  String name();

  /** Draws a person with so many fingers and gives two touches of each. */
  List<TenPrint> draw(boolean stranger, int fingers, Random random);

  /** Gives the touches of each finger of one half. */
  List<List<FingerTemplate>> fingers(boolean strangers);

  /** Gives all templates, to make a crowd of. */
  List<FingerTemplate> all();

  /** Takes two different touches of each finger. */
  static List<TenPrint> twice(Map<FingerPosition, List<FingerTemplate>> drawn, Random random) {
    Map<FingerPosition, FingerTemplate> first = new EnumMap<>(FingerPosition.class);
    Map<FingerPosition, FingerTemplate> second = new EnumMap<>(FingerPosition.class);
    drawn.forEach((position, touches) -> {
      int one = random.nextInt(touches.size());
      int other = (one + 1 + random.nextInt(touches.size() - 1)) % touches.size();
      first.put(position, touches.get(one));
      second.put(position, touches.get(other));
    });
    return List.of(new TenPrint(first), new TenPrint(second));
  }
}

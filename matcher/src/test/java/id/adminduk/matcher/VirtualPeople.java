package id.adminduk.matcher;

import id.adminduk.formats.FingerPosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** People made of the fingers of a folder, each finger of somebody else: there are no others. */
final class VirtualPeople implements TouchedPeople {

  private final List<List<FingerTemplate>> known = new ArrayList<>();
  private final List<List<FingerTemplate>> unknown = new ArrayList<>();
  private final List<FingerTemplate> all = new ArrayList<>();

  VirtualPeople(Map<String, List<FingerTemplate>> fingers) {
    int number = 0;
    for (List<FingerTemplate> touches : fingers.values()) {
      if (touches.size() >= 2) {
        (number++ % 2 == 0 ? known : unknown).add(touches);
      }
      all.addAll(touches);
    }
    if (unknown.isEmpty()) {
      throw new IllegalArgumentException("at least two fingers touched twice are needed");
    }
  }

  @Override
  public String name() {
    return "virtual people of the real images";
  }

  @Override
  public List<FingerTemplate> all() {
    return all;
  }

  @Override
  public List<List<FingerTemplate>> fingers(boolean strangers) {
    return strangers ? unknown : known;
  }

  @Override
  public List<TenPrint> draw(boolean stranger, int fingers, Random random) {
    List<List<FingerTemplate>> shuffled = new ArrayList<>(stranger ? unknown : known);
    Collections.shuffle(shuffled, random);
    Map<FingerPosition, List<FingerTemplate>> drawn = new EnumMap<>(FingerPosition.class);
    for (int i = 0; i < Math.min(fingers, shuffled.size()); i++) {
      drawn.put(FingerPosition.ofCode(i + 1), shuffled.get(i));
    }
    return TouchedPeople.twice(drawn, random);
  }
}

package id.adminduk.matcher.people;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.FingerTemplate;
import id.adminduk.matcher.TenPrint;
import id.adminduk.matcher.iris.EyePair;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What of a person can be compared; what is missing is simply absent.
 *
 * @param fingers none to ten
 * @param eyes absent when neither iris was readable
 */
public record Body(Map<FingerPosition, FingerTemplate> fingers, Optional<EyePair> eyes) {

  public Body {
    if (fingers.isEmpty() && eyes.isEmpty()) {
      throw new IllegalArgumentException("a person without fingers and irises cannot be compared");
    }
    Map<FingerPosition, FingerTemplate> copy = new EnumMap<>(FingerPosition.class);
    copy.putAll(fingers);
    fingers = Collections.unmodifiableMap(copy);
  }

  /** Names a person of whom only fingers are known. */
  public static Body of(TenPrint fingers) {
    return new Body(fingers.fingers(), Optional.empty());
  }

  /** Gives the fingers, when there is one. */
  public Optional<TenPrint> tenPrint() {
    return fingers.isEmpty() ? Optional.empty() : Optional.of(new TenPrint(fingers));
  }
}

package id.adminduk.matcher;

import id.adminduk.formats.FingerPosition;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Holds what was captured of a person's fingers.
 *
 * @param fingers one to ten; an amputated, bandaged or unreadable finger is simply absent
 */
public record TenPrint(Map<FingerPosition, FingerTemplate> fingers) {

  public TenPrint {
    if (fingers.isEmpty()) {
      throw new IllegalArgumentException("a ten-print needs at least one finger");
    }
    fingers = Collections.unmodifiableMap(new EnumMap<>(fingers));
  }
}

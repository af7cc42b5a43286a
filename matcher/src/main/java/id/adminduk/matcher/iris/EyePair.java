package id.adminduk.matcher.iris;

import java.util.Optional;

/**
 * The irises of one person, of which one may be missing: lost, bandaged, clouded or not captured.
 *
 * @param left the person's own left eye
 * @param right the person's own right eye
 */
public record EyePair(Optional<IrisCode> left, Optional<IrisCode> right) {

  public EyePair {
    if (left.isEmpty() && right.isEmpty()) {
      throw new IllegalArgumentException("a person without any iris is not compared by iris");
    }
  }

  /** Names a person with both eyes captured. */
  public static EyePair of(IrisCode left, IrisCode right) {
    return new EyePair(Optional.of(left), Optional.of(right));
  }

  /** Gives the same eyes under each other's name, as a capture with mixed-up labels does. */
  public EyePair exchanged() {
    return new EyePair(/* left= */ right, /* right= */ left);
  }
}

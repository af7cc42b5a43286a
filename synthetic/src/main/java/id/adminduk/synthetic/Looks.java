package id.adminduk.synthetic;

/**
 * What the portrait must show; fingers, eyes and signature do not depend on it.
 *
 * @param female draws a woman, often with a hijab, else a man
 * @param age whole years, 0..120; drawn as child, adult or old
 */
public record Looks(boolean female, int age) {
  /** Accepts ages from birth to 120. */
  public Looks {
    if (age < 0 || age > 120) {
      throw new IllegalArgumentException("age must be 0..120, was " + age);
    }
  }

  static Looks of(Chance person) {
    Chance chance = person.child(2_000);
    return new Looks(chance.happens(0.5), 17 + chance.below(60));
  }

  boolean child() {
    return age < 14;
  }

  boolean old() {
    return age >= 58;
  }
}

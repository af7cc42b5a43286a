package id.adminduk.office.population.life;

/** Ages the law and the register count with, in completed years. */
final class Adults {

  /** Head of a family, unless ever married (domain.md 2.2). */
  static final int HEAD = 17;

  /** Marriage without dispensation (UU 16/2019). */
  static final int MARRIAGE = 19;

  /** No dispensation is believed below. */
  static final int MARRIAGE_EVER = 12;

  /** A birth parent younger than this is taken for a slip of the pen. */
  static final int PARENT = 12;

  /** An adopted child is a child (PP 54/2007 art. 12). */
  static final int ADOPTED = 18;

  /** A child may be born so long after the father's death. */
  static final int DAYS_AFTER_FATHER = 300;

  private Adults() {}
}

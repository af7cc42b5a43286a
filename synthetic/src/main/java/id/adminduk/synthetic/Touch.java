package id.adminduk.synthetic;

/**
 * How one finger meets the sensor once: place, turn, stretch, part in contact, moisture, ink.
 *
 * @param shiftX placement on the sensor, pixels to the right
 * @param shiftY the same, downwards
 * @param turn rotation in radians
 * @param dragX shear of the skin outside the firmly pressed middle, pixels
 * @param dragY the same, downwards
 * @param twist torsion of the same outer skin, radians
 * @param ripple deviation of the small irregular stretch, pixels
 * @param contactX middle of the touching part, as share of the pad's half width
 * @param contactY the same by half height, downwards
 * @param contact size of the touching part, 1 the whole pad
 * @param moisture -1 very dry to 1 very wet; moves the ridge threshold
 * @param grain strength of the fine noise that breaks dry ridges
 * @param wear share of the surface lost in worn patches, about 0..0.3
 * @param scratches number of scratches that belong to this touch
 * @param ink grey level of a ridge
 * @param paper grey level of the empty sensor
 */
record Touch(
    double shiftX,
    double shiftY,
    double turn,
    double dragX,
    double dragY,
    double twist,
    double ripple,
    double contactX,
    double contactY,
    double contact,
    double moisture,
    double grain,
    double wear,
    int scratches,
    double ink,
    double paper) {

  /** Largest turn at a supervised counter. */
  private static final double MAX_TURN = Math.toRadians(15);

  /**
   * Draws one touch.
   *
   * @param habit the person's stream, which makes all fingers of dry hands dry
   * @param chance the impression's own stream
   */
  static Touch draw(Chance habit, Chance chance, Condition condition) {
    double moisture = moisture(habit, chance, condition);
    boolean poor = condition == Condition.POOR;
    boolean partial = condition == Condition.PARTIAL;
    double aside = partial ? chance.uniform(0.3, 0.5) : chance.uniform(0, 0.1);
    double way = chance.uniform(0, 2 * Math.PI);
    double strain = poor ? 1.8 : 1;
    double fade = poor ? chance.uniform(50, 90) : Math.max(0, -moisture) * 40;
    return new Touch(
        chance.normal() * 5,
        chance.normal() * 5,
        Math.clamp(chance.normal() * Math.toRadians(poor ? 8 : 5.5), -MAX_TURN, MAX_TURN),
        chance.normal() * 3 * strain,
        chance.normal() * 3 * strain,
        Math.toRadians(chance.normal() * 1.5 * strain),
        1.3 * strain,
        aside * Math.cos(way),
        aside * Math.sin(way),
        partial
            ? chance.uniform(0.68, 0.78)
            : Math.clamp(0.98 + chance.normal() * 0.04, 0.86, 1.08),
        moisture,
        grain(chance, condition),
        poor ? chance.uniform(0.14, 0.26) : 0,
        poor ? 6 + chance.below(8) : chance.below(3),
        chance.uniform(35, 75) + fade,
        chance.uniform(232, 250));
  }

  private static double moisture(Chance habit, Chance chance, Condition condition) {
    double usual = Math.clamp(habit.child(603).normal() * 0.16, -0.4, 0.4) + chance.normal() * 0.1;
    return switch (condition) {
      case NORMAL, PARTIAL -> usual;
      case DRY -> -0.56 + 0.3 * usual;
      case WET -> 0.72 + 0.3 * usual;
      case POOR -> (chance.happens(0.7) ? -0.5 : 0.7) + 0.5 * usual;
    };
  }

  private static double grain(Chance chance, Condition condition) {
    return switch (condition) {
      case NORMAL, PARTIAL -> chance.uniform(0.16, 0.26);
      case WET -> chance.uniform(0.2, 0.3);
      case DRY -> chance.uniform(0.4, 0.5);
      case POOR -> chance.uniform(0.45, 0.6);
    };
  }
}

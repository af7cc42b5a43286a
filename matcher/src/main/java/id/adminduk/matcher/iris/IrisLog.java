package id.adminduk.matcher.iris;

/**
 * Receives every intermediate result of an extraction under a stable name, so that a stranger can
 * follow and check the algorithm. Pictures show bodies: keep them as safe as the pictures
 * themselves.
 */
@FunctionalInterface
public interface IrisLog {

  /** Keeps nothing. */
  IrisLog NONE = (_, _, _, _) -> {};

  /**
   * Takes one picture.
   *
   * @param step the step's name, such as {@code 02-without-glints}
   * @param grey width x height levels, row by row from the top left, 0 black to 255 white
   */
  void picture(String step, int width, int height, byte[] grey);
}

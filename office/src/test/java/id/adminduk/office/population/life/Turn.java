package id.adminduk.office.population.life;

import java.util.random.RandomGenerator;

/**
 * One turn of a story as plain numbers, so that a story can lose turns and still be told.
 *
 * @param kind which event; the rest say who, whom, where, in numbers that are taken modulo what is
 *     there
 */
record Turn(int kind, int days, int a, int b, int c) {

  private static final int MANY = 1 << 20;

  static Turn any(RandomGenerator random) {
    return new Turn(
        random.nextInt(MANY),
        random.nextInt(MANY),
        random.nextInt(MANY),
        random.nextInt(MANY),
        random.nextInt(MANY));
  }
}

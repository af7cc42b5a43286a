package id.adminduk.matcher.cylinder;

/**
 * Scores two compact fingers: the likest codes propose how one lies on the other, and every pairing
 * that agrees with a proposal votes for it.
 *
 * <p>A generalised Hough transform over turn and shift whose cells are the proposals themselves.
 * Keeps its arrays, so one instance serves one thread.
 */
public final class Vote {

  private static final int TURN = 2048;
  private static final int[] COS = new int[TURN];
  private static final int[] SIN = new int[TURN];
  private static final int UNIT = 1 << 10;

  static {
    for (int i = 0; i < TURN; i++) {
      COS[i] = (int) Math.round(UNIT * Math.cos(2 * Math.PI * i / TURN));
      SIN[i] = (int) Math.round(UNIT * Math.sin(2 * Math.PI * i / TURN));
    }
  }

  private final int[] waiting = new int[CompactFinger.MOST * CompactFinger.MOST];
  private final int[] distances = new int[CompactFinger.MOST * CompactFinger.MOST];
  private final int[] pairs = new int[CylinderConstants.VOTERS];
  private final int[] votes = new int[CylinderConstants.VOTERS];
  private final int[] turns = new int[CylinderConstants.VOTERS];

  /**
   * Compares two fingers.
   *
   * @return 0 and up; a full hand of agreeing pairs is about 12
   */
  public double score(CompactFinger first, CompactFinger second) {
    int voters = voters(first, second);
    int best = 0;
    for (int proposal = 0; proposal < voters; proposal++) {
      best = Math.max(best, agreeing(first.places(), second.places(), proposal, voters));
    }
    return best / (double) CylinderConstants.VOTE_DISTANCE;
  }

  /** Collects the likest pairs, likest first, and gives how many. */
  private int voters(CompactFinger first, CompactFinger second) {
    int[] counts = new int[CylinderConstants.VOTE_DISTANCE + 1];
    int found = 0;
    for (int i = 0; i < first.size(); i++) {
      long code = first.codes()[i];
      int angle = CompactFinger.angle(first.places()[i]);
      for (int j = 0; code != 0 && j < second.size(); j++) {
        int distance = Long.bitCount(code ^ second.codes()[j]);
        if (distance < CylinderConstants.VOTE_DISTANCE && second.codes()[j] != 0) {
          int turn = CompactFinger.angle(second.places()[j]) - angle;
          if (Math.abs(between(turn)) <= TURN / 4) {
            waiting[found] = i << 8 | j;
            distances[found++] = distance;
            counts[distance + 1]++;
          }
        }
      }
    }
    return sort(first, second, counts, found);
  }

  private int sort(CompactFinger first, CompactFinger second, int[] counts, int found) {
    for (int distance = 1; distance < counts.length; distance++) {
      counts[distance] += counts[distance - 1];
    }
    for (int k = 0; k < found; k++) {
      int place = counts[distances[k]]++;
      if (place < pairs.length) {
        int i = waiting[k] >>> 8;
        int j = waiting[k] & 0xff;
        pairs[place] = waiting[k];
        votes[place] = CylinderConstants.VOTE_DISTANCE - distances[k];
        turns[place] =
            CompactFinger.angle(second.places()[j]) - CompactFinger.angle(first.places()[i])
                & TURN - 1;
      }
    }
    return Math.min(found, pairs.length);
  }

  private int agreeing(int[] first, int[] second, int proposal, int voters) {
    int from = first[pairs[proposal] >>> 8];
    int to = second[pairs[proposal] & 0xff];
    int cos = COS[turns[proposal]];
    int sin = SIN[turns[proposal]];
    long usedFirst = 0;
    long usedSecond = 0;
    int sum = 0;
    for (int voter = 0; voter < voters; voter++) {
      int i = pairs[voter] >>> 8;
      int j = pairs[voter] & 0xff;
      if ((usedFirst >>> i & 1) != 0
          || (usedSecond >>> j & 1) != 0
          || Math.abs(between(turns[voter] - turns[proposal])) > CylinderConstants.VOTE_TURN) {
        continue;
      }
      int ax = CompactFinger.x(first[i]) - CompactFinger.x(from);
      int ay = CompactFinger.y(first[i]) - CompactFinger.y(from);
      int offX = (cos * ax - sin * ay) / UNIT - CompactFinger.x(second[j]) + CompactFinger.x(to);
      int offY = (sin * ax + cos * ay) / UNIT - CompactFinger.y(second[j]) + CompactFinger.y(to);
      // Skin stretches, so what lies farther from the proposal may be farther off.
      int slack =
          CylinderConstants.VOTE_SLACK
              + (Math.abs(ax) + Math.abs(ay)) / CylinderConstants.VOTE_STRETCH;
      if (Math.abs(offX) <= slack && Math.abs(offY) <= slack) {
        usedFirst |= 1L << i;
        usedSecond |= 1L << j;
        sum += votes[voter];
      }
    }
    return sum;
  }

  private static int between(int turn) {
    int bounded = turn & TURN - 1;
    return bounded > TURN / 2 ? bounded - TURN : bounded;
  }
}

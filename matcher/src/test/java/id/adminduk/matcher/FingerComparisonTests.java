package id.adminduk.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.matcher.cylinder.CompactFinger;
import id.adminduk.matcher.cylinder.Cylinders;
import id.adminduk.matcher.cylinder.Minutiae;
import id.adminduk.matcher.cylinder.Relaxation;
import id.adminduk.matcher.cylinder.Vote;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FingerComparisonTests {

  @Test
  @DisplayName("Sidik jari dengan sedikit minutia tidak pernah bernilai tinggi")
  void few_minutiae_never_score_high_not_even_against_themselves() {
    for (int count = 0; count <= 8; count++) {
      Minutiae few = random(count, 17);
      byte[] bytes = SourceAfisMinutiae.write(few, 400, 400);
      ReferenceFinger finger = ReferenceFinger.of(new FingerTemplate(bytes, count, 10));
      double fused = FingerComparison.of(finger).with(finger).fused();
      assertThat(fused).as("%d minutiae", count).isLessThanOrEqualTo(4.0 * count);
    }
  }

  @Test
  void cylinders_do_not_mind_a_turned_and_moved_finger() {
    Minutiae finger = SourceAfisMinutiae.read(DrawnFinger.template(41, 0).bytes());
    Minutiae turned = turned(finger, Math.toRadians(40), 55, -20);
    double same = Relaxation.score(Cylinders.of(finger), Cylinders.of(turned));
    double stranger =
        Relaxation.score(
            Cylinders.of(finger),
            Cylinders.of(SourceAfisMinutiae.read(DrawnFinger.template(42, 0).bytes())));
    assertThat(same).isGreaterThan(0.5).isGreaterThan(3 * stranger);
  }

  @Test
  void compact_fingers_are_small_and_still_themselves() {
    Minutiae finger = SourceAfisMinutiae.read(DrawnFinger.template(41, 0).bytes());
    CompactFinger compact = CompactFinger.of(finger);
    CompactFinger moved = CompactFinger.of(turned(finger, Math.toRadians(-30), 40, 70));
    Vote vote = new Vote();
    assertThat(compact.size()).isEqualTo(Math.min(finger.size(), CompactFinger.MOST));
    assertThat(CompactFinger.MOST * CompactFinger.BYTES + 8).isLessThanOrEqualTo(450);
    double stranger = vote.score(compact, CompactFinger.of(random(30, 3)));
    assertThat(vote.score(compact, moved)).isGreaterThan(3 * stranger);
  }

  @Test
  void no_one_two_and_collinear_minutiae_are_survived() {
    for (int count = 0; count <= 3; count++) {
      Minutiae line =
          new Minutiae(
              IntStream.range(0, count).map(i -> 10 * i).toArray(),
              IntStream.range(0, count).map(i -> 10 * i).toArray(),
              new float[count],
              new boolean[count]);
      CompactFinger compact = CompactFinger.of(line);
      assertThat(compact.size()).isEqualTo(count);
      assertThat(new Vote().score(compact, compact)).isZero();
      assertThat(Relaxation.score(Cylinders.of(line), Cylinders.of(line))).isZero();
    }
  }

  static Minutiae random(int count, long seed) {
    Random random = new Random(seed);
    int[] x = new int[count];
    int[] y = new int[count];
    float[] angle = new float[count];
    boolean[] ending = new boolean[count];
    for (int i = 0; i < count; i++) {
      x[i] = 50 + random.nextInt(250);
      y[i] = 50 + random.nextInt(300);
      angle[i] = (float) (random.nextDouble() * 2 * Math.PI);
      ending[i] = random.nextBoolean();
    }
    return new Minutiae(x, y, angle, ending);
  }

  private static Minutiae turned(Minutiae finger, double turn, int moveX, int moveY) {
    int count = finger.size();
    int[] x = new int[count];
    int[] y = new int[count];
    float[] angle = new float[count];
    for (int i = 0; i < count; i++) {
      double dx = finger.x()[i] - 200;
      double dy = finger.y()[i] - 200;
      x[i] = (int) Math.round(500 + moveX + dx * Math.cos(turn) - dy * Math.sin(turn));
      y[i] = (int) Math.round(500 + moveY + dx * Math.sin(turn) + dy * Math.cos(turn));
      double whole = (finger.angle()[i] + turn) % (2 * Math.PI);
      angle[i] = (float) (whole < 0 ? whole + 2 * Math.PI : whole);
    }
    return new Minutiae(x, y, angle, finger.ending());
  }
}

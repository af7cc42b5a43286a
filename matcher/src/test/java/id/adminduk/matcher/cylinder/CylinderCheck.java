package id.adminduk.matcher.cylinder;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the fast cylinders against the plain ones. */
public final class CylinderCheck {

  private CylinderCheck() {}

  /** Compares cells, bits, codes, and which minutiae are kept. */
  public static void assertSame(Minutiae minutiae, String name) {
    Cylinders fast = Cylinders.of(minutiae);
    PlainCylinders plain = new PlainCylinders(minutiae);
    assertThat(fast.valid()).as("cells, %s", name).isEqualTo(plain.valid);
    assertThat(fast.bits()).as("bits, %s", name).isEqualTo(plain.bits);
    long[] codes = plain.codes();
    assertThat(CylinderCode.codes(fast)).as("codes, %s", name).isEqualTo(codes);
    int[] kept = plain.kept();
    CompactFinger compact = CompactFinger.of(minutiae);
    assertThat(compact.size()).as("kept, %s", name).isEqualTo(kept.length);
    for (int i = 0; i < kept.length; i++) {
      assertThat(compact.codes()[i]).as("code %d, %s", i, name).isEqualTo(codes[kept[i]]);
      assertThat(compact.minutiae().ending()[i]).isEqualTo(minutiae.ending()[kept[i]]);
    }
  }
}

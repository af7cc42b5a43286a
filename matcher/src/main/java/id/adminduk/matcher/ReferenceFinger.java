package id.adminduk.matcher;

import com.machinezoo.sourceafis.FingerprintTemplate;
import id.adminduk.matcher.cylinder.Cylinders;

/** A decoded finger that others can be compared with, some 20 KB of heap; safe for many threads. */
public final class ReferenceFinger {

  final FingerprintTemplate plain;
  final FingerprintTemplate redrawn;
  final Cylinders plainCylinders;
  final Cylinders redrawnCylinders;
  private final boolean oneLook;

  private ReferenceFinger(byte[] first) {
    plain = SourceAfisTemplates.decode(first);
    redrawn = plain;
    plainCylinders = Cylinders.of(SourceAfisMinutiae.read(first));
    redrawnCylinders = plainCylinders;
    oneLook = true;
  }

  private ReferenceFinger(byte[] first, byte[] second) {
    plain = SourceAfisTemplates.decode(first);
    redrawn = SourceAfisTemplates.decode(second);
    plainCylinders = Cylinders.of(SourceAfisMinutiae.read(first));
    redrawnCylinders = Cylinders.of(SourceAfisMinutiae.read(second));
    oneLook = false;
  }

  /**
   * Decodes a template of one look or two.
   *
   * @throws MalformedTemplate when it is not of this version
   */
  public static ReferenceFinger of(FingerTemplate template) {
    byte[] first = TwofoldTemplate.first(template.bytes());
    return TwofoldTemplate.second(template.bytes())
        .map(second -> new ReferenceFinger(first, second))
        .orElseGet(() -> new ReferenceFinger(first));
  }

  /** Takes one serialised look and nothing else. */
  static ReferenceFinger oneLook(byte[] serialised) {
    return new ReferenceFinger(serialised);
  }

  boolean hasOneLook() {
    return oneLook;
  }

  /** Counts the minutiae of the look that found fewer. */
  int minutiae() {
    return Math.min(plainCylinders.minutiae().size(), redrawnCylinders.minutiae().size());
  }
}

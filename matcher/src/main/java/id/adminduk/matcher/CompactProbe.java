package id.adminduk.matcher;

import id.adminduk.matcher.columns.GalleryChunk;
import id.adminduk.matcher.cylinder.CompactFinger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A person searched for in the compact gallery, best finger first. */
final class CompactProbe {

  /** One finger of the probe; its comparison is prepared when the last stage wants it. */
  static final class Finger {

    final int position;
    final int quality;
    final CompactFinger compact;
    final long[] codes;
    private final ReferenceFinger decoded;
    private final AtomicReference<@Nullable FingerComparison> prepared = new AtomicReference<>();

    private Finger(int position, FingerTemplate template) {
      byte[] look = SourceAfisTemplates.clearer(template);
      this.position = position;
      quality = template.quality();
      compact = PackedPerson.pack(template);
      codes = GalleryChunk.probe(compact);
      decoded = ReferenceFinger.oneLook(look);
    }

    FingerComparison comparison() {
      FingerComparison known = prepared.get();
      if (known == null) {
        // Two threads may both prepare it; the later one is as good.
        known = FingerComparison.of(decoded);
        prepared.set(known);
      }
      return known;
    }
  }

  private final List<Finger> fingers;

  private CompactProbe(List<Finger> fingers) {
    this.fingers = fingers;
  }

  /**
   * Prepares a probe.
   *
   * @throws MalformedTemplate when a template is not of this version
   */
  static CompactProbe of(TenPrint tenPrint) {
    List<Finger> fingers = new ArrayList<>();
    tenPrint
        .fingers()
        .forEach((position, template) -> fingers.add(new Finger(position.code() - 1, template)));
    fingers.sort(Comparator.comparingInt((Finger finger) -> finger.quality).reversed());
    return new CompactProbe(List.copyOf(fingers));
  }

  List<Finger> fingers() {
    return fingers;
  }

  /** Gives the fingers of the first stage, best first. */
  List<Finger> scanFingers() {
    return fingers.subList(0, Math.min(SearchConstants.SCANNED_FINGERS, fingers.size()));
  }

  /** Gives the position of the other hand, 0 to 9. */
  static int exchange(int position) {
    return (position + 5) % GalleryChunk.POSITIONS;
  }
}

package id.adminduk.office.demo;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** How far the recorded residents have come into the gallery. */
@Component
@DemoOnly
class GalleryProgress {

  /**
   * A moment of it.
   *
   * @param expected how many must be there; 0 before anybody has counted
   */
  record Standing(int admitted, int expected) {

    public boolean isComplete() {
      return expected > 0 && admitted >= expected;
    }
  }

  private final AtomicReference<Standing> now = new AtomicReference<>(new Standing(0, 0));

  Standing now() {
    return now.get();
  }

  void set(int admitted, int expected) {
    now.set(new Standing(admitted, expected));
  }
}

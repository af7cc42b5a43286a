package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What trials in a browser share: an office, a Chromium, a window for each account, an inspector.
 */
@ExtendWith(SharedOffice.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTrial {

  /** The smallest screen of the offices. */
  private static final int WIDTH = 1366;

  private static final int HEIGHT = 768;

  private final Inspector inspector = new Inspector();
  private final Map<Account, Window> windows = new EnumMap<>(Account.class);
  private @Nullable OfficeProcess office;
  private @Nullable Counters counters;
  private @Nullable Chromium chromium;

  /** Whose face the camera shows. */
  abstract Person faceBeforeTheCamera();

  @BeforeAll
  void open(OfficeProcess running) {
    office = running;
    counters = new Counters(running);
    Demo.waitForGallery(counters);
    Path film = SharedOffice.setting("trials.target").resolve("camera.mjpeg");
    Camera.film(Demo.portrait(counters, faceBeforeTheCamera()), film);
    chromium = Chromium.launch(film);
  }

  @AfterEach
  void the_inspector_has_nothing_to_say() {
    System.out.println("Pages judged by axe so far: " + inspector.judged());
    assertThat(inspector.drain()).as("what the inspector saw").isEmpty();
  }

  @AfterAll
  void close() {
    windows.values().forEach(Window::close);
    if (chromium != null) {
      chromium.close();
    }
  }

  Counters counters() {
    return Objects.requireNonNull(counters);
  }

  /** Gives the window of an account, signed in. */
  Window window(Account account) {
    return windows.computeIfAbsent(account, who -> anonymous(WIDTH, HEIGHT).signIn(who));
  }

  /** Opens a window without an account. */
  Window anonymous(int width, int height) {
    return Window.open(
        Objects.requireNonNull(chromium).browser(),
        Objects.requireNonNull(office).address(),
        inspector,
        width,
        height);
  }
}

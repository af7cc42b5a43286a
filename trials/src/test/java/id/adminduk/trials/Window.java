package id.adminduk.trials;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** One account at its own screen, with an inspector looking over its shoulder. */
final class Window implements AutoCloseable {

  /** Milliseconds; two cores serve browser, office, database and other builds. */
  private static final double PATIENCE = 60_000;

  private static final Duration PATIENCE_LIMIT = Duration.ofMillis((long) PATIENCE);

  private static final int MOST_TABS = 120;
  private static final int STROKES = 24;

  private final BrowserContext context;
  private final Page page;
  private final URI office;
  private final Inspector inspector;

  private Window(BrowserContext context, URI office, Inspector inspector) {
    this.context = context;
    this.page = context.newPage();
    this.office = office;
    this.inspector = inspector;
    page.setDefaultTimeout(PATIENCE);
    inspector.watch(page);
  }

  /** Opens a window of so many pixels, signed in to nothing. */
  static Window open(Browser browser, URI office, Inspector inspector, int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale("id-ID"));
    return new Window(context, office, inspector);
  }

  /** Signs in by the form, as everybody does. */
  Window signIn(Account account) {
    visit("/masuk");
    fill("#username", account.username());
    fill("#password", Account.PASSWORD);
    press("Masuk");
    giveSecondCodeIfAsked();
    return this;
  }

  /** Types the code the demonstration shows; after one was used it shows none for a while. */
  void giveSecondCodeIfAsked() {
    if (!isAskedForCode()) {
      return;
    }
    Patience.until(
        PATIENCE_LIMIT,
        "the demonstration shows a code",
        () -> {
          visit(SecondCode.PAGE);
          return page.locator("[data-demo-code]").count() > 0;
        });
    fill("#kode", page.locator("[data-demo-code]").innerText());
    press("Lanjut");
  }

  private boolean isAskedForCode() {
    return URI.create(page.url()).getPath().equals(SecondCode.PAGE);
  }

  Page page() {
    return page;
  }

  /** Gives where the office is, without a path. */
  String address() {
    return office.toString();
  }

  void visit(String path) {
    page.navigate(office.resolve(path).toString());
    inspector.look(page);
  }

  /** Presses a button and waits for the page it leads to. */
  void press(String button) {
    press(page.getByRole(AriaRole.BUTTON, named(button)).first());
  }

  void press(Locator button) {
    submit(button::click);
  }

  /** Does what submits a form, by mouse or keyboard, and waits for the new page. */
  void submit(Runnable act) {
    // A redirect ends in a load as well; a form always replaces the document.
    page.waitForLoadState();
    page.evaluate("document.documentElement.dataset.old = 'yes'");
    act.run();
    await("!document.documentElement.dataset.old && document.readyState === 'complete'");
    inspector.look(page);
  }

  /**
   * Asks the page until a condition holds.
   *
   * <p>Playwright's own waiting evaluates inside the page, which our content policy forbids.
   */
  void await(String condition) {
    Patience.until(PATIENCE_LIMIT, condition, () -> holds(condition));
  }

  private boolean holds(String condition) {
    try {
      return Boolean.TRUE.equals(page.evaluate(condition));
    } catch (PlaywrightException betweenTwoPages) {
      return false;
    }
  }

  void fill(String field, String text) {
    page.locator(field).first().fill(text);
  }

  void tickAll(String checkboxes) {
    for (Locator box : page.locator(checkboxes).all()) {
      box.check();
    }
  }

  boolean shows(String text) {
    return page.locator("body").innerText().contains(text);
  }

  String text() {
    return page.locator("body").innerText();
  }

  boolean has(String button) {
    return page.getByRole(AriaRole.BUTTON, named(button)).count() > 0;
  }

  /** Opens a file and takes it from the pile if it lies there. */
  void openFile(String number) {
    visit("/berkas/" + number);
    if (has("Kerjakan")) {
      press("Kerjakan");
    }
  }

  /** Walks by Tab until the element has the focus, as somebody without a mouse does. */
  void tabTo(String element) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      Object there = page.evaluate("css => Boolean(document.activeElement?.matches(css))", element);
      if (Boolean.TRUE.equals(there)) {
        return;
      }
    }
    throw new AssertionError(element + " cannot be reached by Tab on " + page.url());
  }

  /** Signs on the pad of the open station with the mouse, a little differently in each field. */
  void sign(String field) {
    Locator pad = page.locator("[data-signature]:has(#" + field + ") canvas");
    pad.scrollIntoViewIfNeeded();
    BoundingBox box = pad.boundingBox();
    page.mouse().move(box.x + box.width * 0.15, box.y + box.height * 0.7);
    page.mouse().down();
    double hand = 0.6 + 0.03 * field.length();
    for (int i = 1; i <= STROKES; i++) {
      double along = 0.15 + 0.7 * i / STROKES;
      double wave = 0.5 + 0.35 * Math.sin(i * hand) * (i % 3 == 0 ? 1 : 0.6);
      page.mouse().move(box.x + box.width * along, box.y + box.height * wave);
    }
    page.mouse().up();
  }

  /** Takes the whole page for whoever looks at the run, into target/pictures. */
  void photograph(String name) {
    Path file = SharedOffice.setting("trials.target").resolve("pictures").resolve(name + ".png");
    shoot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  /** Takes the screen as an officer sees it, for the README when pictures are asked for. */
  void photographForReadme(String name) {
    photograph(name);
    if (Boolean.getBoolean("adminduk.pictures")) {
      Path file = SharedOffice.setting("trials.pictures").resolve(name + ".png");
      shoot(new Page.ScreenshotOptions().setPath(file));
    }
  }

  private void shoot(Page.ScreenshotOptions how) {
    page.evaluate("window.scrollTo(0, 0)");
    page.screenshot(how);
  }

  @Override
  public void close() {
    context.close();
  }

  private static Page.GetByRoleOptions named(String button) {
    return new Page.GetByRoleOptions().setName(button);
  }
}

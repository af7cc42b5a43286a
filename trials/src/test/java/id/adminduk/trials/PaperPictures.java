package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** The papers of a file as somebody sees them: each PDF drawn by poppler and looked at. */
final class PaperPictures {

  private static final int DARK = 128;

  /** A page of text has at least so many of its pixels dark; an empty one has none. */
  private static final double LEAST_INK = 0.004;

  private final Window window;

  PaperPictures(Window window) {
    this.window = window;
  }

  /** One paper of a file. */
  record Shown(String title, Path picture) {}

  List<Shown> of(String number) {
    window.visit("/berkas/" + number);
    List<Shown> shown = new ArrayList<>();
    for (Locator line : window.page().locator(".file-papers li").all()) {
      String title = line.locator("a").first().innerText();
      String address = line.locator("a[href$='berkas.pdf']").getAttribute("href");
      assertThat(line.innerText()).as(number + " " + title).contains("berlaku");
      shown.add(new Shown(title, draw(address, number + "-" + shown.size())));
    }
    return shown;
  }

  /** Opens whatever the page of a file links to besides: slips, check-lists, receipts. */
  List<Path> sheets(String number) {
    window.visit("/berkas/" + number);
    return linked(number + "-sheet", "main a[href*='/dokumen/'][href$='.pdf']");
  }

  /** Opens the papers that the page before us hands over again. */
  List<Path> reprints(String number) {
    return linked(number + "-reprint", ".file-papers a[href$='berkas.pdf']");
  }

  /** Opens the two faces of the card. */
  Path card(String number) {
    return draw("/berkas/" + number + "/kartu.pdf", number + "-card");
  }

  private List<Path> linked(String name, String links) {
    List<String> addresses =
        window.page().locator(links).all().stream().map(a -> a.getAttribute("href")).toList();
    assertThat(addresses).as(name).isNotEmpty();
    return IntStream.range(0, addresses.size())
        .mapToObj(i -> draw(addresses.get(i), name + "-" + i))
        .toList();
  }

  private Path draw(String address, String name) {
    byte[] pdf = window.page().request().get(window.address() + address).body();
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    Path folder = SharedOffice.setting("trials.target").resolve("pictures");
    try {
      Path file = Files.write(folder.resolve(name + ".pdf"), pdf);
      Process poppler =
          new ProcessBuilder(
                  "pdftoppm", "-png", "-r", "60", file.toString(), folder.resolve(name).toString())
              .inheritIO()
              .start();
      assertThat(poppler.waitFor()).isZero();
      Path picture = folder.resolve(name + "-1.png");
      assertThat(ink(picture)).as(name + " is not empty").isGreaterThan(LEAST_INK);
      return picture;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ended);
    }
  }

  private static double ink(Path picture) throws IOException {
    BufferedImage page = ImageIO.read(picture.toFile());
    long dark = 0;
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        dark += (page.getRGB(x, y) & 0xff) < DARK ? 1 : 0;
      }
    }
    return dark / (double) (page.getWidth() * page.getHeight());
  }
}

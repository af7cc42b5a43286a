package id.adminduk.matcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** Collects a measurement as a page with its date, machine and command. */
final class MarkdownPage {

  private final StringBuilder text = new StringBuilder();

  MarkdownPage(String title, String command) {
    line("# %s\n", title);
    line("Made on %s by `bin/%s`.", LocalDate.now(Clock.systemUTC()), command);
    line(
        "Machine: %d processors, Java %s, %s.",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        System.getProperty("os.arch"));
  }

  @SuppressWarnings("AnnotateFormatMethod") // The annotation is in no library of ours.
  void line(String format, Object... words) {
    text.append(words.length == 0 ? format : String.format(Locale.ROOT, format, words));
    text.append('\n');
    System.out.println(words.length == 0 ? format : String.format(Locale.ROOT, format, words));
  }

  void write(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name + ".md"), text);
    System.out.println("written to " + folder.resolve(name + ".md"));
  }
}

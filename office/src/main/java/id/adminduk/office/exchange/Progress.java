package id.adminduk.office.exchange;

import id.adminduk.office.population.bulk.ImportFile;
import id.adminduk.office.web.Texts;
import java.text.NumberFormat;

/** Says how far a file is, with a number. */
final class Progress {

  private Progress() {}

  static String words(ImportFile file, Texts texts) {
    NumberFormat numbers = NumberFormat.getIntegerInstance(texts.language());
    return switch (file.state()) {
      case CHECKING ->
          texts.of("exchange.import.progress.checking", numbers.format(file.progress()));
      case RUNNING ->
          texts.of(
              "exchange.import.progress.running",
              numbers.format(file.progress()),
              numbers.format(file.people()),
              file.percent());
      case CLEAN, FAULTY, UNREADABLE, DONE, WITHDRAWN ->
          texts.of("import.state." + file.state().name());
    };
  }

  /** Gives {@code {"state", "percent", "words"}}; the words hold nothing that JSON would escape. */
  static String of(ImportFile file, Texts texts) {
    return "{\"state\":\"%s\",\"percent\":%d,\"words\":\"%s\"}"
        .formatted(
            file.problem().isPresent() ? "STOPPED" : file.state().name(),
            file.percent(),
            words(file, texts).replace("\\", "").replace("\"", ""));
  }
}

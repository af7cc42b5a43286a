package id.adminduk.office;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Reads every line any test with an office logs: no invented resident may stand there (S17).
 *
 * <p>All residents of tests are marked: their sequence is 9000 or more, their name begins alike.
 */
public final class CanaryWatch implements BeforeEachCallback, AfterAllCallback {

  static final Pattern CANARY = Pattern.compile("PENDUDUK REKAAN|\\b(?:6305|5272)\\d{8}9\\d{3}\\b");

  private static final String NAME = "canary";

  /** Keeps what it should never have heard. */
  static final class Ear extends AppenderBase<ILoggingEvent> {

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent line) {
      hear(line.getLoggerName(), line.getFormattedMessage());
      for (IThrowableProxy cause = line.getThrowableProxy();
          cause != null;
          cause = cause.getCause()) {
        hear(line.getLoggerName(), String.valueOf(cause.getMessage()));
      }
    }

    private void hear(String logger, String text) {
      if (CANARY.matcher(text).find()) {
        heard.add(logger + ": " + text);
      }
    }

    Queue<String> heard() {
      return heard;
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    ear();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Queue<String> heard = ear().heard();
    String told = String.join("\n", heard);
    heard.clear();
    assertThat(told).as("residents in the log").isEmpty();
  }

  /** Spring sets logging up anew for each context and forgets appenders of others. */
  static Ear ear() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    if (root.getAppender(NAME) instanceof Ear known) {
      return known;
    }
    Ear ear = new Ear();
    ear.setName(NAME);
    ear.setContext(root.getLoggerContext());
    ear.start();
    root.addAppender(ear);
    return ear;
  }
}

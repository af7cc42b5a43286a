package id.adminduk.office.uniqueness;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Counts what this thread asks the database; workers of the office have threads of their own. */
final class Statements implements AutoCloseable {

  private static final String SPRING = "org.springframework.jdbc.core.JdbcTemplate";

  private final Logger logger = (Logger) LoggerFactory.getLogger(SPRING);
  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

  Statements() {
    heard.start();
    logger.setAdditive(false);
    logger.setLevel(Level.DEBUG);
    logger.addAppender(heard);
  }

  /** Gives how many statements named something of these schemas. */
  long about(String... schemas) {
    String me = Thread.currentThread().getName();
    return List.copyOf(heard.list).stream()
        .filter(one -> one.getThreadName().equals(me))
        .map(ILoggingEvent::getFormattedMessage)
        .filter(said -> said.startsWith("Executing prepared SQL"))
        .filter(said -> List.of(schemas).stream().anyMatch(schema -> said.contains(schema + ".")))
        .count();
  }

  @Override
  public void close() {
    logger.detachAppender(heard);
    logger.setLevel(null);
    logger.setAdditive(true);
  }
}

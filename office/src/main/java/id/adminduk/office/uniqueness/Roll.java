package id.adminduk.office.uniqueness;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The written roll of the gallery, and the lock that lets one search or enrolment in at a time. */
@Component
class Roll {

  /** Any constant serves; it must only be the same on every node. */
  private static final long GALLERY_LOCK = 0x47414C455249L;

  /** One line of the roll. */
  record Line(long number, UUID subject) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Roll(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Waits until no other node searches or enrols, then keeps them out until this transaction ends.
   * So of two people with the same fingers the second search sees the first.
   */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(:key)::text")
        .param("key", GALLERY_LOCK)
        .query(String.class)
        .single();
  }

  /** Enrols a subject; only under {@link #lock}. */
  Line add(UUID subject) {
    long number =
        jdbc.sql(
                """
                insert into uniqueness.enrolment (subject, at) values (:subject, :at)
                returning number
                """)
            .param("subject", subject)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    return new Line(number, subject);
  }

  /** Gives everybody enrolled after a line, in order. */
  List<Line> after(long number) {
    return jdbc.sql(
            """
            select number, subject from uniqueness.enrolment where number > :number order by number
            """)
        .param("number", number)
        .query((row, n) -> new Line(row.getLong("number"), row.getObject("subject", UUID.class)))
        .list();
  }
}

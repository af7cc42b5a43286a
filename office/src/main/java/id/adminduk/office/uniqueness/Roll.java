package id.adminduk.office.uniqueness;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /**
   * Takes a subject off the roll, because the identity rests since a duplicate was resolved; the
   * next search on every node no longer sees it. Only under {@link #lock}.
   */
  void withdraw(UUID subject, UUID resolution) {
    jdbc.sql(
            """
            insert into uniqueness.withdrawal (subject, resolution, at)
            values (:subject, :resolution, :at)
            """)
        .param("subject", subject)
        .param("resolution", resolution)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Gives the number of the last withdrawal; 0 before the first. */
  long lastWithdrawal() {
    return jdbc.sql("select coalesce(max(number), 0) from uniqueness.withdrawal")
        .query(Long.class)
        .single();
  }

  /** Gives everybody withdrawn after a number, in order. */
  List<Line> withdrawnAfter(long number) {
    return jdbc.sql(
            """
            select number, subject from uniqueness.withdrawal where number > :number order by number
            """)
        .param("number", number)
        .query((row, n) -> new Line(row.getLong("number"), row.getObject("subject", UUID.class)))
        .list();
  }

  /** Names those of these subjects who were withdrawn. */
  Set<UUID> withdrawnAmong(Collection<UUID> subjects) {
    Set<UUID> all =
        new HashSet<>(
            jdbc.sql("select subject from uniqueness.withdrawal").query(UUID.class).list());
    all.retainAll(Set.copyOf(subjects));
    return all;
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

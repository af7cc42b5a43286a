package id.adminduk.office.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks a name after {@link Limit#SIGN_IN_NAME} wrong passwords, each time twice as long (promise
 * S16).
 *
 * <p>Names nobody has are counted alike, so that a lock says nothing about who works here. Counts
 * in transactions of its own: a refusal that rolls back must not give the try back.
 */
@Component
class SignInGuard {

  private static final Duration LONGEST_LOCK = Duration.ofHours(12);
  private static final int MOST_DOUBLINGS = 6;

  /** A name left alone for a day starts anew, and the table stays small. */
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  SignInGuard(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Takes one try before the password is looked at, so that parallel guesses count too. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean admits(Limit limit, String name) {
    Instant now = clock.instant();
    Optional<Integer> attempts =
        jdbc.sql(
                """
                insert into access.sign_in_guard as known (name_digest, attempts, window_from)
                values (:name, 1, :now)
                on conflict (name_digest) do update set
                  attempts = case when known.window_from <= :begin then 1
                             else known.attempts + 1 end,
                  window_from = case when known.window_from <= :begin then :now
                                else known.window_from end
                where known.locked_until is null or known.locked_until <= :now
                returning attempts
                """)
            .param("name", digest(limit, name))
            .param("now", utc(now))
            .param("begin", utc(now.minus(limit.within())))
            .query(Integer.class)
            .optional();
    return attempts.filter(count -> count <= limit.times()).isPresent();
  }

  /**
   * Counts a wrong one.
   *
   * @return whether the name is locked from now on
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean failed(Limit limit, String name) {
    Instant now = clock.instant();
    forgetOld(now);
    Optional<Integer> locks =
        jdbc.sql(
                """
                select locks from access.sign_in_guard
                where name_digest = :name and attempts >= :most for update
                """)
            .param("name", digest(limit, name))
            .param("most", limit.times())
            .query(Integer.class)
            .optional();
    locks.ifPresent(before ->
        jdbc.sql(
                """
                update access.sign_in_guard
                set locked_until = :until, locks = locks + 1, attempts = 0
                where name_digest = :name
                """)
            .param("until", utc(now.plus(lockAfter(limit, before))))
            .param("name", digest(limit, name))
            .update());
    return locks.isPresent();
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void succeeded(Limit limit, String name) {
    open(limit, name);
  }

  /** Takes the lock away; in the transaction of whoever writes down that it was done. */
  void open(Limit limit, String name) {
    jdbc.sql("delete from access.sign_in_guard where name_digest = :name")
        .param("name", digest(limit, name))
        .update();
  }

  /** Gives the end of the lock, when there is one. */
  Optional<Instant> lockedUntil(Limit limit, String name) {
    return jdbc.sql(
            """
            select locked_until from access.sign_in_guard
            where name_digest = :name and locked_until > :now
            """)
        .param("name", digest(limit, name))
        .param("now", utc(clock.instant()))
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  private void forgetOld(Instant now) {
    jdbc.sql(
            """
            delete from access.sign_in_guard
            where window_from < :old and (locked_until is null or locked_until < :old)
            """)
        .param("old", utc(now.minus(FORGOTTEN_AFTER)))
        .update();
  }

  static Duration lockAfter(Limit limit, int locksBefore) {
    Duration doubled = limit.within().multipliedBy(1L << Math.min(locksBefore, MOST_DOUBLINGS));
    return doubled.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : doubled;
  }

  private static String digest(Limit limit, String name) {
    String counted = limit + ":" + name.strip().toLowerCase(Locale.ROOT);
    return HexFormat.of().formatHex(sha256(counted.getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}

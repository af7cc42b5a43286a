package id.adminduk.office.premises;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes transactions that touch the same thing wait for each other, also from other nodes. */
public final class Turn {

  private Turn() {}

  /**
   * Holds what a key names until the caller's transaction ends.
   *
   * @param space keeps equal keys of different meaning apart; each kind of turn has its own number
   */
  public static void take(JdbcClient jdbc, long space, String key) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, :space))")
        .param("key", key)
        .param("space", space)
        .query((row, number) -> true)
        .single();
  }
}

package id.adminduk.office.audit;

import id.adminduk.ledger.AuditRow;
import id.adminduk.ledger.Seal;
import id.adminduk.office.kernel.OfficeCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seals, and the rows in the order in which they are sealed: by transaction, then serial. */
@Component
class SealStore {

  /** A place in sealing order; everything up to and including it. */
  record Through(String xid, long id) {
    static final Through NOTHING = new Through("0", 0);
  }

  /** One row with its place. */
  record Placed(AuditRow row, Through place, String office) {}

  /** One seal as it rests. */
  @SuppressWarnings("ArrayRecordComponent") // A row on its way, never compared.
  record StoredSeal(Seal seal, byte[] leaves, Through through) {}

  private static final long LOCK = 0x6C65_6467_6572L;

  private final JdbcClient jdbc;

  SealStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets one sealer at a time work on this database, until its transaction ends. */
  boolean lock() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query(Boolean.class)
        .single();
  }

  Optional<StoredSeal> last() {
    return jdbc.sql("select * from audit.seal order by sequence desc limit 1")
        .query(SealStore::seal)
        .optional();
  }

  Optional<StoredSeal> lastBefore(Instant at) {
    return jdbc.sql("select * from audit.seal where at < :at order by sequence desc limit 1")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(SealStore::seal)
        .optional();
  }

  List<StoredSeal> after(long sequence, int most) {
    return jdbc.sql(
            "select * from audit.seal where sequence > :sequence order by sequence limit :most")
        .param("sequence", sequence)
        .param("most", most)
        .query(SealStore::seal)
        .list();
  }

  /**
   * Gives committed rows that no later commit can get in front of: transactions that began before
   * the oldest one still running.
   */
  List<Placed> settled(Through after, int most) {
    return jdbc.sql(
            """
            select * from audit.entry
            where (xid, id) > (cast(:xid as xid8), :id)
              and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by xid, id limit :most
            """)
        .param("xid", after.xid())
        .param("id", after.id())
        .param("most", most)
        .query(SealStore::placed)
        .list();
  }

  /** Gives the rows of one seal, as they are now. */
  List<Placed> between(Through after, Through through, int most) {
    return jdbc.sql(
            """
            select * from audit.entry
            where (xid, id) > (cast(:xid as xid8), :id)
              and (xid, id) <= (cast(:through as xid8), :last)
            order by xid, id limit :most
            """)
        .param("xid", after.xid())
        .param("id", after.id())
        .param("through", through.xid())
        .param("last", through.id())
        .param("most", most)
        .query(SealStore::placed)
        .list();
  }

  /** Gives rows that no seal covers. */
  List<Placed> beyond(Through after, int most) {
    return jdbc.sql(
            """
            select * from audit.entry where (xid, id) > (cast(:xid as xid8), :id)
            order by xid, id limit :most
            """)
        .param("xid", after.xid())
        .param("id", after.id())
        .param("most", most)
        .query(SealStore::placed)
        .list();
  }

  long countBeyond(Through after) {
    return jdbc.sql("select count(*) from audit.entry where (xid, id) > (cast(:xid as xid8), :id)")
        .param("xid", after.xid())
        .param("id", after.id())
        .query(Long.class)
        .single();
  }

  /** Counts what an office did in a span of time. */
  long rowsOf(OfficeCode office, Instant from, Instant until) {
    return jdbc.sql(
            "select count(*) from audit.entry where office = :office and at >= :from and at < :until")
        .param("office", office.value())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Counts the seals made since then, up to and including this one. */
  long sealsMade(Instant from, long through) {
    return jdbc.sql("select count(*) from audit.seal where at >= :from and sequence <= :through")
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("through", through)
        .query(Long.class)
        .single();
  }

  /** Says whether the server counts transactions below what was sealed: it was made anew. */
  boolean countsBelow(Through last) {
    return jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot()) <= cast(:xid as xid8)")
        .param("xid", last.xid())
        .query(Boolean.class)
        .single();
  }

  void add(StoredSeal stored) {
    Seal seal = stored.seal();
    jdbc.sql(
            """
            insert into audit.seal (sequence, first_entry, last_entry, entries, root, previous, at,
              key_id, signature, leaves, through_xid, through_id)
            values (:sequence, :first, :last, :entries, :root, :previous, :at,
              :key, :signature, :leaves, cast(:xid as xid8), :id)
            """)
        .param("sequence", seal.sequence())
        .param("first", seal.first())
        .param("last", seal.last())
        .param("entries", seal.count())
        .param("root", seal.root())
        .param("previous", seal.previous())
        .param("at", seal.at().atOffset(ZoneOffset.UTC))
        .param("key", seal.keyId())
        .param("signature", seal.signature())
        .param("leaves", stored.leaves())
        .param("xid", stored.through().xid())
        .param("id", stored.through().id())
        .update();
  }

  private static Placed placed(ResultSet row, int number) throws SQLException {
    return new Placed(
        new AuditRow(
            row.getLong("id"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("act"),
            Optional.ofNullable(row.getString("officer")),
            Optional.ofNullable(row.getString("case_number")),
            row.getString("facts")),
        new Through(row.getString("xid"), row.getLong("id")),
        row.getString("office"));
  }

  private static StoredSeal seal(ResultSet row, int number) throws SQLException {
    return new StoredSeal(
        new Seal(
            row.getLong("sequence"),
            row.getLong("first_entry"),
            row.getLong("last_entry"),
            row.getInt("entries"),
            row.getString("root"),
            row.getString("previous"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("key_id"),
            row.getString("signature")),
        row.getBytes("leaves"),
        new Through(row.getString("through_xid"), row.getLong("through_id")));
  }
}

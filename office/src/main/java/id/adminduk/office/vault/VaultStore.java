package id.adminduk.office.vault;

import id.adminduk.office.vault.Vault.Item;
import id.adminduk.office.vault.Vault.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of schema {@code vault}: wrapped keys and sealed contents, nothing in the clear. */
@Component
class VaultStore {

  /**
   * A subject's data key as it rests.
   *
   * @param version of the data key
   * @param wrappedBy version of the key that wraps it; 0 once destroyed
   * @param wrapped null once destroyed
   */
  @SuppressWarnings("ArrayRecordComponent") // A row on its way, never compared.
  record WrappedKey(UUID subject, int version, int wrappedBy, byte @Nullable [] wrapped) {}

  /** One content as it rests, sealed with the data key of that version. */
  @SuppressWarnings("ArrayRecordComponent") // A row on its way, never compared.
  record SealedItem(Item item, int keyVersion, byte[] bytes) {}

  private final JdbcClient jdbc;

  VaultStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<WrappedKey> key(UUID subject) {
    return jdbc.sql("select * from vault.subject_key where subject = :subject")
        .param("subject", subject)
        .query(VaultStore::key)
        .optional();
  }

  /** Gives any key wrapped by this version, to learn whether the office's key fits here. */
  Optional<WrappedKey> anyKey(int version) {
    return jdbc.sql("select * from vault.subject_key where wrapped_by = :version limit 1")
        .param("version", version)
        .query(VaultStore::key)
        .optional();
  }

  /** Adds a key unless another transaction was faster; the caller reads back which one counts. */
  void addKey(WrappedKey key) {
    jdbc.sql(
            """
            insert into vault.subject_key (subject, version, wrapped_by, wrapped)
            values (:subject, :version, :by, :wrapped)
            on conflict (subject) do nothing
            """)
        .param("subject", key.subject())
        .param("version", key.version())
        .param("by", key.wrappedBy())
        .param("wrapped", key.wrapped())
        .update();
  }

  /** Locks some keys that an older version wraps, in the order of their subjects. */
  List<WrappedKey> lockOlder(int version, UUID after, int limit) {
    return jdbc.sql(
            """
            select * from vault.subject_key
            where subject > :after and wrapped_by < :version
            order by subject limit :limit for no key update
            """)
        .param("after", after)
        .param("version", version)
        .param("limit", limit)
        .query(VaultStore::key)
        .list();
  }

  int countOlder(int version) {
    return jdbc.sql("select count(*) from vault.subject_key where wrapped_by < :version")
        .param("version", version)
        .query(Integer.class)
        .single();
  }

  /** Writes new wrappings of keys that are locked; contents are not touched. */
  void rewrap(List<WrappedKey> keys) {
    jdbc.sql(
            """
            update vault.subject_key k set wrapped_by = n.wrapped_by, wrapped = n.wrapped
            from unnest(:subjects, :versions, :wrapped) n (subject, wrapped_by, wrapped)
            where k.subject = n.subject
            """)
        .param("subjects", keys.stream().map(WrappedKey::subject).toArray(UUID[]::new))
        .param("versions", keys.stream().map(WrappedKey::wrappedBy).toArray(Integer[]::new))
        .param("wrapped", keys.stream().map(WrappedKey::wrapped).toArray(byte[][]::new))
        .update();
  }

  /** Locks the key of a subject; false when there is none, or none any more. */
  boolean lockLiving(UUID subject) {
    return jdbc.sql(
            """
            select subject from vault.subject_key
            where subject = :subject and wrapped is not null for update
            """)
        .param("subject", subject)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void destroyKey(UUID subject, Instant at) {
    jdbc.sql(
            """
            update vault.subject_key
            set wrapped = null, wrapped_by = null, destroyed_at = :at
            where subject = :subject and wrapped is not null
            """)
        .param("subject", subject)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql("delete from vault.item where subject = :subject").param("subject", subject).update();
  }

  void put(SealedItem sealed) {
    jdbc.sql(
            """
            insert into vault.item (subject, kind, name, key_version, bytes)
            values (:subject, :kind, :name, :version, :bytes)
            on conflict (subject, kind, name)
            do update set key_version = excluded.key_version, bytes = excluded.bytes
            """)
        .param("subject", sealed.item().subject())
        .param("kind", sealed.item().kind().name())
        .param("name", sealed.item().name())
        .param("version", sealed.keyVersion())
        .param("bytes", sealed.bytes())
        .update();
  }

  Optional<SealedItem> item(Item item) {
    return jdbc.sql(
            """
            select * from vault.item
            where subject = :subject and kind = :kind and name = :name
            """)
        .param("subject", item.subject())
        .param("kind", item.kind().name())
        .param("name", item.name())
        .query(VaultStore::item)
        .optional();
  }

  List<SealedItem> items(UUID subject, Kind kind) {
    return jdbc.sql(
            "select * from vault.item where subject = :subject and kind = :kind order by name")
        .param("subject", subject)
        .param("kind", kind.name())
        .query(VaultStore::item)
        .list();
  }

  /** Names those of these subjects whose key was destroyed. */
  List<UUID> destroyed(Collection<UUID> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select subject from vault.subject_key
                where subject in (:subjects) and destroyed_at is not null
                """)
            .param("subjects", subjects)
            .query((row, number) -> row.getObject(1, UUID.class))
            .list();
  }

  List<WrappedKey> keys(Collection<UUID> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : jdbc.sql("select * from vault.subject_key where subject in (:subjects)")
            .param("subjects", subjects)
            .query(VaultStore::key)
            .list();
  }

  void remove(Item item) {
    jdbc.sql(
            """
            delete from vault.item
            where subject = :subject and kind = :kind and name = :name
            """)
        .param("subject", item.subject())
        .param("kind", item.kind().name())
        .param("name", item.name())
        .update();
  }

  private static WrappedKey key(ResultSet row, int number) throws SQLException {
    return new WrappedKey(
        row.getObject("subject", UUID.class),
        row.getInt("version"),
        row.getInt("wrapped_by"),
        row.getBytes("wrapped"));
  }

  private static SealedItem item(ResultSet row, int number) throws SQLException {
    Item item =
        new Item(
            row.getObject("subject", UUID.class),
            Kind.valueOf(row.getString("kind")),
            row.getString("name"));
    return new SealedItem(item, row.getInt("key_version"), row.getBytes("bytes"));
  }
}

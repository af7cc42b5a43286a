package id.adminduk.office.vault;

import id.adminduk.office.premises.Chance;
import id.adminduk.office.vault.VaultStore.WrappedKey;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which versions of the office's key the database leans on; the table {@code key_version}. */
@Component
class KeyVersions {

  private final JdbcClient jdbc;
  private final VaultStore store;
  private final Chance chance;
  private final Clock clock;

  KeyVersions(JdbcClient jdbc, VaultStore store, Chance chance, Clock clock) {
    this.jdbc = jdbc;
    this.store = store;
    this.chance = chance;
    this.clock = clock;
  }

  NavigableSet<Integer> all() {
    return new TreeSet<>(
        jdbc.sql("select version from vault.key_version")
            .query((row, number) -> row.getInt(1))
            .list());
  }

  /**
   * Compares what the custody gave with what the database leans on, and writes down newer versions:
   * a rotation that was killed after it had made its key goes on from there.
   *
   * @throws CustodyFault when a version is missing or is not the key that wrapped here
   */
  void reconcile(KeyRing ring) {
    NavigableSet<Integer> known = all();
    for (int version : known) {
      if (!ring.has(version)) {
        throw new CustodyFault(
            "Kunci brankas versi " + version + " tidak ada, padahal basis data memakainya.",
            "Pulihkan kunci dari cadangan yang seumur dengan basis data ini.");
      }
      check(ring, version);
    }
    ring.all()
        .forEach((version, key) -> {
          if (known.isEmpty() || version > known.last()) {
            add(version, proof(version, key));
          }
        });
  }

  void add(int version, byte[] proof) {
    jdbc.sql("insert into vault.key_version (version, made_at, proof) values (:v, :at, :proof)")
        .param("v", version)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("proof", proof)
        .update();
  }

  /** Keeps a version from being retired until the transaction ends; false when it is gone. */
  boolean hold(int version) {
    return jdbc.sql("select version from vault.key_version where version = :v for key share")
        .param("v", version)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * Retires a version.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException when something is still wrapped
   *     by it
   */
  void retire(int version) {
    jdbc.sql("delete from vault.key_version where version = :v").param("v", version).update();
  }

  private void check(KeyRing ring, int version) {
    try {
      Optional<byte[]> proof =
          jdbc.sql("select proof from vault.key_version where version = :v and proof is not null")
              .param("v", version)
              .query(byte[].class)
              .optional();
      if (proof.isPresent()) {
        ring.check(version, proof.get());
      } else {
        proveByUse(ring, version);
      }
    } catch (VaultFault another) {
      CustodyFault fault =
          new CustodyFault(
              "Kunci brankas versi " + version + " bukan kunci basis data ini.",
              "Pakai berkas kunci, bagian kunci atau token milik kantor ini.");
      fault.initCause(another);
      throw fault;
    }
  }

  /** Databases from before versions had proofs: one wrapped key stands in, then a proof is kept. */
  private void proveByUse(KeyRing ring, int version) {
    Optional<WrappedKey> used = store.anyKey(version);
    used.ifPresent(key -> SubjectKeys.open(ring, key));
    jdbc.sql("update vault.key_version set proof = :proof where version = :v")
        .param("proof", proof(version, ring.key(version)))
        .param("v", version)
        .update();
  }

  private byte[] proof(int version, SecretKey key) {
    return KeyRing.proof(version, key, chance.bytes(Envelope.NONCE_BYTES));
  }
}

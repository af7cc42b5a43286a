package id.adminduk.office.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AuthorityStore {

  /**
   * The public half of the test authority.
   *
   * @param seal SubjectPublicKeyInfo of the Ed25519 key that seals QR payloads
   */
  @SuppressWarnings("ArrayRecordComponent") // A key as the database keeps it, never compared.
  record Known(UUID subject, X509Certificate root, X509Certificate stamp, byte[] seal) {}

  /** A certificate of a signer. */
  record Kept(
      String serial, X509Certificate certificate, Instant issued, Optional<Instant> revoked) {

    boolean isRevoked() {
      return revoked.isPresent();
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  AuthorityStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Known> authority() {
    return jdbc.sql("select subject, root, stamp, seal from signing.authority")
        .query((row, number) ->
            new Known(
                row.getObject("subject", UUID.class),
                Certificates.read(row.getBytes("root")),
                Certificates.read(row.getBytes("stamp")),
                row.getBytes("seal")))
        .optional();
  }

  /** Says false when another node was first; waits for that node's commit. */
  boolean insert(Known authority) {
    return jdbc.sql(
                """
                insert into signing.authority (subject, root, stamp, seal, made_at)
                values (:subject, :root, :stamp, :seal, :now) on conflict (office) do nothing
                """)
            .param("subject", authority.subject())
            .param("root", Certificates.bytes(authority.root()))
            .param("stamp", Certificates.bytes(authority.stamp()))
            .param("seal", authority.seal())
            .param("now", now())
            .update()
        == 1;
  }

  void insert(UUID officer, X509Certificate certificate) {
    jdbc.sql(
            """
            insert into signing.certificate (serial, officer, bytes, not_after, issued_at)
            values (:serial, :officer, :bytes, :until, :now)
            """)
        .param("serial", Certificates.serial(certificate))
        .param("officer", officer)
        .param("bytes", Certificates.bytes(certificate))
        .param("until", OldDates.end(certificate).atOffset(ZoneOffset.UTC))
        .param("now", now())
        .update();
  }

  /** Gives an officer's certificates, newest first. */
  List<Kept> of(UUID officer) {
    return jdbc.sql(
            """
            select c.serial, c.bytes, c.issued_at, r.revoked_at
            from signing.certificate c left join signing.revocation r on r.serial = c.serial
            where c.officer = :officer order by c.position desc
            """)
        .param("officer", officer)
        .query((row, number) ->
            new Kept(
                row.getString("serial"),
                Certificates.read(row.getBytes("bytes")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)))
        .list();
  }

  /** Gives every certificate that counts no more, and since when. */
  Map<String, Instant> revoked() {
    Map<String, Instant> revoked = new TreeMap<>();
    jdbc.sql("select serial, revoked_at from signing.revocation")
        .query((row, number) ->
            Map.entry(
                row.getString("serial"),
                row.getObject("revoked_at", OffsetDateTime.class).toInstant()))
        .list()
        .forEach(entry -> revoked.put(entry.getKey(), entry.getValue()));
    return revoked;
  }

  /** Gives since when a certificate signs no more. */
  Optional<Instant> revoked(String serial) {
    return jdbc.sql("select revoked_at from signing.revocation where serial = :serial")
        .param("serial", serial)
        .query((row, number) -> row.getObject("revoked_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  void revoke(String serial) {
    jdbc.sql(
            """
            insert into signing.revocation (serial, revoked_at) values (:serial, :now)
            on conflict (serial) do nothing
            """)
        .param("serial", serial)
        .param("now", now())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}

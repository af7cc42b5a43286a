package id.adminduk.office.access;

import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.premises.Chance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Keeps passkeys; times come from our clock, not from the library's. */
@Component
class PasskeyStore implements UserCredentialRepository {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Chance chance;

  PasskeyStore(JdbcClient jdbc, Clock clock, Chance chance) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.chance = chance;
  }

  /** Lists an officer's passkeys, oldest first. */
  List<PasskeyView> of(OfficerId officer) {
    return jdbc.sql(
            """
            select id, label, created_at, last_used_at from access.passkey
            where officer = :officer order by created_at, id
            """)
        .param("officer", officer.value())
        .query(PasskeyStore::view)
        .list();
  }

  /** Makes two removals of one officer wait for each other, so that both see what is left. */
  void lock(OfficerId officer) {
    jdbc.sql("select id from access.officer where id = :officer for update")
        .param("officer", officer.value())
        .query(UUID.class)
        .single();
  }

  void remove(OfficerId officer, UUID passkey) {
    jdbc.sql("delete from access.passkey where officer = :officer and id = :id")
        .param("officer", officer.value())
        .param("id", passkey)
        .update();
  }

  void removeAll(OfficerId officer) {
    jdbc.sql("delete from access.passkey where officer = :officer")
        .param("officer", officer.value())
        .update();
  }

  @Override
  public void delete(Bytes credentialId) {
    jdbc.sql("delete from access.passkey where credential_id = :credential")
        .param("credential", credentialId.toBase64UrlString())
        .update();
  }

  /**
   * Takes a new passkey in, or notes that a known one was used.
   *
   * @throws CounterWentBack when the device counts no further than at its last use; the library
   *     compares with the count at registration only
   */
  @Override
  public void save(CredentialRecord record) {
    if (findByCredentialId(record.getCredentialId()) == null) {
      insert(record);
      return;
    }
    int used =
        jdbc.sql(
                """
                update access.passkey
                set signature_count = :count, backup_state = :backed, last_used_at = :now
                where credential_id = :credential
                  and (signature_count < :count or (signature_count = 0 and :count = 0))
                """)
            .param("count", record.getSignatureCount())
            .param("backed", record.isBackupState())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("credential", record.getCredentialId().toBase64UrlString())
            .update();
    if (used == 0) {
      throw new CounterWentBack();
    }
  }

  private void insert(CredentialRecord record) {
    jdbc.sql(
            """
            insert into access.passkey
              (id, officer, credential_id, label, public_key, signature_count, user_verified,
               backup_eligible, backup_state, transports, attestation_object, client_data,
               created_at)
            values (:id, :officer, :credential, :label, :key, :count, :verified,
                    :eligible, :backed, :transports, :attestation, :client, :now)
            """)
        .param("id", chance.uuid())
        .param("officer", PasskeyOwners.owner(record.getUserEntityUserId()).value())
        .param("credential", record.getCredentialId().toBase64UrlString())
        .param("label", record.getLabel())
        .param("key", new Bytes(record.getPublicKey().getBytes()).toBase64UrlString())
        .param("count", record.getSignatureCount())
        .param("verified", record.isUvInitialized())
        .param("eligible", record.isBackupEligible())
        .param("backed", record.isBackupState())
        .param("transports", transports(record))
        .param("attestation", text(record.getAttestationObject()))
        .param("client", text(record.getAttestationClientDataJSON()))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
    return jdbc.sql(
            """
            select * from access.passkey where credential_id = :credential
            """)
        .param("credential", credentialId.toBase64UrlString())
        .query(PasskeyStore::passkey)
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return jdbc.sql(
            """
            select * from access.passkey where officer = :officer order by created_at, id
            """)
        .param("officer", PasskeyOwners.owner(handle).value())
        .query(PasskeyStore::passkey)
        .list();
  }

  private static PasskeyView view(ResultSet row, int number) throws SQLException {
    return new PasskeyView(
        row.getObject("id", UUID.class),
        row.getString("label"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(Bytes.fromBase64(row.getString("credential_id")))
        .userEntityUserId(PasskeyOwners.handle(new OfficerId(row.getObject("officer", UUID.class))))
        .publicKey(
            new ImmutablePublicKeyCose(Bytes.fromBase64(row.getString("public_key")).getBytes()))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("user_verified"))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .transports(
            Arrays.stream(row.getString("transports").split(" "))
                .filter(one -> !one.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .attestationObject(Bytes.fromBase64(row.getString("attestation_object")))
        .attestationClientDataJSON(Bytes.fromBase64(row.getString("client_data")))
        .label(row.getString("label"))
        .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
        .build();
  }

  private static String transports(CredentialRecord record) {
    return record.getTransports().stream()
        .map(AuthenticatorTransport::getValue)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String text(@Nullable Bytes bytes) {
    return bytes == null ? "" : bytes.toBase64UrlString();
  }
}

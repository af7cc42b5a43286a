package id.adminduk.office.access;

import id.adminduk.office.kernel.OfficerId;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Says which account a passkey's user handle means: the account's random id, so that no table is
 * needed and the device learns nothing about a person (WebAuthn 3, 14.6.1).
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

  private static final int HANDLE_BYTES = 2 * Long.BYTES;

  private final OfficerStore officers;

  PasskeyOwners(OfficerStore officers) {
    this.officers = officers;
  }

  static Bytes handle(OfficerId officer) {
    UUID id = officer.value();
    return new Bytes(
        ByteBuffer.allocate(HANDLE_BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  static OfficerId owner(Bytes handle) {
    ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
    return new OfficerId(new UUID(bytes.getLong(), bytes.getLong()));
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return handle.getBytes().length == HANDLE_BYTES
        ? officers.byId(owner(handle)).map(PasskeyOwners::entity).orElse(null)
        : null;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
    return officers.byUsername(username).map(PasskeyOwners::entity).orElse(null);
  }

  /** Never reached: accounts are opened by administrators only. */
  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new IllegalStateException("a passkey opens no account");
  }

  /** Never reached: accounts are closed by administrators only. */
  @Override
  public void delete(Bytes handle) {
    throw new IllegalStateException("a passkey closes no account");
  }

  private static PublicKeyCredentialUserEntity entity(Officer officer) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(handle(officer.id()))
        .name(officer.username())
        .displayName(officer.name())
        .build();
  }
}

-- The public half of a passkey; the private half never leaves the officer's device (WebAuthn 3).
create table access.passkey (
  id                 uuid primary key,
  officer            uuid        not null references access.officer,
  credential_id      text        not null unique,
  label              text        not null,
  public_key         text        not null,
  -- What the device said last; one that says the same or less again may be a copy.
  signature_count    bigint      not null,
  user_verified      boolean     not null,
  backup_eligible    boolean     not null,
  backup_state       boolean     not null,
  transports         text        not null,
  attestation_object text        not null,
  client_data        text        not null,
  created_at         timestamptz not null,
  last_used_at       timestamptz
);
comment on column access.passkey.credential_id is 'base64url, as are public_key (COSE), attestation_object and client_data';
create index passkey_officer on access.passkey (officer);

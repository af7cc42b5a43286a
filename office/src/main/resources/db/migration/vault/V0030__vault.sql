create schema vault;

-- One random data key per subject, wrapped by a key of the file vault.key (promise S5).
create table vault.subject_key (
  subject      uuid primary key,
  version      int not null,
  wrapped_by   int not null,
  wrapped      bytea,
  destroyed_at timestamptz,
  check ((wrapped is null) = (destroyed_at is not null))
);

-- bytes = nonce, AES-256-GCM ciphertext, tag; bound to subject, kind, name and key version.
create table vault.item (
  subject     uuid not null references vault.subject_key,
  kind        text not null,
  name        text not null,
  key_version int  not null,
  bytes       bytea not null,
  primary key (subject, kind, name)
);

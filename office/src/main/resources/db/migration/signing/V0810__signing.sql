create schema signing;

-- The test authority of an office. Certificates are public; the keys lie in the vault under a
-- subject of their own, so that a stolen dump signs nothing.
create table signing.authority (
  subject uuid primary key,
  root    bytea not null,
  stamp   bytea not null,
  seal    bytea not null,
  made_at timestamptz not null
);
comment on table signing.authority is 'append-only: test authority, its time stamp and the key of the QR';
call premises.belongs_to_office('signing.authority', '${office}');
create unique index authority_of_office on signing.authority (office);

-- Certificates of signers; the key is sealed with the signer's passphrase and then by the vault.
create table signing.certificate (
  serial     text primary key check (serial ~ '^[0-9a-f]{1,32}$'),
  officer    uuid not null,
  bytes      bytea not null,
  not_after  timestamptz not null,
  issued_at  timestamptz not null,
  position   bigint generated always as identity
);
comment on table signing.certificate is 'append-only: certificates of signers, the newest of an officer counts';
call premises.belongs_to_office('signing.certificate', '${office}');
create index certificate_by_officer on signing.certificate (officer, position);

create table signing.revocation (
  serial     text primary key references signing.certificate,
  revoked_at timestamptz not null
);
comment on table signing.revocation is 'append-only: certificates that sign no more; what they signed before stays';
call premises.belongs_to_office('signing.revocation', '${office}');

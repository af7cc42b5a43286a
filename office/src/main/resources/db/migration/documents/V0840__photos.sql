-- Photos for cards of children and letters; the picture is in the vault, under a random reference.
-- A paper names its photo by id and digest.
create table documents.photo (
  id       uuid primary key,
  subject  uuid not null,
  resident bigint not null,
  sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  source   text not null check (source in ('UNGGAH', 'PINDAIAN')),
  taken_by uuid not null,
  taken_at timestamptz not null,
  serial   bigint generated always as identity
);
comment on table documents.photo is 'append-only: photos of people for papers, the newest is used';
call premises.belongs_to_office('documents.photo', '${office}');
create index photo_by_resident on documents.photo (resident, serial);

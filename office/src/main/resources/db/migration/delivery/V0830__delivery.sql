create schema delivery;

-- A signed paper for the citizen to fetch: the link is public, the PIN is on the slip in their hand
-- and nowhere here, only a digest of it under a key of the vault.
create table delivery.link (
  id          uuid primary key,
  paper       uuid not null references documents.paper,
  token       text not null unique check (token ~ '^[2-9B-Z]{21}$'),
  pin         bytea not null check (length(pin) = 32),
  made_at     timestamptz not null,
  made_by     uuid not null,
  valid_until timestamptz not null,
  wrong       smallint not null default 0 check (wrong between 0 and 5),
  ended_at    timestamptz,
  ended_by    uuid,
  check (num_nulls(ended_at, ended_by) in (0, 2)),
  serial      bigint generated always as identity
);
call premises.belongs_to_office('delivery.link', '${office}');
create index link_by_paper on delivery.link (paper, serial);

-- Every copy that left the house: fetched by whoever had link and PIN, or printed again at the counter.
create table delivery.copy (
  paper   uuid not null references documents.paper,
  link    uuid references delivery.link,
  officer uuid,
  reason  text not null,
  at      timestamptz not null,
  serial  bigint generated always as identity primary key,
  check (num_nonnulls(link, officer) = 1)
);
comment on table delivery.copy is 'append-only';
call premises.belongs_to_office('delivery.copy', '${office}');
create index copy_by_paper on delivery.copy (paper, serial);

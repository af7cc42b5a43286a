-- An official who is away hands roles to another officer for a time (Plh.); ends by itself.
create table access.delegation (
  id           uuid primary key,
  office       text not null check (office ~ '^[0-9]{4}$'),
  from_officer uuid not null references access.officer,
  to_officer   uuid not null references access.officer,
  roles        text[] not null check (cardinality(roles) > 0),
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  reason       text not null,
  entered_by   uuid not null references access.officer,
  entered_at   timestamptz not null,
  ended_at     timestamptz,
  ended_by     uuid references access.officer,
  check (starts_at < ends_at),
  check (from_officer <> to_officer)
);
create index delegation_to on access.delegation (to_officer, ends_at) where ended_at is null;
create index delegation_by_office on access.delegation (office, ends_at);

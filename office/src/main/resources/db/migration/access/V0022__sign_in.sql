-- Names are kept as digests: people type passwords into the wrong field.
create table access.sign_in_guard (
  name_digest  text primary key,
  attempts     int         not null,
  window_from  timestamptz not null,
  locked_until timestamptz,
  locks        int         not null default 0
);

create table access.second_factor (
  officer       uuid primary key references access.officer,
  sealed_secret bytea  not null,
  confirmed_at  timestamptz,
  -- The newest thirty-second step whose code was used (RFC 6238, 5.2: a code is accepted once).
  last_step     bigint not null default 0
);
create table access.recovery_code (
  officer uuid not null references access.officer,
  digest  text not null,
  used_at timestamptz,
  primary key (officer, digest)
);

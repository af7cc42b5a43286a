create schema cards;

-- One blangko; where it stands now. The ledger below tells how it came there.
create table cards.blank (
  serial       text primary key check (serial ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
  arrival      bigint generated always as identity,
  state        text not null check (state in ('IN_STOCK', 'ALLOCATED', 'IN_DOUBT', 'ISSUED', 'SPOILED')),
  spoil_reason text check (spoil_reason in ('GAGAL_CETAK', 'GAGAL_ENCODE', 'TANPA_CHIP', 'TIDAK_COCOK')),
  case_number  text,
  subject      uuid,
  check ((state = 'SPOILED') = (spoil_reason is not null)),
  check ((state = 'IN_STOCK') = (subject is null)),
  check ((subject is null) = (case_number is null))
);
create index blank_next on cards.blank (arrival) where state = 'IN_STOCK';
-- A blank in doubt is never answered with a second one (promise R4).
create unique index blank_at_work on cards.blank (subject) where state in ('ALLOCATED', 'IN_DOUBT');

create table cards.blank_entry (
  id          bigint generated always as identity primary key,
  serial      text not null references cards.blank,
  kind        text not null check (kind in
                ('RECEIVED', 'ALLOCATED', 'RELEASED', 'IN_DOUBT', 'CLEARED', 'USED_OK', 'SPOILED')),
  from_state  text,
  to_state    text not null,
  reason      text not null default '',
  at          timestamptz not null,
  officer     uuid references access.officer,
  case_number text,
  bast        text,
  check ((kind = 'RECEIVED') = (from_state is null)),
  check ((kind = 'RECEIVED') = (bast is not null))
);
comment on table cards.blank_entry is 'append-only: double entry, one piece a line';
-- A serial comes in once, goes out once, is lost once.
create unique index entry_received_once on cards.blank_entry (serial) where kind = 'RECEIVED';
create unique index entry_ended_once on cards.blank_entry (serial) where kind in ('USED_OK', 'SPOILED');

-- What printer and encoder said, in the order they said it; a job without an end is in doubt.
create table cards.journal (
  id          bigint generated always as identity primary key,
  serial      text not null references cards.blank,
  case_number text not null,
  point       text not null,
  detail      text not null default '',
  at          timestamptz not null,
  officer     uuid references access.officer
);
comment on table cards.journal is 'append-only';
create index journal_by_serial on cards.journal (serial, id);

-- A card exists from the moment its chip was read back and found equal.
create table cards.card (
  serial       text primary key references cards.blank,
  case_number  text not null,
  subject      uuid not null,
  state        text not null check (state in
                 ('VERIFIED', 'ACTIVE', 'MISMATCH', 'VOID', 'WITHDRAWN', 'LOST_REPORTED')),
  chip_uid     text not null,
  verified_at  timestamptz not null,
  activated_at timestamptz,
  check ((state in ('ACTIVE', 'WITHDRAWN', 'LOST_REPORTED')) = (activated_at is not null))
);
create unique index card_one_active on cards.card (subject) where state = 'ACTIVE';
create unique index card_one_on_shelf on cards.card (subject) where state in ('VERIFIED', 'MISMATCH');
create index card_by_case on cards.card (case_number);

create table cards.forwarding (
  serial  text primary key references cards.card,
  place   text not null,
  at      timestamptz not null,
  officer uuid not null references access.officer
);
comment on table cards.forwarding is 'append-only';

-- What was seen at the pickup counter before the finger: slip, chip, supervisor's word.
create table cards.pickup_check (
  id      bigint generated always as identity primary key,
  serial  text not null references cards.card,
  kind    text not null check (kind in ('SLIP', 'CHIP', 'EXCEPTION', 'KEPT')),
  note    text not null default '',
  at      timestamptz not null,
  officer uuid not null references access.officer,
  second  uuid references access.officer,
  check ((kind = 'EXCEPTION') = (second is not null)),
  check (second <> officer)
);
comment on table cards.pickup_check is 'append-only';

create table cards.match_try (
  id        bigint generated always as identity primary key,
  serial    text not null references cards.card,
  finger    text not null,
  attempt   int  not null check (attempt between 1 and 3),
  score     double precision not null,
  threshold double precision not null,
  verdict   text not null check (verdict in ('berhasil', 'gagal')),
  device    text not null,
  at        timestamptz not null,
  officer   uuid not null references access.officer,
  unique (serial, finger, attempt),
  check ((verdict = 'berhasil') = (score >= threshold))
);
comment on table cards.match_try is 'append-only';

-- What became of the old card (rule R11); a hand-over without a line here is impossible.
create table cards.old_card (
  serial        text primary key references cards.card,
  kind          text not null check (kind in ('NONE', 'SURRENDERED', 'LOST')),
  old_number    text,
  police_letter text,
  police_date   date,
  at            timestamptz not null,
  officer       uuid not null references access.officer,
  check ((kind = 'SURRENDERED') = (old_number is not null)),
  check ((kind = 'LOST') = (police_letter is not null and police_date is not null))
);
comment on table cards.old_card is 'append-only';

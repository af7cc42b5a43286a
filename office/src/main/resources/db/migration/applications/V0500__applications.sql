create schema applications;

-- Numbers of a day without gaps: the row is locked by the transaction that takes the number in.
create table applications.day_counter (
  office  text not null,
  service text not null,
  day     date not null,
  last    int  not null,
  primary key (office, service, day)
);

create table applications.case_file (
  id             uuid primary key,
  number         text not null unique,
  office         text not null,
  service        text not null,
  revision       text not null,
  pemohon        text not null,
  nama_pemohon   text not null,
  form           jsonb not null,
  ticket         text,
  tracking_token text not null unique,
  pickup_token   text not null unique,
  status         text not null check (status in ('RUNNING', 'RETURNED', 'CLOSED', 'CANCELLED')),
  received_at    timestamptz not null,
  due_at         timestamptz not null,
  closed_at      timestamptz
);
-- One open file per resident and service, also when two counters press at the same moment.
create unique index one_open_case on applications.case_file (office, service, pemohon)
  where status in ('RUNNING', 'RETURNED');

create table applications.step (
  id          uuid primary key,
  case_id     uuid not null references applications.case_file,
  row_key     text not null,
  kind        text not null,
  role        text not null,
  opened_at   timestamptz not null,
  finished_at timestamptz,
  finished_by uuid,
  outcome     text check (outcome in ('YES', 'NO'))
);
create unique index one_open_step on applications.step (case_id) where finished_at is null;
-- The work list of a role is one index scan (revision and row never change, so role may be kept).
create index open_steps_by_role on applications.step (role) where finished_at is null;
create index step_by_case on applications.step (case_id, opened_at);

create table applications.pause (
  id       bigint generated always as identity primary key,
  step_id  uuid not null references applications.step,
  reason   text not null,
  from_at  timestamptz not null,
  to_at    timestamptz
);
create unique index one_open_pause on applications.pause (step_id) where to_at is null;

create table applications.event (
  id         bigint generated always as identity primary key,
  case_id    uuid not null references applications.case_file,
  at         timestamptz not null,
  event      text not null,
  row_key    text,
  officer    uuid,
  actor      text not null,
  facts      jsonb not null
);
create index event_by_case on applications.event (case_id, id);
comment on table applications.event is 'append-only';

create table applications.check_mark (
  step_id     uuid not null references applications.step,
  requirement text not null,
  good        boolean not null,
  note        text not null default '',
  primary key (step_id, requirement)
);
comment on table applications.check_mark is 'append-only';

create table applications.deficiency (
  id          bigint generated always as identity primary key,
  step_id     uuid not null references applications.step,
  requirement text not null,
  reason      text not null,
  note        text not null
);
comment on table applications.deficiency is 'append-only';

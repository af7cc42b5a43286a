-- Knows a person by a random subject reference only (house.md 7.2 rule 6): no name, NIK or address.
create schema uniqueness;

create table uniqueness.record (
  subject    uuid primary key,
  status     text not null,
  changed_at timestamptz not null
);

create table uniqueness.transition (
  id          bigint generated always as identity primary key,
  subject     uuid not null references uniqueness.record,
  from_status text,
  to_status   text not null,
  at          timestamptz not null
);
create index transition_by_subject on uniqueness.transition (subject, id);
comment on table uniqueness.transition is 'append-only: how a record came to its status';

-- Work of the centre. A lease that ran out belongs to nobody: the next worker takes the job.
create table uniqueness.job (
  id          uuid primary key,
  subject     uuid not null references uniqueness.record,
  case_id     uuid not null,
  step_id     uuid not null,
  sent_at     timestamptz not null,
  due_at      timestamptz not null,
  failures    int not null default 0,
  lease       uuid,
  lease_until timestamptz,
  answered_at timestamptz
);
create unique index job_open_of_subject on uniqueness.job (subject) where answered_at is null;
create index job_open on uniqueness.job (due_at) where answered_at is null;
create index job_by_subject on uniqueness.job (subject, sent_at);

create table uniqueness.search (
  id             uuid primary key,
  job            uuid not null references uniqueness.job,
  subject        uuid not null references uniqueness.record,
  at             timestamptz not null,
  zone           text not null,
  gallery_size   int not null,
  gallery_digest text not null,
  candidates     jsonb not null
);
create index search_by_subject on uniqueness.search (subject, at);
comment on table uniqueness.search is 'append-only: what every 1:N search saw and said';

-- The roll of the gallery, written under one advisory lock, so its numbers follow the commits and a
-- gallery in memory is brought up to date by reading on from the last number it has seen.
create table uniqueness.enrolment (
  number  bigint generated always as identity primary key,
  subject uuid not null unique references uniqueness.record,
  at      timestamptz not null
);
comment on table uniqueness.enrolment is 'append-only: who is in the gallery';

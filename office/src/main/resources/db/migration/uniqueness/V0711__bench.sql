-- The adjudicators' bench (domain.md 4.3; S7 row 3). Random references only: no name, no NIK.
create table uniqueness.adjudication (
  id             uuid primary key,
  serial         bigint generated always as identity unique,
  subject        uuid not null references uniqueness.record,
  job            uuid not null references uniqueness.job,
  -- Under it every sight is audited: the file's number, or one of its own where there is no file.
  number         text not null,
  office         text not null,
  -- The person, not the account, who signed the recording off.
  recorded_by    uuid not null,
  cause          text not null check (cause in ('SIMILAR', 'NOTHING_TO_SEARCH')),
  search         uuid references uniqueness.search,
  opened_at      timestamptz not null,
  due_at         timestamptz not null,
  claimed_by     uuid,
  claimed_person uuid,
  claimed_until  timestamptz,
  outcome        text check (outcome in ('TUNGGAL', 'GANDA', 'PERLU_REKAM_ULANG')),
  against        uuid,
  concluded_at   timestamptz,
  carried_out_at timestamptz,
  check ((outcome is null) = (concluded_at is null)),
  check ((claimed_by is null) = (claimed_person is null) and (claimed_by is null) = (claimed_until is null)),
  check (carried_out_at is null or concluded_at is not null),
  unique (id, office, recorded_by)
);
create unique index adjudication_open_of_subject on uniqueness.adjudication (subject) where concluded_at is null;
create index adjudication_open on uniqueness.adjudication (due_at) where concluded_at is null;
create index adjudication_to_carry_out on uniqueness.adjudication (concluded_at) where carried_out_at is null;

-- Four eyes, kept by the database: nobody twice whatever the account, nobody of the recording office, nobody
-- who recorded. The foreign key makes the last two true of the adjudication itself.
create table uniqueness.opinion (
  adjudication     uuid not null,
  round            smallint not null check (round between 1 and 3),
  decision         text not null check (decision in ('TUNGGAL', 'GANDA', 'PERLU_REKAM_ULANG')),
  against          uuid,
  reason           text not null check (length(btrim(reason)) >= 10),
  officer          uuid not null,
  person           uuid not null,
  office           text not null,
  enrolling_office text not null,
  recorded_by      uuid not null,
  at               timestamptz not null,
  primary key (adjudication, round),
  constraint opinion_one_of_a_person unique (adjudication, person),
  constraint opinion_one_of_an_account unique (adjudication, officer),
  constraint opinion_not_of_who_recorded check (person <> recorded_by),
  constraint opinion_not_of_the_office check (office <> enrolling_office),
  check ((decision = 'GANDA') = (against is not null)),
  foreign key (adjudication, enrolling_office, recorded_by)
    references uniqueness.adjudication (id, office, recorded_by)
);
comment on table uniqueness.opinion is 'append-only: what each adjudicator said, and why';

create table uniqueness.question (
  id           uuid primary key,
  adjudication uuid not null references uniqueness.adjudication,
  text         text not null,
  asked_by     uuid not null,
  asked_at     timestamptz not null
);
create index question_by_adjudication on uniqueness.question (adjudication);
comment on table uniqueness.question is 'append-only: what adjudicators asked the office';

create table uniqueness.answer (
  question    uuid primary key references uniqueness.question,
  text        text not null,
  documents   text not null,
  answered_by uuid not null,
  answered_at timestamptz not null
);
comment on table uniqueness.answer is 'append-only: what the office answered';

-- The office and the resident chose one identity; the register rests the other, nothing is deleted.
create table uniqueness.resolution (
  id       uuid primary key,
  subject  uuid not null references uniqueness.record,
  kept     uuid not null,
  dropped  uuid not null,
  officer  uuid not null,
  reason   text not null,
  at       timestamptz not null,
  check (kept <> dropped),
  check (subject in (kept, dropped))
);
create index resolution_by_subject on uniqueness.resolution (subject);
comment on table uniqueness.resolution is 'append-only: which identity a resident chose';

-- Whose recording a sending is: its office, and for recordings of an earlier system the person who signed it.
alter table uniqueness.job add column office text not null default '${office}';
alter table uniqueness.job add column recorded_by uuid;

create schema documents;

-- Numbers of papers by type code and day (domain.md 2.8). A counter moves in the transaction that
-- writes the paper, so every number up to the counter has a row in documents.paper: also a draft that
-- was withdrawn keeps its number, with the reason beside it, and no gap is unexplained.
create table documents.number_counter (
  code   text not null check (code ~ '^[A-Z]{2,6}$'),
  day    date not null,
  last   integer not null check (last between 1 and 9999),
  office text not null default nullif(current_setting('adminduk.scope', true), '')
         check (office ~ '^[0-9]{4}$'),
  primary key (office, code, day)
);
call premises.belongs_to_office('documents.number_counter', '${office}');

-- A paper: what the register said when it was drawn up stays as it stood (content), whatever the
-- register says later.
create table documents.paper (
  id          uuid primary key,
  type        text not null,
  subject     text not null,
  version     integer not null check (version >= 1),
  number      text not null,
  token       text not null unique check (token ~ '^[2-9B-Z]{21}$'),
  name        text not null,
  nik         text not null,
  resident    bigint not null,
  case_number text,
  content     text not null,
  digest      text not null check (digest ~ '^[0-9a-f]{64}$'),
  state       text not null check (state in
              ('DRAFTED', 'INITIALLED', 'ACTIVE', 'SUPERSEDED', 'REVOKED', 'WITHDRAWN')),
  drafted_by  uuid not null,
  drafted_at  timestamptz not null,
  serial      bigint generated always as identity
);
call premises.belongs_to_office('documents.paper', '${office}');
create unique index paper_version on documents.paper (office, type, subject, version);
create unique index paper_one_active on documents.paper (office, type, subject)
  where state = 'ACTIVE';
create unique index paper_one_under_way on documents.paper (office, type, subject)
  where state in ('DRAFTED', 'INITIALLED');
create index paper_waiting on documents.paper (office, state, serial)
  where state in ('DRAFTED', 'INITIALLED');
create index paper_by_resident on documents.paper (resident, serial);

-- Who did what with a paper.
create table documents.act (
  paper   uuid not null references documents.paper,
  act     text not null check (act in
          ('DRAFTED', 'INITIALLED', 'ACTIVE', 'SUPERSEDED', 'REVOKED', 'WITHDRAWN')),
  officer uuid,
  at      timestamptz not null,
  note    text not null,
  serial  bigint generated always as identity primary key
);
comment on table documents.act is 'append-only: what became of each paper';
call premises.belongs_to_office('documents.act', '${office}');
create index act_by_paper on documents.act (paper, serial);

-- The signed file, byte for byte: what a paper in somebody's hands is compared with.
create table documents.signed_file (
  paper       uuid primary key references documents.paper,
  pdf         bytea not null,
  sha256      text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  signed_at   timestamptz not null,
  signer      text not null,
  position    text not null,
  certificate text not null
);
comment on table documents.signed_file is 'append-only: signed papers';
call premises.belongs_to_office('documents.signed_file', '${office}');

-- Sittings that ended because the signing service did not answer; the papers still wait.
create table documents.interruption (
  at      timestamptz not null,
  service text not null,
  waiting integer not null,
  serial  bigint generated always as identity primary key
);
comment on table documents.interruption is 'append-only: when the signing service could not be reached';
call premises.belongs_to_office('documents.interruption', '${office}');

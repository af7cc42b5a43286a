-- The look of the office's papers in versions: who proposed it and when, who decided. What was
-- signed before keeps the look it was signed with.
create table documents.letterhead (
  id          uuid primary key,
  version     integer not null check (version >= 1),
  government  text not null,
  name        text not null,
  address     text not null,
  place       text not null,
  closing     text not null,
  logo        bytea not null check (octet_length(logo) <= 2000000),
  proposed_by uuid not null,
  proposed_at timestamptz not null
);
comment on table documents.letterhead is 'append-only: versions of the letterhead';
call premises.belongs_to_office('documents.letterhead', '${office}');
create unique index letterhead_version on documents.letterhead (office, version);

create table documents.letterhead_decision (
  letterhead uuid primary key references documents.letterhead,
  decision   text not null check (decision in ('APPROVED', 'REJECTED')),
  officer    uuid not null,
  at         timestamptz not null,
  serial     bigint generated always as identity
);
comment on table documents.letterhead_decision is 'append-only: what another officer decided';
call premises.belongs_to_office('documents.letterhead_decision', '${office}');

create schema audit;

-- Append only: the grants callback gives the office insert and select here, nothing else.
create table audit.entry (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  act         text        not null,
  officer     uuid,
  case_number text,
  facts       jsonb       not null
);
create index entry_by_case on audit.entry (case_number) where case_number is not null;

comment on table audit.entry is 'append-only';

create schema archive;

create table archive.document (
  id          uuid primary key,
  kind        text not null,
  case_number text not null,
  issued_at   timestamptz not null,
  pdf         bytea not null,
  serial      bigint generated always as identity
);
create index document_by_case on archive.document (case_number, serial);
comment on table archive.document is 'append-only';

create schema archive;

create table archive.document (
  id          uuid primary key,
  kind        text not null,
  case_number text not null,
  issued_at   timestamptz not null,
  pdf         bytea not null
);
create index document_by_case on archive.document (case_number, issued_at);
comment on table archive.document is 'append-only';

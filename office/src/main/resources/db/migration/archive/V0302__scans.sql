-- One row a page of a paper that was handed in as a picture; the page itself is in the vault,
-- under the subject of its file.
create table archive.scan (
  id          uuid primary key,
  subject     uuid not null,
  case_number text not null,
  requirement text not null,
  taken_at    timestamptz not null,
  serial      bigint generated always as identity
);
create index scan_by_case on archive.scan (case_number, serial);
comment on table archive.scan is 'append-only';
call premises.belongs_to_office('archive.scan', '${office}');

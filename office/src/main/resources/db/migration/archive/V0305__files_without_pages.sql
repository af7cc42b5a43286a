-- Why a file was passed on without a scanned page, as at an office that keeps paper alone.
create table archive.scan_absent (
  case_number text not null,
  reason      text not null check (length(trim(reason)) between 10 and 300),
  officer     uuid not null,
  at          timestamptz not null,
  serial      bigint generated always as identity primary key
);
comment on table archive.scan_absent is 'append-only';
call premises.belongs_to_office('archive.scan_absent', '${office}');
create index scan_absent_by_case on archive.scan_absent (case_number);

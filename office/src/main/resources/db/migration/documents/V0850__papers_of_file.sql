create index paper_by_file on documents.paper (case_number, serial) where case_number is not null;

-- A paper that was lost or damaged and is given again from the archive, byte for byte (S14).
create table documents.reprint (
  case_number text not null,
  paper       uuid not null references documents.paper,
  officer     uuid not null,
  at          timestamptz not null,
  serial      bigint generated always as identity primary key
);
comment on table documents.reprint is 'append-only: papers printed again for a file';
call premises.belongs_to_office('documents.reprint', '${office}');
create index reprint_by_file on documents.reprint (case_number, serial);

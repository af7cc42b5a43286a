-- How long what is kept, as the office has set it; the newest row of a kind counts, and a kind
-- without a row follows the defaults of the program.
create table archive.retention_rule (
  kind     text not null,
  active   smallint not null check (active between 0 and 50),
  inactive smallint not null check (inactive between 0 and 50),
  fate     text not null check (fate in ('PERMANENT', 'DESTROYED')),
  basis    text not null check (length(trim(basis)) between 3 and 300),
  officer  uuid not null,
  at       timestamptz not null,
  serial   bigint generated always as identity primary key
);
comment on table archive.retention_rule is 'append-only';
call premises.belongs_to_office('archive.retention_rule', '${office}');

-- What of a file somebody asked to destroy; what was asked is what is done.
create table archive.disposal (
  id          uuid primary key,
  case_number text not null,
  subject     uuid not null,
  pages       integer not null check (pages >= 0),
  documents   uuid[] not null,
  basis       text not null,
  asked_at    timestamptz not null,
  asked_by    uuid not null,
  serial      bigint generated always as identity
);
comment on table archive.disposal is 'append-only';
call premises.belongs_to_office('archive.disposal', '${office}');
create index disposal_by_subject on archive.disposal (subject, serial);

-- Done, with its berita acara.
create table archive.disposed (
  disposal uuid primary key references archive.disposal,
  minutes  uuid not null references archive.document,
  at       timestamptz not null
);
comment on table archive.disposed is 'append-only';
call premises.belongs_to_office('archive.disposed', '${office}');

-- A document never changes. Its bytes end when a disposal that names it is carried out and no hold
-- stands over its file; the row stays.
alter table archive.document
  alter column pdf drop not null,
  add column destroyed_at timestamptz,
  add constraint document_bytes check ((pdf is null) = (destroyed_at is not null));
comment on table archive.document is 'never changed; bytes end by the trigger document_ends only';
create function archive.end_of_document() returns trigger language plpgsql as
$$
begin
  if tg_op = 'DELETE' or old.pdf is null or new.pdf is not null
     or row (new.id, new.kind, new.case_number, new.issued_at, new.serial, new.office)
        is distinct from row (old.id, old.kind, old.case_number, old.issued_at, old.serial, old.office)
     or not exists (select from archive.disposal where old.id = any (documents))
     or exists (select from vault.hold where case_number = old.case_number and lifted_at is null)
  then
    raise exception 'held: document % is kept', old.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger document_ends before delete or update on archive.document
  for each row execute function archive.end_of_document();

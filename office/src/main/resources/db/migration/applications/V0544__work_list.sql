-- A work list is one ordered index scan per role, whatever else the office has ever done.
-- due_at is the promise at the opening of the row, waiting the reason of its open pause.
alter table applications.step
  add column due_at  timestamptz,
  add column waiting text;
update applications.step s
  set due_at = c.due_at,
      waiting = (select p.reason from applications.pause p
                 where p.step_id = s.id and p.to_at is null)
  from applications.case_file c where c.id = s.case_id and s.finished_at is null;
drop index applications.open_steps_by_role;
create index open_rows on applications.step
  (role, (coalesce(waiting, '') = 'CENTRE'), due_at, id)
  include (office, waiting, kind, taken_by, late_at) where finished_at is null;
create index taken_rows on applications.step (taken_by)
  where finished_at is null and taken_by is not null;
-- The pauses of a file's rows were found by reading all pauses of the office.
create index pause_by_step on applications.pause (step_id, id);
-- "Hari saya": what one account finished on one day.
create index finished_rows on applications.step (finished_by, finished_at)
  where finished_by is not null;

-- Search by any word of a name, by its beginning; text comparison is leakproof, so the index serves
-- under row-level security where like and trigrams would not.
create table applications.case_word (
  word        text collate "C" not null,
  case_id     uuid not null references applications.case_file,
  received_at timestamptz not null,
  primary key (word, case_id)
);
create index case_word_by_case on applications.case_word (case_id);
call premises.belongs_to_office('applications.case_word', '${office}');

create function applications.keep_words() returns trigger language plpgsql as $$
begin
  delete from applications.case_word where case_id = new.id;
  insert into applications.case_word (word, case_id, received_at, office)
    select distinct w, new.id, new.received_at, new.office
    from regexp_split_to_table(upper(coalesce(new.nama_pemohon, '')), '[^A-Z0-9'']+') as w
    where w <> '';
  return null;
end
$$;
create trigger keep_words after insert or update of nama_pemohon on applications.case_file
  for each row execute function applications.keep_words();
insert into applications.case_word (word, case_id, received_at, office)
  select distinct w, c.id, c.received_at, c.office from applications.case_file c,
    regexp_split_to_table(upper(c.nama_pemohon), '[^A-Z0-9'']+') as w where w <> '';
create index case_number_beginning on applications.case_file (number collate "C");

-- Where the paper lies after the file is closed (rule R19); the newest line counts.
create table applications.archive_place (
  id      bigint generated always as identity primary key,
  case_id uuid not null references applications.case_file,
  box     text collate "C" not null,
  ordner  text collate "C" not null,
  note    text not null default '',
  officer uuid not null,
  at      timestamptz not null
);
comment on table applications.archive_place is 'append-only';
create index archive_place_by_case on applications.archive_place (case_id, id);
create index archive_place_by_box on applications.archive_place (box, ordner);
call premises.belongs_to_office('applications.archive_place', '${office}');

-- Daily book and registers: the files of a day.
create index case_by_receipt on applications.case_file (office, received_at);
create index case_by_closing on applications.case_file (office, closed_at) where closed_at is not null;
create index event_of_day on applications.event (at)
  where event in ('case-accepted', 'case-closed', 'returned', 'case-cancelled');

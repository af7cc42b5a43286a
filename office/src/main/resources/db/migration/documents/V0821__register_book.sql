-- The registers of civil registration as books. An entry is made with the first draft of its extract
-- and never changes: the extract quotes it, the book page shows it. Every running number of a year has
-- a row, also of a draft that was withdrawn or an akta that a court cancelled.
alter table documents.paper add column event bigint generated always as
  (case when subject ~ '^event:[0-9]+' then split_part(subject, ':', 2)::bigint end) stored;
create index paper_by_event on documents.paper (event, serial) where event is not null;
-- A marriage has one entry and two extracts; those from before were written under the husband.
update documents.paper set subject = subject || ':suami'
where type = 'AKTA_PERKAWINAN' and subject ~ '^event:[0-9]+$';

create table documents.register_counter (
  code   text not null check (code ~ '^[A-Z]{2}$'),
  year   integer not null check (year between 1900 and 2999),
  last   integer not null check (last >= 1),
  office text not null default nullif(current_setting('adminduk.scope', true), '')
         check (office ~ '^[0-9]{4}$'),
  primary key (office, code, year)
);
call premises.belongs_to_office('documents.register_counter', '${office}');

create table documents.register_entry (
  id          uuid primary key,
  kind        text not null,
  code        text not null check (code ~ '^[A-Z]{2}$'),
  year        integer not null,
  running     integer not null check (running >= 1),
  number      text not null,
  event       bigint not null references population.life_event,
  parties     text not null,
  resident    bigint not null,
  happened_on date not null,
  reported_on date not null,
  days_late   integer not null check (days_late >= 0),
  same_as     text check (same_as ~ '^[0-9a-f]{64}$'),
  opened_by   uuid not null,
  opened_at   timestamptz not null
);
comment on table documents.register_entry is 'append-only: entries of the registers of civil registration';
call premises.belongs_to_office('documents.register_entry', '${office}');
-- One event, one entry; one running number, one entry.
create unique index register_entry_by_event on documents.register_entry (office, event);
create unique index register_entry_running on documents.register_entry (office, code, year, running);
create unique index register_entry_number on documents.register_entry (office, number);
create index register_entry_same on documents.register_entry (same_as) where same_as is not null;

-- What became of an entry: written into the book by the register officer, cancelled by a court.
create table documents.register_act (
  entry   uuid not null references documents.register_entry,
  act     text not null check (act in ('ENTERED', 'CANCELLED')),
  officer uuid not null,
  at      timestamptz not null,
  note    text not null,
  serial  bigint generated always as identity primary key
);
comment on table documents.register_act is 'append-only: what became of each entry of a register';
call premises.belongs_to_office('documents.register_act', '${office}');
create unique index register_act_once on documents.register_act (entry, act);

-- Papers from before the book get their entries, in the order of their numbers.
with first as (
  select distinct on (p.event) p.*, split_part(p.number, '-', 2) as code, e.kind,
    e.happened_on, e.recorded_at::date as reported_on,
    extract(year from p.drafted_at)::integer as year
  from documents.paper p join population.life_event e on e.id = p.event
  where p.event is not null order by p.event, p.serial)
insert into documents.register_entry
  (id, kind, code, year, running, number, event, parties, resident, happened_on, reported_on,
   days_late, opened_by, opened_at, office)
select gen_random_uuid(), kind, code, year,
  row_number() over (partition by office, code, year order by serial),
  number, event, name, resident, happened_on, reported_on,
  case when code = 'LT' then greatest(1, reported_on - happened_on - 60) else 0 end,
  drafted_by, drafted_at, office
from first;
insert into documents.register_counter (code, year, last, office)
select code, year, max(running), office from documents.register_entry group by code, year, office;

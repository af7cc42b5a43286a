create schema registry;

-- A form as it was typed, with what came of it: the particulars of F-2.01 that the register of
-- residents does not reckon with (hour, weight, witnesses) stay readable. The key is drawn with the
-- preview, so a form that is sent twice is written once. json and not jsonb: the order of the form stays.
create table registry.entry (
  id         uuid primary key,
  form       text not null,
  event      bigint references population.life_event,
  letter     text,
  fields     json not null,
  written_at timestamptz not null,
  check ((event is null) <> (letter is null))
);
comment on table registry.entry is 'append-only: forms of the register as they were typed';
call premises.belongs_to_office('registry.entry', '${office}');
create index entry_by_event on registry.entry (event);

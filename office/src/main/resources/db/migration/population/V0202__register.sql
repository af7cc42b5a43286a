-- A life in order: relation, standing, parents and spouse; who moved away rests here and is active
-- at one other office, so a NIK is active once in all offices together.
alter table population.resident
  add column ref bigint not null generated always as identity,
  add column hubungan text not null default 'LAINNYA',
  add column status_penduduk text not null default 'AKTIF',
  add column nik_ibu text check (nik_ibu ~ '^[0-9]{16}$'),
  add column nik_ayah text check (nik_ayah ~ '^[0-9]{16}$'),
  add column pasangan text check (pasangan ~ '^[0-9]{16}$'),
  add column more jsonb not null default '{}';
alter table population.resident drop constraint resident_pkey;
alter table population.resident add primary key (nik, office);
create unique index resident_active_once on population.resident (nik)
  where status_penduduk = 'AKTIF';
create unique index resident_by_ref on population.resident (ref);
create index resident_by_mother on population.resident (nik_ibu) where nik_ibu is not null;
create index resident_by_father on population.resident (nik_ayah) where nik_ayah is not null;
create index resident_by_birth on population.resident (tanggal_lahir);
create unique index resident_one_head on population.resident (nomor_kk, office)
  where hubungan = 'KEPALA_KELUARGA' and status_penduduk = 'AKTIF';

-- Who was here before relations were: the eldest of a card is taken for its head.
update population.resident r set hubungan = 'KEPALA_KELUARGA'
where r.nik = (select h.nik from population.resident h where h.nomor_kk = r.nomor_kk
               order by h.tanggal_lahir, h.nik limit 1);

-- One row a family card; events take hold of it, so that two of them never mend one family at once.
create table population.family_card (
  nomor_kk  text not null check (nomor_kk ~ '^[0-9]{16}$'),
  office    text not null default nullif(current_setting('adminduk.scope', true), '')
            check (office ~ '^[0-9]{4}$'),
  primary key (nomor_kk, office)
);
call premises.belongs_to_office('population.family_card', '${office}');
insert into population.family_card (nomor_kk, office)
select distinct nomor_kk, office from population.resident;

-- What happened, as it was said.
create table population.life_event (
  id          bigint generated always as identity primary key,
  kind        text not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  said        jsonb not null,
  officer     uuid,
  case_number text,
  reason      text not null,
  document    text not null
);
comment on table population.life_event is 'append-only: events of life in the order of recording';
call premises.belongs_to_office('population.life_event', '${office}');
create index life_event_by_case on population.life_event (case_number) where case_number is not null;

-- What an event said about a person: values, and null for what ended.
create table population.said (
  id          bigint generated always as identity primary key,
  event       bigint not null references population.life_event,
  nik         text not null check (nik ~ '^[0-9]{16}$'),
  valid_from  date not null,
  recorded_at timestamptz not null,
  elements    jsonb not null
);
comment on table population.said is 'append-only: history of every element in two times';
call premises.belongs_to_office('population.said', '${office}');
create index said_by_nik on population.said (nik, id);
create index said_by_event on population.said (event);

-- What the office owes after an event.
create table population.duty (
  event bigint not null references population.life_event,
  kind  text not null,
  about text not null check (about ~ '^[0-9]{16}$'),
  primary key (event, kind, about)
);
comment on table population.duty is 'append-only: papers and cards an event makes due';
call premises.belongs_to_office('population.duty', '${office}');

-- Sequences of numbers. A counter moves in the transaction that uses the number, so a number that
-- was not given in the end leaves no gap; one that was met in an older register is written as MET.
create table population.number_counter (
  kind   text not null check (kind in ('NIK', 'KK', 'LETTER')),
  prefix text not null check (prefix ~ '^[0-9]{12}$'),
  last   integer not null check (last between 0 and 9999),
  office text not null generated always as (left(prefix, 4)) stored,
  primary key (kind, prefix)
);
call premises.belongs_to_office('population.number_counter', '${office}');

create table population.number_given (
  kind     text not null,
  prefix   text not null,
  sequence integer not null,
  how      text not null check (how in ('GIVEN', 'MET')),
  at       timestamptz not null,
  office   text not null generated always as (left(prefix, 4)) stored,
  primary key (kind, prefix, sequence)
);
comment on table population.number_given is 'append-only: every sequence up to the counter, given or met';
call premises.belongs_to_office('population.number_given', '${office}');

-- Says only yes or no, over all offices: a number is never given twice. The scope goes wide for one
-- question and back (a SET clause of the function would need a superuser).
create function population.is_number_known(asked text, kind text) returns boolean
  language plpgsql volatile as $$
declare
  scope text := coalesce(current_setting('adminduk.scope', true), '');
  known boolean;
begin
  perform set_config('adminduk.scope', '*', true);
  if kind = 'NIK' then
    known := exists (select from population.resident where nik = asked);
  else
    known := exists (select from population.family_card where nomor_kk = asked);
  end if;
  perform set_config('adminduk.scope', scope, true);
  return known;
end
$$;

create function population.is_active_somewhere(asked text) returns boolean
  language plpgsql volatile as $$
declare
  scope text := coalesce(current_setting('adminduk.scope', true), '');
  active boolean;
begin
  perform set_config('adminduk.scope', '*', true);
  active := exists (select from population.resident
                    where nik = asked and status_penduduk = 'AKTIF');
  perform set_config('adminduk.scope', scope, true);
  return active;
end
$$;

-- Letters of moves: the people stay counted at the origin until the destination takes them in.
create table population.move_letter (
  number      text primary key,
  destination text not null check (destination ~ '^[0-9]{4}$'),
  place       jsonb not null,
  movers      text[] not null,
  issued_on   date not null,
  valid_until date not null check (valid_until >= issued_on),
  event       bigint references population.life_event,
  used_on     date
);
call premises.belongs_to_office('population.move_letter', '${office}');

-- Who carries a letter shows it: its number names the office that wrote it.
create function population.origin_of_letter(asked text) returns text
  language plpgsql volatile as $$
declare
  scope text := coalesce(current_setting('adminduk.scope', true), '');
  origin text;
begin
  perform set_config('adminduk.scope', '*', true);
  origin := (select office from population.move_letter where number = asked);
  perform set_config('adminduk.scope', scope, true);
  return origin;
end
$$;

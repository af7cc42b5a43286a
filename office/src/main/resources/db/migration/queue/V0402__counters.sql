-- Counters of the hall (loket): what is called out is the name.
create table queue.counter (
  id       uuid primary key,
  office   text not null,
  number   int  not null check (number between 1 and 99),
  name     text not null check (length(trim(name)) > 0),
  services text[] not null default '{}',
  open     boolean not null default true,
  unique (office, number)
);
comment on column queue.counter.services is 'codes of the services it serves; empty serves all';
call premises.belongs_to_office('queue.counter', '${office}');

-- Who sits where: one officer at a counter, one counter for an officer.
create table queue.seat (
  counter uuid primary key references queue.counter,
  office  text not null,
  officer uuid not null unique,
  since   timestamptz not null
);
call premises.belongs_to_office('queue.seat', '${office}');

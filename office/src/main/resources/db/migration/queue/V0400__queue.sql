create schema queue;

create table queue.day_counter (
  office text not null,
  day    date not null,
  last   int  not null,
  primary key (office, day)
);

create table queue.ticket (
  id          uuid primary key,
  office      text not null,
  day         date not null,
  number      int  not null,
  label       text not null,
  service     text not null,
  taken_at    timestamptz not null,
  called_at   timestamptz,
  counter     text,
  case_number text,
  unique (office, day, number)
);

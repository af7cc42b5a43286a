-- The office as its administrator keeps it; the settings are the first values only.
create table access.office (
  code      text primary key check (code ~ '^[0-9]{4}$'),
  name      text not null check (length(trim(name)) > 0),
  provinsi  text not null check (length(trim(provinsi)) > 0),
  kabupaten text not null check (length(trim(kabupaten)) > 0),
  address   text not null,
  phone     text not null default '',
  email     text not null default '',
  website   text not null default '',
  zone      text not null check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  -- Grows with every change of data, week or day: other nodes look at it and read anew.
  version   bigint not null default 1
);

-- A week begins on a date, so that minutes counted before it stay as they were counted.
create table access.office_week (
  office text not null references access.office,
  since  date not null,
  primary key (office, since)
);
create table access.week_opening (
  office  text not null,
  since   date not null,
  weekday int  not null check (weekday between 1 and 7),
  opens   time not null,
  closes  time not null,
  primary key (office, since, weekday, opens),
  foreign key (office, since) references access.office_week on delete cascade,
  check (opens < closes)
);
comment on column access.week_opening.weekday is 'ISO 8601: 1 is Monday';

-- A day that follows no week: a holiday has no opening, a special day has its own.
create table access.special_day (
  office text not null references access.office,
  day    date not null,
  name   text not null check (length(trim(name)) > 0),
  primary key (office, day)
);
create table access.day_opening (
  office text not null,
  day    date not null,
  opens  time not null,
  closes time not null,
  primary key (office, day, opens),
  foreign key (office, day) references access.special_day on delete cascade,
  check (opens < closes)
);

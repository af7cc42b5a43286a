create schema access;

create table access.officer (
  id            uuid primary key,
  username      text not null,
  password_hash text not null,
  name          text not null,
  position      text not null,
  counter       text not null default '',
  office        text not null check (office ~ '^[0-9]{4}$'),
  roles         text[] not null,
  closed_at     timestamptz
);
create unique index officer_username on access.officer (lower(username));

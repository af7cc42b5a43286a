-- A person may hold two accounts (counter and supervisor); four eyes count people (promise S10).
create table access.person (
  id  uuid primary key,
  nip text unique check (nip ~ '^[0-9]{18}$'),
  nik text unique check (nik ~ '^[0-9]{16}$')
);
comment on column access.person.nik is 'of staff without NIP (contract, honorary)';

alter table access.officer
  add column person  uuid references access.person,
  -- Sessions stamped with an older number are dead: the account was closed or its password reset.
  add column session_number int not null default 0;
insert into access.person (id) select id from access.officer;
update access.officer set person = id;
alter table access.officer alter column person set not null;

-- Names by their keys (package spelling): a B-tree of plain numbers, because row-level security lets
-- only leakproof operators use an index, and those of arrays and trigrams are not.
create table population.name_key (
  key    integer not null,
  ref    bigint not null references population.resident (ref) on delete cascade,
  office text not null default nullif(current_setting('adminduk.scope', true), '')
         check (office ~ '^[0-9]{4}$'),
  primary key (key, ref) include (office)
);
call premises.belongs_to_office('population.name_key', '${office}');
create index name_key_by_ref on population.name_key (ref);
alter table population.name_key alter column key set statistics 1000;

-- How far a page lay askew when it was handed in, in hundredths of a degree clockwise.
alter table archive.scan add column skew smallint not null default 0 check (skew between -700 and 700);

-- The page itself stays as it came; how it is shown is the newest row here, else upright,
-- straightened, in the order of coming.
create table archive.scan_arrangement (
  scan     uuid not null references archive.scan,
  place    bigint not null,
  quarters smallint not null check (quarters between 0 and 3),
  straight boolean not null,
  officer  uuid not null,
  at       timestamptz not null,
  serial   bigint generated always as identity primary key
);
comment on table archive.scan_arrangement is 'append-only';
call premises.belongs_to_office('archive.scan_arrangement', '${office}');
create index scan_arrangement_by_scan on archive.scan_arrangement (scan, serial);

-- Under which subject of the vault the papers of a file lie; destroying its key ends them.
create table archive.file_key (
  case_number text primary key,
  subject     uuid not null unique
);
comment on table archive.file_key is 'append-only';
call premises.belongs_to_office('archive.file_key', '${office}');

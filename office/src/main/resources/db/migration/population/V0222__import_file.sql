-- Files that were sent to be imported: what the dry run said, and how far the import is. The file
-- itself lies in the data folder until it is in, or given up.
create table population.import_file (
  id          uuid primary key,
  name        text not null check (length(name) between 1 and 120),
  bytes       bigint not null check (bytes > 0),
  digest      text not null check (digest ~ '^[0-9a-f]{64}$'),
  state       text not null check (state in
              ('CHECKING', 'CLEAN', 'FAULTY', 'UNREADABLE', 'RUNNING', 'DONE', 'WITHDRAWN')),
  day         date not null,
  people      integer not null default 0,
  families    integer not null default 0,
  errors      bigint not null default 0,
  warnings    bigint not null default 0,
  faults      jsonb not null default '[]',
  progress    integer not null default 0,
  problem     text,
  sent_by     uuid not null,
  sent_at     timestamptz not null,
  told_by     uuid,
  told_at     timestamptz,
  ended_at    timestamptz
);
call premises.belongs_to_office('population.import_file', '${office}');
create index import_file_open on population.import_file (state) where ended_at is null;

-- Rows of an import that the register had got meanwhile by itself; they stay as the register has
-- them.
alter table population.import_run add column skipped integer not null default 0;

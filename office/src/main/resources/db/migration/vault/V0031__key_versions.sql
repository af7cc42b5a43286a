-- Versions of the key-encryption key. A version leaves this table only when nothing is wrapped by
-- it: the foreign key below refuses, whatever the program believes.
create table vault.key_version (
  version int primary key check (version > 0),
  made_at timestamptz not null,
  -- An empty content sealed with this key: tells the right key from a wrong one at every start.
  proof   bytea
);
insert into vault.key_version (version, made_at)
  select distinct wrapped_by, now() from vault.subject_key where wrapped is not null;

alter table vault.subject_key alter column wrapped_by drop not null;
update vault.subject_key set wrapped_by = null where wrapped is null;
alter table vault.subject_key
  add constraint subject_key_wrapped_by foreign key (wrapped_by) references vault.key_version,
  add constraint subject_key_tombstone check ((wrapped is null) = (wrapped_by is null));
create index subject_key_by_version on vault.subject_key (wrapped_by);

-- Destroying a person's key takes two people (promise S10); the row stays as the tombstone's story.
create table vault.destruction (
  id          uuid primary key,
  subject     uuid not null references vault.subject_key,
  case_number text not null,
  reason      text not null check (length(trim(reason)) >= 10),
  asked_at    timestamptz not null,
  asked_by    uuid not null,
  asked_nip   text not null check (asked_nip ~ '^[0-9]{18}$'),
  done_at     timestamptz,
  done_by     uuid,
  done_nip    text check (done_nip ~ '^[0-9]{18}$'),
  check (num_nulls(done_at, done_by, done_nip) in (0, 3)),
  constraint destruction_by_two check (done_by <> asked_by and done_nip <> asked_nip)
);
create unique index destruction_open on vault.destruction (subject) where done_at is null;

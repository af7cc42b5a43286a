-- A wish to destroy that nobody follows is withdrawn, by either side; it stays as a row.
alter table vault.destruction
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  add check (num_nulls(withdrawn_at, withdrawn_by) in (0, 2)),
  add constraint destruction_done_or_withdrawn check (num_nonnulls(done_at, withdrawn_at) < 2);
drop index vault.destruction_open;
create unique index destruction_open on vault.destruction (subject)
  where done_at is null and withdrawn_at is null;

-- A recording sent where the SOP draws no row for it (S1, S4, S10) has no row that waits for the answer;
-- rows that need the answer later are written down here until it comes.
alter table uniqueness.job alter column step_id drop not null;
alter table uniqueness.job add column serial bigint generated always as identity;

create table uniqueness.waiter (
  step_id uuid primary key,
  subject uuid not null references uniqueness.record
);
create index waiter_by_subject on uniqueness.waiter (subject);

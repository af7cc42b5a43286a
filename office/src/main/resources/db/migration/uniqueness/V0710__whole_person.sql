-- Who was taken off the roll because the identity rests since a duplicate was resolved; the roll itself
-- stays append-only. Numbers follow the commits, as the roll's do: written under the same lock.
create table uniqueness.withdrawal (
  number     bigint generated always as identity primary key,
  subject    uuid not null unique references uniqueness.enrolment (subject),
  resolution uuid not null,
  at         timestamptz not null
);
comment on table uniqueness.withdrawal is 'append-only: who left the gallery when a duplicate was resolved';

-- Recordings that came from an earlier system are searched too, and have no file.
alter table uniqueness.job alter column case_id drop not null;

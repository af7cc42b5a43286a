-- Exports of people: one person asks with a reason, another agrees, and it is fetched once.
create table population.export_request (
  id              uuid primary key,
  region          text not null check (region ~ '^([0-9]{4}|[0-9]{6}|[0-9]{10})$'),
  reason          text not null check (length(reason) >= 10),
  asked_by        uuid not null,
  asked_person    uuid not null,
  asked_at        timestamptz not null,
  approved_by     uuid,
  approved_person uuid,
  approved_at     timestamptz,
  taken_at        timestamptz,
  check (approved_by is null or approved_by <> asked_by),
  check (approved_person is null or approved_person <> asked_person),
  check (taken_at is null or approved_at is not null)
);
call premises.belongs_to_office('population.export_request', '${office}');

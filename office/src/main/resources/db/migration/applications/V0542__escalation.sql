-- Told once per row and level; the key is what holds when two nodes find the same row.
create table applications.escalation (
  step_id   uuid not null references applications.step,
  level     int  not null check (level between 1 and 9),
  from_role text not null,
  to_role   text not null,
  at        timestamptz not null,
  primary key (step_id, level)
);
comment on table applications.escalation is 'append-only';
call premises.belongs_to_office('applications.escalation', '${office}');

-- News for a role or for one officer; facts hold no name and no NIK.
create table applications.notification (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  kind       text not null,
  to_role    text,
  to_officer uuid,
  case_id    uuid references applications.case_file,
  facts      jsonb not null,
  check ((to_role is null) <> (to_officer is null))
);
comment on table applications.notification is 'append-only';
create index notification_to_role on applications.notification (to_role, at) where to_role is not null;
create index notification_to_officer on applications.notification (to_officer, at)
  where to_officer is not null;
call premises.belongs_to_office('applications.notification', '${office}');

create table applications.notification_read (
  notification bigint not null references applications.notification,
  officer      uuid not null,
  at           timestamptz not null,
  primary key (officer, notification)
);
comment on table applications.notification_read is 'append-only';
call premises.belongs_to_office('applications.notification_read', '${office}');

-- The clustered clock of db-scheduler: which node runs what next. Holds no resident and no office.
create schema jobs;
create table jobs.scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on jobs.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on jobs.scheduled_tasks (last_heartbeat);

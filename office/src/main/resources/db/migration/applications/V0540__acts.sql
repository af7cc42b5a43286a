-- Who has taken a row up; late_at is when its staff clock passes the standard, if it runs on.
alter table applications.step
  add column taken_by uuid,
  add column late_at  timestamptz;
alter table applications.step drop constraint step_outcome_check;
alter table applications.step
  add constraint step_outcome_check check (outcome in ('YES', 'NO', 'CANCELLED')) not valid;
create index late_steps on applications.step (late_at) where finished_at is null and late_at is not null;

create table applications.cancellation (
  case_id uuid primary key references applications.case_file,
  reason  text not null check (reason in
            ('APPLICANT_WISH', 'FILED_TWICE', 'NOT_ENTITLED', 'DECEASED', 'NOT_FETCHED')),
  proof   text not null,
  officer uuid not null,
  at      timestamptz not null
);
comment on table applications.cancellation is 'append-only';
call premises.belongs_to_office('applications.cancellation', '${office}');

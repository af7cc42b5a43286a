-- Place and time of a field service as made public (S8 row 4), and who was recorded there (row 5).
create table applications.field_service (
  case_id      uuid primary key references applications.case_file,
  tempat       text not null,
  alamat       text not null,
  hari         date not null,
  mulai        time not null,
  peralatan    text not null,
  published_at timestamptz not null
);
create index field_service_by_day on applications.field_service (hari);

create table applications.participant (
  case_id  uuid not null references applications.field_service,
  number   text not null unique,
  taken_at timestamptz not null,
  officer  uuid not null,
  primary key (case_id, number)
);
comment on table applications.participant is 'append-only';

call premises.belongs_to_office('applications.field_service', '${office}');
call premises.belongs_to_office('applications.participant', '${office}');

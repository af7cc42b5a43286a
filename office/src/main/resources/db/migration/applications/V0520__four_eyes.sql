-- Which person stands for which row of a four-eyes group: the key itself refuses one person twice.
-- Cases from before this table are guarded by applications.step.finished_by alone.
create table applications.four_eyes (
  case_id    uuid not null references applications.case_file,
  eyes_group int  not null,
  person     uuid not null,
  row_key    text not null,
  primary key (case_id, eyes_group, person)
);

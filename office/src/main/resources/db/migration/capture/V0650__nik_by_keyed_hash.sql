-- A NIK no longer stands beside the reference under which biometrics rest: only its keyed hash does,
-- which is found with the office's key. Rows of before are hashed by the program at its next start.
alter table capture.subject
  drop constraint subject_pkey,
  add primary key (subject),
  alter column nik drop not null,
  add column nik_key bytea unique check (length(nik_key) = 32);
comment on column capture.subject.nik is 'empty since nik_key; kept until every office has started once';
comment on column capture.subject.nik_key is 'HMAC-SHA-256 of the NIK; empty once the subject was destroyed';

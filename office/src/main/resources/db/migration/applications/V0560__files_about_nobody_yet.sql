-- A field service (S8) is about nobody, and who calls for a visit may have no NIK yet (S4 row 3).
alter table applications.case_file alter column pemohon drop not null;
alter table applications.case_file add column channel text not null default 'LOKET'
  check (channel in ('LOKET', 'DARING', 'LAPANGAN'));

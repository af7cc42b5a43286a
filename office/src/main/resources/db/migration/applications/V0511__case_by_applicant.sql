-- "Siapa melihat data saya" asks for all files of one resident.
create index case_by_applicant on applications.case_file (pemohon);

-- Who was in the register before it kept a history gets the first line of one: what was known then.
do $$
declare
  older record;
  entry bigint;
begin
  for older in
    select * from population.resident r
    where not exists (select from population.said s where s.nik = r.nik and s.office = r.office)
    order by r.ref
  loop
    insert into population.life_event
      (kind, happened_on, recorded_at, said, reason, document, office)
    values ('Entry', current_date, now(), '{}', '', '', older.office)
    returning id into entry;
    insert into population.said (event, nik, valid_from, recorded_at, elements, office)
    values (entry, older.nik, current_date, now(),
      jsonb_strip_nulls(jsonb_build_object(
        'NAMA_LENGKAP', older.nama_lengkap, 'JENIS_KELAMIN', older.jenis_kelamin,
        'TEMPAT_LAHIR', older.tempat_lahir, 'TANGGAL_LAHIR', older.tanggal_lahir,
        'GOLONGAN_DARAH', older.golongan_darah, 'JALAN', older.jalan, 'RT', older.rt,
        'RW', older.rw, 'WILAYAH', older.wilayah, 'AGAMA', older.agama,
        'STATUS_PERKAWINAN', older.status_perkawinan, 'PEKERJAAN', older.pekerjaan,
        'KEWARGANEGARAAN', older.kewarganegaraan, 'NOMOR_KK', older.nomor_kk,
        'HUBUNGAN', older.hubungan, 'STATUS_PENDUDUK', older.status_penduduk,
        'NIK_IBU', older.nik_ibu, 'NIK_AYAH', older.nik_ayah, 'PASANGAN', older.pasangan))
        || older.more,
      older.office);
  end loop;
end
$$;

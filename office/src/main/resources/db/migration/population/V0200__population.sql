create schema population;

create table population.resident (
  nik               text primary key check (nik ~ '^[0-9]{16}$'),
  nomor_kk          text not null check (nomor_kk ~ '^[0-9]{16}$'),
  nama_lengkap      text not null check (nama_lengkap <> ''),
  jenis_kelamin     text not null,
  tempat_lahir      text not null,
  tanggal_lahir     date not null,
  golongan_darah    text not null,
  jalan             text not null,
  rt                text not null,
  rw                text not null,
  kelurahan_desa    text not null,
  kecamatan         text not null,
  kabupaten_kota    text not null,
  provinsi          text not null,
  wilayah           text not null check (wilayah ~ '^[0-9]{10}$'),
  agama             text not null,
  status_perkawinan text not null,
  pekerjaan         text not null,
  kewarganegaraan   text not null
);
create index resident_by_kk on population.resident (nomor_kk);

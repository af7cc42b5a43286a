package id.adminduk.office.population.codes;

/** The lists of {@code codes/f-forms.csv}; the constants of two lists may share numbers. */
public enum CodeList {
  JENIS_KELAMIN,
  AGAMA,
  GOLONGAN_DARAH,
  STATUS_PERKAWINAN,
  /** Four values of older registers: same numbers, other meanings (domain.md 2.11). */
  STATUS_PERKAWINAN_LAMA,
  HUBUNGAN,
  PENDIDIKAN,
  KEWARGANEGARAAN,
  PENYANDANG_CACAT,
  JENIS_PERMOHONAN,
  KLASIFIKASI_PINDAH,
  ALASAN_PINDAH,
  JENIS_KEPINDAHAN,
  STATUS_KK_PINDAH,
  TIPE_SPONSOR,
  TEMPAT_DILAHIRKAN,
  JENIS_KELAHIRAN,
  PENOLONG_KELAHIRAN,
  SEBAB_KEMATIAN,
  YANG_MENERANGKAN,
  PEKERJAAN
}

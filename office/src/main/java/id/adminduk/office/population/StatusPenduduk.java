package id.adminduk.office.population;

/** Where a person stands in the register (domain.md 2.11); only AKTIF people are counted. */
public enum StatusPenduduk {
  AKTIF,
  PINDAH_KELUAR,
  MENINGGAL,
  GANDA_NONAKTIF,
  TIDAK_VALID
}

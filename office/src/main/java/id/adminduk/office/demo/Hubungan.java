package id.adminduk.office.demo;

/** Place in the family (SHDK, form F-1.01 column 27), as far as the invented families need it. */
enum Hubungan {
  KEPALA_KELUARGA,
  ISTRI,
  ANAK
}

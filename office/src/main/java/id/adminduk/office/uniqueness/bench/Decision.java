package id.adminduk.office.uniqueness.bench;

/** What an adjudicator may say (domain.md 4.3). */
public enum Decision {
  /** Two people: the record is unique. */
  TUNGGAL,
  /** One person recorded twice. */
  GANDA,
  /** Not to be told from these pictures: record anew. */
  PERLU_REKAM_ULANG
}

package id.adminduk.office.demo;

/** What makes an invented resident worth trying; the texts are {@code demo.trait.<name>}. */
enum Trait {
  TOO_YOUNG,
  SIXTEEN,
  SEVENTEEN,
  MARRIED_UNDER_17,
  WIDOW,
  ONE_WORD,
  SIXTY_LETTERS,
  /** The NIK carries another birth date than the biodata, which is lawful (domain.md 2.1). */
  NIK_DIFFERS,
  MISSING_FINGERS,
  /** Has the body of a resident who is recorded already: the search must find a duplicate. */
  SECOND_IDENTITY
}

package id.adminduk.trials;

/**
 * Invented residents of the demonstration office who have no card yet; each trial takes its own.
 */
enum Person {
  RIZKI("6305041905089003", "6305041403089001"),
  ZAINI("6305032309039019", "6305031106199006"),
  RINA("6305036412059023", "6305032502109007"),
  RIFANI("6305050707079026", "6305050808179008"),
  INTAN("6305095501079040", "6305091307119012"),
  ARYAWAN("6305101606069043", "6305101604209013"),
  AULIA("6305121111069049", "6305120406079015"),
  NURUL("6305044808009052", "6305041801249017"),
  BAHRUDIN("6305042103739054", "6305040911089018"),
  HALIMATUS("6305044412769055", "6305040911089018"),
  GHAZALI("6305042710029056", "6305040911089018"),
  NORJANNAH("6305044902049057", "6305040911089018"),
  ARBAINAH("6305035806769018", "6305031106199006"),
  LATIFAH("6305044506099008", "6305042201999002"),
  UTUH("6305080505579035", "6305083009019011"),
  GALUH("6305085702619036", "6305083009019011"),
  /** Lies before the adjudicators of the demonstration, as a true duplicate. */
  SYAHRUL("6305041708699058", "6305041204109019"),
  /** Whose body he has; recorded long ago. */
  TWIN_OF_SYAHRUL("6305041403799001", "6305041403089001"),
  /** Carries the fingers of a resident recorded long ago under another name. */
  MURJANI("6305040502789050", "6305042109239016");

  private final String nik;
  private final String nomorKk;

  Person(String nik, String nomorKk) {
    this.nik = nik;
    this.nomorKk = nomorKk;
  }

  String nik() {
    return nik;
  }

  String nomorKk() {
    return nomorKk;
  }
}

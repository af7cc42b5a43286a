package id.adminduk.synthetic;

/** Names by sex in patterns one meets in Indonesia; put together by chance, so nobody's. */
final class Naming {

  private static final String[] MEN = {
    "AHMAD",
    "MUHAMMAD",
    "BUDI",
    "AGUS",
    "JOKO",
    "HENDRA",
    "RIZKY",
    "DEDI",
    "EKO",
    "YUSUF",
    "BAMBANG",
    "IMAM",
    "FAJAR",
    "ILHAM",
    "RUDI",
    "WAYAN",
    "MADE",
    "KETUT",
    "SUPARDI",
    "HASAN",
    "HUSIN",
    "ARIF",
    "ANDI",
    "DIMAS",
    "BAYU",
    "SYARIF",
    "SLAMET",
    "GUNAWAN",
    "IRFAN",
    "FERDINAND",
    "YOHANES",
    "MARTHEN",
    "ZAINAL",
    "RAHMAT",
    "TAUFIK",
    "SUGENG",
    "ABDUL",
    "KHAIRUL",
    "MAHMUD",
    "SUKARNO"
  };
  private static final String[] WOMEN = {
    "SITI",
    "NUR",
    "SRI",
    "DEWI",
    "RINA",
    "FITRI",
    "AISYAH",
    "KARTINI",
    "INDAH",
    "LESTARI",
    "NURHAYATI",
    "RATNA",
    "YULIANA",
    "MARIA",
    "PUTU",
    "NI LUH",
    "RAHMAH",
    "SALMAH",
    "WATI",
    "ENDANG",
    "TUTI",
    "DIAN",
    "MEGAWATI",
    "HASNAH",
    "NOVITA",
    "AMINAH",
    "KHADIJAH",
    "RUSMINI",
    "SULASTRI",
    "ANGGUN",
    "MELATI",
    "PUSPA",
    "INTAN",
    "CHAIRANI",
    "ZULAIKHA",
    "MARIANA",
    "ESTER",
    "YANTI",
    "MURNI",
    "HALIMAH"
  };
  private static final String[] MEN_LAST = {
    "SANTOSO", "HIDAYAT", "SAPUTRA", "WIBOWO", "SETIAWAN", "RAHMAN", "KURNIAWAN", "PRASETYO",
    "NUGROHO", "FIRMANSYAH", "RAMADHAN", "SYAHPUTRA", "HAMZAH", "SUSANTO", "MAULANA", "ANSHARI",
    "IBRAHIM", "WIJAYA", "SIREGAR", "NASUTION", "SIMANJUNTAK", "PAMUNGKAS", "HARTONO", "ISKANDAR",
    "ASYARI", "BASUKI", "CAHYADI", "DARMAWAN", "EFENDI", "FADILLAH"
  };
  private static final String[] WOMEN_LAST = {
    "RAHAYU",
    "WULANDARI",
    "PUTRI",
    "AMALIA",
    "SARI",
    "KUSUMA",
    "UTAMI",
    "HANDAYANI",
    "PERTIWI",
    "SAFITRI",
    "ANGGRAINI",
    "MAHARANI",
    "PRATIWI",
    "KOMALASARI",
    "MAULIDA",
    "HASANAH",
    "FAUZIAH",
    "OKTAVIANI",
    "NINGSIH",
    "MARLINA",
    "SIREGAR",
    "NASUTION",
    "SUSANTI",
    "PERMATASARI",
    "AZIZAH",
    "RAMADHANI",
    "SULISTYOWATI",
    "WAHYUNI",
    "MUNAWAROH",
    "LATIFAH"
  };
  private static final double ONE_WORD = 0.06;
  private static final double THREE_WORDS = 0.2;

  private Naming() {}

  static String of(Chance chance, boolean female) {
    String[] first = female ? WOMEN : MEN;
    String[] last = female ? WOMEN_LAST : MEN_LAST;
    String given = pick(chance, first);
    if (chance.happens(ONE_WORD)) {
      return given;
    }
    String middle = chance.happens(THREE_WORDS) ? " " + pick(chance, first) : "";
    return given + middle + " " + pick(chance, last);
  }

  static String pick(Chance chance, String[] words) {
    return words[chance.below(words.length)];
  }
}

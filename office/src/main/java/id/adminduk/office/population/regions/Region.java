package id.adminduk.office.population.regions;

/**
 * One region.
 *
 * @param code Kemendagri digits without dots: 2 province, 4 kabupaten or kota, 6 kecamatan, 10
 *     village
 * @param name as the list writes it
 * @param isFormer the code is no longer given; NIK that begin with it stay valid
 */
public record Region(String code, String name, boolean isFormer) {

  private static final int PROVINCE = 2;
  private static final int REGENCY = 4;
  private static final int DISTRICT = 6;

  /** Levels from large to small. */
  public enum Level {
    PROVINSI,
    KABUPATEN_KOTA,
    KECAMATAN,
    KELURAHAN_DESA
  }

  public Level level() {
    return switch (code.length()) {
      case PROVINCE -> Level.PROVINSI;
      case REGENCY -> Level.KABUPATEN_KOTA;
      case DISTRICT -> Level.KECAMATAN;
      default -> Level.KELURAHAN_DESA;
    };
  }

  /** Gives the code with dots, as decrees print it. */
  public String dotted() {
    StringBuilder dotted = new StringBuilder(code.substring(0, PROVINCE));
    for (int from = PROVINCE; from < code.length(); from += from < DISTRICT ? 2 : REGENCY) {
      int until = from < DISTRICT ? from + 2 : code.length();
      dotted.append('.').append(code, from, until);
    }
    return dotted.toString();
  }
}

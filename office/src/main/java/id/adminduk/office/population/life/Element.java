package id.adminduk.office.population.life;

/**
 * Everything the register says about a person, one by one, so that each has a history of its own.
 *
 * <p>Columns of form F-1.01 (Permendagri 109/2019, domain.md 2.4) and what the register adds: card,
 * place, spouse, and where the person stands.
 */
public enum Element {
  NAMA_LENGKAP(Kind.NAME),
  GELAR_DEPAN(Kind.TEXT),
  GELAR_BELAKANG(Kind.TEXT),
  PASPOR(Kind.TEXT),
  PASPOR_BERAKHIR(Kind.DATE),
  SPONSOR_NAMA(Kind.TEXT),
  SPONSOR_TIPE(Kind.CODE),
  SPONSOR_ALAMAT(Kind.TEXT),
  JENIS_KELAMIN(Kind.CODE),
  TEMPAT_LAHIR(Kind.TEXT),
  TANGGAL_LAHIR(Kind.DATE),
  KEWARGANEGARAAN(Kind.CODE),
  SK_WNI(Kind.TEXT),
  AKTA_LAHIR(Kind.TEXT),
  GOLONGAN_DARAH(Kind.CODE),
  AGAMA(Kind.CODE),
  ORGANISASI_KEPERCAYAAN(Kind.TEXT),
  STATUS_PERKAWINAN(Kind.CODE),
  AKTA_KAWIN(Kind.TEXT),
  TANGGAL_KAWIN(Kind.DATE),
  AKTA_CERAI(Kind.TEXT),
  TANGGAL_CERAI(Kind.DATE),
  HUBUNGAN(Kind.CODE),
  KELAINAN(Kind.TEXT),
  PENYANDANG_CACAT(Kind.CODE),
  PENDIDIKAN(Kind.CODE),
  PEKERJAAN(Kind.CODE),
  IZIN_TINGGAL(Kind.CODE),
  IZIN_TINGGAL_NOMOR(Kind.TEXT),
  IZIN_TINGGAL_TEMPAT(Kind.TEXT),
  IZIN_TINGGAL_TERBIT(Kind.DATE),
  IZIN_TINGGAL_AKHIR(Kind.DATE),
  TEMPAT_DATANG(Kind.TEXT),
  TANGGAL_DATANG(Kind.DATE),
  NIK_IBU(Kind.NIK),
  NAMA_IBU(Kind.NAME),
  NIK_AYAH(Kind.NIK),
  NAMA_AYAH(Kind.NAME),
  JALAN(Kind.TEXT),
  RT(Kind.UNIT),
  RW(Kind.UNIT),
  WILAYAH(Kind.REGION),
  NOMOR_KK(Kind.KK),
  PASANGAN(Kind.NIK),
  STATUS_PENDUDUK(Kind.CODE),
  TANGGAL_MENINGGAL(Kind.DATE);

  /** What a value of an element looks like. */
  public enum Kind {
    NAME,
    TEXT,
    DATE,
    /** A value of an official code list (domain.md 2.11). */
    CODE,
    NIK,
    KK,
    /** Ten digits of a village. */
    REGION,
    /** RT and RW: three digits, zeros in front count. */
    UNIT
  }

  private final Kind kind;

  Element(Kind kind) {
    this.kind = kind;
  }

  /** Says what a value looks like. */
  public Kind kind() {
    return kind;
  }

  /** Says whether a text can be its value: a day that exists, a word of its list, a number. */
  public boolean fits(String value) {
    return Values.fit(this, value);
  }

  /** Says whether UU 24/2013 art. 84 protects it: shown only with a reason, never in lists. */
  public boolean isProtected() {
    return this == KELAINAN || this == PENYANDANG_CACAT;
  }

  /**
   * Says whether F-1.06 may change it; what follows from an event of life (F-1.03, F-2.01) may not.
   */
  public boolean isChangedByStatement() {
    return switch (this) {
      case STATUS_PERKAWINAN,
          TANGGAL_KAWIN,
          TANGGAL_CERAI,
          HUBUNGAN,
          NOMOR_KK,
          PASANGAN,
          STATUS_PENDUDUK,
          TANGGAL_MENINGGAL,
          NAMA_LENGKAP,
          NIK_IBU,
          NIK_AYAH,
          JALAN,
          RT,
          RW,
          WILAYAH ->
          false;
      default -> true;
    };
  }

  /**
   * Says whether it is written by the family card: true from the day of writing, even when the
   * event behind it, such as a marriage reported late, lies years back.
   */
  public boolean isOfCard() {
    return switch (this) {
      case NOMOR_KK, HUBUNGAN, JALAN, RT, RW, WILAYAH -> true;
      default -> false;
    };
  }

  /** Says whether a KTP-el prints it, so that a change needs a new card (UU 24/2013 art. 64(8)). */
  public boolean isOnCard() {
    return switch (this) {
      case NAMA_LENGKAP,
          GELAR_DEPAN,
          GELAR_BELAKANG,
          JENIS_KELAMIN,
          TEMPAT_LAHIR,
          TANGGAL_LAHIR,
          KEWARGANEGARAAN,
          GOLONGAN_DARAH,
          AGAMA,
          STATUS_PERKAWINAN,
          PEKERJAAN,
          JALAN,
          RT,
          RW,
          WILAYAH ->
          true;
      default -> false;
    };
  }
}

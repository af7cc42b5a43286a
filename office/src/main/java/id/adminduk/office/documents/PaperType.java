package id.adminduk.office.documents;

import java.util.Arrays;
import java.util.Optional;

/**
 * The papers of the office as one table: title, legal base, number, template, subject.
 *
 * <p>Laws are named without articles where the article could not be read in the source (domain.md
 * 11); titles are those on the papers and so Indonesian in every language.
 */
enum PaperType {
  KK(
      "Kartu Keluarga",
      "UU 23/2006 Ps 61 jo. UU 24/2013; Perpres 96/2018; Permendagri 108/2019 dan 109/2019",
      Numbering.OF_FAMILY,
      "kk"),
  AKTA_KELAHIRAN(
      "Kutipan Akta Kelahiran",
      "UU 23/2006 Ps 27 jo. UU 24/2013; Perpres 96/2018; Permendagri 108/2019",
      Numbering.OF_AKTA,
      "akta-kelahiran"),
  AKTA_KEMATIAN(
      "Kutipan Akta Kematian",
      "UU 23/2006 Ps 44 jo. UU 24/2013; Perpres 96/2018; Permendagri 108/2019",
      Numbering.OF_AKTA,
      "akta-kematian"),
  AKTA_PERKAWINAN(
      "Kutipan Akta Perkawinan",
      "UU 23/2006 Ps 34 jo. UU 24/2013; Perpres 96/2018; Permendagri 108/2019",
      Numbering.OF_AKTA,
      "akta-perkawinan"),
  AKTA_PERCERAIAN(
      "Kutipan Akta Perceraian",
      "UU 23/2006 Ps 40 jo. UU 24/2013; Perpres 96/2018 Ps 43; Permendagri 108/2019 Ps 57",
      Numbering.OF_AKTA,
      "akta-perceraian"),
  AKTA_PENGAKUAN(
      "Kutipan Akta Pengakuan Anak",
      "UU 23/2006 Ps 49 jo. UU 24/2013; Perpres 96/2018; Permendagri 108/2019",
      Numbering.OF_AKTA,
      "akta-pengakuan"),
  AKTA_PENGESAHAN(
      "Kutipan Akta Pengesahan Anak",
      "UU 23/2006 Ps 50 jo. UU 24/2013; Perpres 96/2018; Permendagri 108/2019",
      Numbering.OF_AKTA,
      "akta-pengesahan"),
  LAHIR_MATI(
      "Surat Keterangan Lahir Mati",
      "UU 23/2006 Ps 33 jo. UU 24/2013; Perpres 96/2018; Permendagri 108/2019",
      Numbering.OF_AKTA,
      "lahir-mati"),
  SKPWNI(
      "Surat Keterangan Pindah WNI",
      "UU 23/2006 Ps 15 jo. UU 24/2013; Perpres 96/2018 Ps 25; Permendagri 108/2019 Ps 30",
      Numbering.OF_LETTER,
      "skpwni"),
  BIODATA(
      "Biodata Penduduk WNI",
      "UU 23/2006 jo. UU 24/2013; Perpres 96/2018 Ps 4; Permendagri 109/2019",
      Numbering.OF_DAY,
      "biodata"),
  KIA(
      "Kartu Identitas Anak",
      "UU 23/2006 jo. UU 24/2013; Permendagri 2/2016",
      Numbering.OF_DAY,
      "kia"),
  SUKET(
      "Surat Keterangan Pengganti KTP-el",
      "Surat Dirjen Dukcapil 471.13/10231/Dukcapil (2016) dan 471.13/8039/Dukcapil (2018)",
      Numbering.OF_DAY,
      "suket"),
  KETERANGAN_KEPENDUDUKAN(
      "Surat Keterangan Kependudukan",
      "UU 23/2006 jo. UU 24/2013; Perpres 96/2018; Permendagri 109/2019 (F-1.03)",
      Numbering.OF_DAY,
      "keterangan-kependudukan"),
  SKTT(
      "Surat Keterangan Tempat Tinggal",
      "UU 23/2006 jo. UU 24/2013; Perpres 96/2018; Permendagri 108/2019",
      Numbering.OF_DAY,
      "sktt"),
  TANDA_BUKTI_PELAPORAN(
      "Surat Tanda Bukti Pelaporan",
      "UU 23/2006 jo. UU 24/2013; Perpres 96/2018; Permendagri 108/2019",
      Numbering.OF_DAY,
      "tanda-bukti-pelaporan");

  /** Where a number comes from (domain.md 2.8). */
  enum Numbering {
    /** The nomor KK itself, which stays while the head of the family does. */
    OF_FAMILY,
    /** {@code RRRR-TT-DDMMYYYY-NNNN}; a copy of the same entry keeps it. */
    OF_AKTA,
    /** The letter's own, given by the register when it was issued. */
    OF_LETTER,
    /** {@code <TYPE>/RRRR/DDMMYYYY/NNNN}, new for every paper; the form is ours. */
    OF_DAY
  }

  private final String title;
  private final String legalBase;
  private final Numbering numbering;
  private final String template;

  PaperType(String title, String legalBase, Numbering numbering, String template) {
    this.title = title;
    this.legalBase = legalBase;
    this.numbering = numbering;
    this.template = template;
  }

  String title() {
    return title;
  }

  String legalBase() {
    return legalBase;
  }

  Numbering numbering() {
    return numbering;
  }

  /** Gives the template in {@code templates/documents}. */
  String template() {
    return template;
  }

  /** Gives the word a number of the day begins with. */
  String inNumbers() {
    return name().replace('_', '-');
  }

  /** Says whether the number itself is a person's or family's and is masked in public. */
  boolean isNumberPersonal() {
    return numbering == Numbering.OF_FAMILY;
  }

  static Optional<PaperType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }
}

package id.adminduk.synthetic;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An invented resident as a register would hold them; words are those of form F-1.01.
 *
 * @param nik sixteen digits, sequence 9000-9999, so nobody's
 * @param hubungan relation to the head: KEPALA_KELUARGA, ISTRI, ANAK, ORANG_TUA
 * @param parents numbers and names of mother and father, where they live in the same family
 * @param spouse number of the spouse, who lives in the same family
 */
public record SyntheticResident(
    String nik,
    String kk,
    String hubungan,
    String nama,
    boolean female,
    String tempatLahir,
    LocalDate born,
    String agama,
    String status,
    String pendidikan,
    String pekerjaan,
    String golonganDarah,
    Home home,
    Optional<Parents> parents,
    Optional<String> spouse) {

  /** Where a family lives; {@code wilayah} has ten digits. */
  public record Home(String jalan, String rt, String rw, String wilayah) {}

  /** Who somebody's parents are. */
  public record Parents(String nikIbu, String namaIbu, String nikAyah, String namaAyah) {}

  /** The same person with parents. */
  SyntheticResident withParents(Parents two) {
    return copy(status, Optional.of(two), spouse);
  }

  /** The same person with another marital status. */
  SyntheticResident withStatus(String other) {
    return copy(other, parents, spouse);
  }

  /** The same person, married. */
  SyntheticResident withSpouse(String nikOfSpouse) {
    return copy(status, parents, Optional.of(nikOfSpouse));
  }

  private SyntheticResident copy(String marital, Optional<Parents> two, Optional<String> partner) {
    return new SyntheticResident(
        nik,
        kk,
        hubungan,
        nama,
        female,
        tempatLahir,
        born,
        agama,
        marital,
        pendidikan,
        pekerjaan,
        golonganDarah,
        home,
        two,
        partner);
  }
}

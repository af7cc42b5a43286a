package id.adminduk.office.population.register;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.LifeRefusal;
import id.adminduk.office.population.life.Person;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register on PostgreSQL, and a family in it. */
public abstract class RegisterFixture extends OfficeTestBase {

  protected static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  protected static final String HOME = "6305011001";

  @Autowired protected LifeEvents lives;
  @Autowired protected MoveLetters letters;
  @Autowired protected JdbcClient jdbc;

  /** A couple and their child, on one card. */
  protected record Family(Nik husband, Nik wife, Nik child) {}

  protected Family family() {
    Nik husband = person(LocalDate.of(1980, 1, 1), false);
    Nik wife = person(LocalDate.of(1982, 2, 2), true);
    done(
        new LifeEvent.Marriage(
            husband, wife, TODAY, true, false, LifeEvent.Home.NEW_CARD, Set.of()));
    Recorded birth =
        done(
            new LifeEvent.Birth(
                "BAYI REKAAN",
                false,
                JenisKelamin.PEREMPUAN,
                "RANTAU",
                TODAY,
                Optional.of(wife),
                Optional.of(husband),
                kk(husband)));
    return new Family(husband, wife, birth.changes().touched().iterator().next());
  }

  protected Nik person(LocalDate born, boolean female) {
    return done(new LifeEvent.FirstRecord(biodata(born, female), TODAY, Optional.empty()))
        .changes()
        .touched()
        .iterator()
        .next();
  }

  /** Gives what is known of an invented person before there is a NIK. */
  public static Map<Element, String> biodata(LocalDate born, boolean female) {
    Map<Element, String> biodata = new EnumMap<>(Element.class);
    biodata.put(Element.NAMA_LENGKAP, female ? "SITI REKAAN" : "BUDI REKAAN");
    biodata.put(Element.JENIS_KELAMIN, female ? "PEREMPUAN" : "LAKI_LAKI");
    biodata.put(Element.TEMPAT_LAHIR, "RANTAU");
    biodata.put(Element.TANGGAL_LAHIR, born.toString());
    biodata.put(Element.AGAMA, "ISLAM");
    biodata.put(Element.STATUS_PERKAWINAN, "BELUM_KAWIN");
    biodata.put(Element.KEWARGANEGARAAN, "WNI");
    biodata.put(Element.GOLONGAN_DARAH, "O");
    biodata.put(Element.PENDIDIKAN, "SLTA/SEDERAJAT");
    biodata.put(Element.PEKERJAAN, "PETANI/PEKEBUN");
    biodata.put(Element.JALAN, "JALAN CONTOH 1");
    biodata.put(Element.RT, "001");
    biodata.put(Element.RW, "002");
    biodata.put(Element.WILAYAH, HOME);
    return biodata;
  }

  protected Recorded done(LifeEvent event) {
    return lives.record(event, evidence()).orFault();
  }

  protected static Evidence evidence() {
    return new Evidence(Optional.empty(), Optional.empty(), "uji", "DOK-1", TODAY);
  }

  protected Person of(Nik nik) {
    return lives.find(nik).orElseThrow();
  }

  protected NomorKk kk(Nik nik) {
    return of(nik).kk();
  }

  protected static LifeRefusal refusal(Result<?, LifeRefusal> result) {
    return result.fold(
        value -> {
          throw new AssertionError("done: " + value);
        },
        refused -> refused);
  }

  protected long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}

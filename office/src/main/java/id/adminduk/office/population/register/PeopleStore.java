package id.adminduk.office.population.register;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.regions.Region;
import id.adminduk.office.population.regions.Regions;
import id.adminduk.office.population.spelling.NameKeys;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The present state of people: rows of {@code population.resident}. */
@Component
class PeopleStore {

  private static final String UNKNOWN = "-";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PeopleStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Gives people by number and whole families by card, in one order of numbers. */
  List<Person> find(Collection<Nik> people, Collection<NomorKk> cards) {
    return jdbc.sql(
            """
            select * from population.resident
            where nik = any(:people) or nomor_kk = any(:cards) order by nik
            """)
        .param("people", texts(people))
        .param("cards", cardTexts(cards))
        .query((row, number) -> PersonRow.read(row, json))
        .list();
  }

  /** Gives the same and holds the rows until the commit. */
  List<Person> hold(Collection<Nik> people, Collection<NomorKk> cards) {
    return jdbc.sql(
            """
            select * from population.resident
            where nik = any(:people) or nomor_kk = any(:cards) order by nik for update
            """)
        .param("people", texts(people))
        .param("cards", cardTexts(cards))
        .query((row, number) -> PersonRow.read(row, json))
        .list();
  }

  /** Gives the children of these people. */
  List<Person> childrenOf(Collection<Nik> parents) {
    return jdbc.sql(
            """
            select * from population.resident
            where nik_ibu = any(:parents) or nik_ayah = any(:parents) order by nik
            """)
        .param("parents", texts(parents))
        .query((row, number) -> PersonRow.read(row, json))
        .list();
  }

  /** Takes hold of family cards, so that nobody else mends these families meanwhile. */
  void holdCards(Collection<NomorKk> cards) {
    jdbc.sql(
            """
            select nomor_kk from population.family_card
            where nomor_kk = any(:cards) order by nomor_kk for update
            """)
        .param("cards", cardTexts(cards))
        .query(String.class)
        .list();
  }

  /** Says whether another office has this person active. */
  boolean isActiveSomewhere(Nik nik) {
    return jdbc.sql("select population.is_active_somewhere(:nik)")
        .param("nik", nik.value())
        .query(Boolean.class)
        .single();
  }

  /** Makes somebody findable by a new name. */
  void index(Nik nik, String nama) {
    NameKeys.renew(jdbc, nik, nama);
  }

  void openCard(NomorKk kk) {
    jdbc.sql("insert into population.family_card (nomor_kk) values (:kk) on conflict do nothing")
        .param("kk", kk.value())
        .update();
  }

  /** Writes the present state of a person, new or known. */
  void save(Person person) {
    List<Region> path = Regions.path(person.must(Element.WILAYAH));
    jdbc.sql(
            """
            insert into population.resident
              (nik, nomor_kk, nama_lengkap, jenis_kelamin, tempat_lahir, tanggal_lahir,
               golongan_darah, jalan, rt, rw, wilayah, agama, status_perkawinan, pekerjaan,
               kewarganegaraan, hubungan, status_penduduk, nik_ibu, nik_ayah, pasangan, more,
               kelurahan_desa, kecamatan, kabupaten_kota, provinsi)
            values
              (:nik, :nomor_kk, :nama_lengkap, :jenis_kelamin, :tempat_lahir, :tanggal_lahir,
               :golongan_darah, :jalan, :rt, :rw, :wilayah, :agama, :status_perkawinan, :pekerjaan,
               :kewarganegaraan, :hubungan, :status_penduduk, :nik_ibu, :nik_ayah, :pasangan,
               cast(:more as jsonb), :desa, :kecamatan, :kabupaten, :provinsi)
            on conflict (nik, office) do update set
              nomor_kk = excluded.nomor_kk, nama_lengkap = excluded.nama_lengkap,
              jenis_kelamin = excluded.jenis_kelamin, tempat_lahir = excluded.tempat_lahir,
              tanggal_lahir = excluded.tanggal_lahir, golongan_darah = excluded.golongan_darah,
              jalan = excluded.jalan, rt = excluded.rt, rw = excluded.rw,
              agama = excluded.agama, status_perkawinan = excluded.status_perkawinan,
              pekerjaan = excluded.pekerjaan, kewarganegaraan = excluded.kewarganegaraan,
              hubungan = excluded.hubungan, status_penduduk = excluded.status_penduduk,
              nik_ibu = excluded.nik_ibu, nik_ayah = excluded.nik_ayah,
              pasangan = excluded.pasangan, more = excluded.more,
              kelurahan_desa = case when resident.wilayah = excluded.wilayah
                then resident.kelurahan_desa else excluded.kelurahan_desa end,
              kecamatan = case when left(resident.wilayah, 6) = left(excluded.wilayah, 6)
                then resident.kecamatan else excluded.kecamatan end,
              wilayah = excluded.wilayah
            """)
        .params(PersonRow.columns(person))
        .param("more", PersonRow.more(person, json))
        .param("desa", name(path, Region.Level.KELURAHAN_DESA))
        .param("kecamatan", name(path, Region.Level.KECAMATAN))
        .param("kabupaten", name(path, Region.Level.KABUPATEN_KOTA))
        .param("provinsi", name(path, Region.Level.PROVINSI))
        .update();
  }

  private static String name(List<Region> path, Region.Level level) {
    return path.stream()
        .filter(region -> region.level() == level)
        .map(region -> region.name().toUpperCase(Locale.ROOT))
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static String[] texts(Collection<Nik> people) {
    return people.stream().map(Nik::value).toArray(String[]::new);
  }

  private static String[] cardTexts(Collection<NomorKk> cards) {
    return cards.stream().map(NomorKk::value).toArray(String[]::new);
  }
}

package id.adminduk.trials;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

/** Invented residents of a kecamatan 99 that does not exist, laid straight into the database. */
final class Register {

  private static final String PEOPLE =
      """
      insert into population.resident
        (nik, nomor_kk, nama_lengkap, jenis_kelamin, tempat_lahir, tanggal_lahir, golongan_darah,
         jalan, rt, rw, kelurahan_desa, kecamatan, kabupaten_kota, provinsi, wilayah, agama,
         status_perkawinan, pekerjaan, kewarganegaraan)
      select '630599' || to_char(born, 'DDMMYY') || (9000 + i % 1000), '6305990101209000',
         'PENDUDUK REKAAN ' || i, 'LAKI_LAKI', 'RANTAU', born, 'O', 'JALAN CONTOH 1', '001', '002',
         'DESA CONTOH', 'KECAMATAN CONTOH', 'KABUPATEN TAPIN', 'KALIMANTAN SELATAN', '6305992001',
         'ISLAM', 'BELUM_KAWIN', 'PELAJAR/MAHASISWA', 'WNI'
      from (select i, date '1990-01-01' + i / 1000 as born from generate_series(0, ? - 1) as i) n
      """;

  private Register() {}

  /** Enters this many residents, whom {@link #nik} names; at most 300 000. */
  static void fill(OfficeProcess office, int people) {
    try (Connection connection = connect(office.data());
        PreparedStatement entry = connection.prepareStatement(PEOPLE)) {
      entry.setInt(1, people);
      entry.executeUpdate();
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the register could not be filled", e);
    }
  }

  static String nik(int serial) {
    LocalDate born = LocalDate.of(1990, 1, 1).plusDays(serial / 1000);
    return "630599%02d%02d%02d%04d"
        .formatted(
            born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100, 9000 + serial % 1000);
  }

  static String nomorKk() {
    return "6305990101209000";
  }

  /** Gives one number that the database itself says, past everything the office shows. */
  static long count(OfficeProcess office, String sql) {
    try (Connection connection = connect(office.data());
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getLong(1);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Gives the family cards that are in the register. */
  static Set<String> cards(OfficeProcess office) {
    try (Connection connection = connect(office.data());
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("select nomor_kk from population.family_card")) {
      Set<String> cards = new HashSet<>();
      while (answer.next()) {
        cards.add(answer.getString(1));
      }
      return cards;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the cards could not be read", e);
    }
  }

  /** Enters as the owner of the tables, with the scope of a migration. */
  private static Connection connect(Path data) throws SQLException, IOException {
    Properties secret = new Properties();
    secret.load(new StringReader(Files.readString(data.resolve("postgres.secret"))));
    String port =
        Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid")).get(3).strip();
    Properties door = new Properties();
    door.setProperty("user", "adminduk_owner");
    door.setProperty("password", secret.getProperty("owner"));
    door.setProperty("options", "-c adminduk.scope=migration");
    return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/adminduk", door);
  }
}

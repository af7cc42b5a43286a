package id.adminduk.office.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.OfficeTestBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@DisplayName("Pintu basis data dan berkas rahasia")
class DatabaseDoorModuleTests extends OfficeTestBase {

  @Autowired private DataSource dataSource;

  @Value("${adminduk.data}")
  private Path data;

  @Test
  @DisplayName(
      "tanpa sandi yang diundi pada permulaan pertama tidak ada yang masuk, juga dari sini")
  void nobody_enters_the_database_without_its_password() throws SQLException {
    String address;
    try (Connection own = dataSource.getConnection()) {
      address = own.getMetaData().getURL().replaceFirst("\\?.*", "");
    }
    assertThat(address).contains("127.0.0.1");
    for (String user : List.of("postgres", "adminduk_owner", "adminduk_app")) {
      for (String guess : List.of("", user, "postgres", "adminduk")) {
        assertThatThrownBy(() -> DriverManager.getConnection(address, user, guess).close())
            .as(user + " " + guess)
            .isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  @DisplayName("kunci dan sandi hanya dapat dibaca pemilik foldernya")
  void secrets_are_read_by_their_owner_only() throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      List<Path> secrets =
          files.filter(file -> file.toString().matches(".*\\.(key|secret)")).toList();
      assertThat(secrets).hasSizeGreaterThanOrEqualTo(3);
      for (Path secret : secrets) {
        assertThat(Files.getPosixFilePermissions(secret))
            .as(secret.toString())
            .isSubsetOf(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
      }
    }
  }
}

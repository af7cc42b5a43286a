package id.adminduk.office.premises;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** The embedded database's passwords, drawn once and kept readable by the owner of the folder. */
record Secret(String superuser, String owner, String app) {

  static Secret keptIn(Path file, Chance chance) throws IOException {
    if (Files.notExists(file)) {
      String text =
          "superuser=%s%nowner=%s%napp=%s%n"
              .formatted(chance.token(), chance.token(), chance.token());
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text);
    }
    Properties kept = new Properties();
    kept.load(new StringReader(Files.readString(file)));
    return new Secret(
        kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("app"));
  }

  /** Hidden on purpose: passwords do not belong in logs. */
  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}

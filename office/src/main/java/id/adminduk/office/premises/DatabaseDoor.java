package id.adminduk.office.premises;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Opens the database the settings ask for, and closes it if it is ours. */
final class DatabaseDoor implements AutoCloseable {

  private final DatabaseAccess access;
  private final @Nullable EmbeddedDatabase embedded;

  private DatabaseDoor(DatabaseAccess access, @Nullable EmbeddedDatabase embedded) {
    this.access = access;
    this.embedded = embedded;
  }

  static DatabaseDoor open(PremisesSettings settings, Chance chance) {
    PremisesSettings.Database outside = settings.database();
    if (outside.url().isBlank()) {
      EmbeddedDatabase embedded = EmbeddedDatabase.start(settings.data().toAbsolutePath(), chance);
      return new DatabaseDoor(embedded.access(), embedded);
    }
    return new DatabaseDoor(
        new DatabaseAccess(
            outside.url(),
            outside.ownerUser(),
            outside.ownerPassword(),
            outside.appUser(),
            outside.appPassword()),
        null);
  }

  DatabaseAccess access() {
    return access;
  }

  @Override
  public void close() throws IOException {
    if (embedded != null) {
      embedded.close();
    }
  }
}

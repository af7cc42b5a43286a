package id.adminduk.office.population.bulk;

import id.adminduk.office.premises.PremisesSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Where sent files lie until they are in: full of residents, so only the office may read them, and
 * gone as soon as nobody needs them.
 */
@Component
class ImportFolder {

  private static final int BUFFER = 1 << 16;

  private final Path folder;

  ImportFolder(PremisesSettings settings) {
    this.folder = settings.data().resolve("import");
  }

  Path of(UUID id) {
    return folder.resolve(id + ".table");
  }

  /**
   * Writes what comes in, never more than the largest file, in constant memory.
   *
   * @return its size
   * @throws MalformedFile when nothing or too much comes; nothing stays behind then
   */
  long keep(UUID id, InputStream in) throws IOException {
    Files.createDirectories(folder, only("rwx------"));
    Path file = of(id);
    long size = 0;
    boolean whole = false;
    try (OutputStream out = open(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > TableRows.LARGEST) {
          throw new MalformedFile(
              MalformedFile.Why.TOO_LARGE, "larger than " + TableRows.LARGEST + " bytes");
        }
        out.write(buffer, 0, read);
      }
      if (size == 0) {
        throw new MalformedFile(MalformedFile.Why.EMPTY, "the file is empty");
      }
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
    return size;
  }

  private static OutputStream open(Path file) throws IOException {
    Files.createFile(file, only("rw-------"));
    return Files.newOutputStream(file, StandardOpenOption.WRITE);
  }

  private static FileAttribute<?>[] only(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  void drop(UUID id) {
    try {
      Files.deleteIfExists(of(id));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

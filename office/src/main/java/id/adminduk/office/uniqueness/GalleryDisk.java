package id.adminduk.office.uniqueness;

import id.adminduk.matcher.people.GalleryShards;
import id.adminduk.office.premises.PremisesSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Where the gallery rests between two starts: a folder inside the data folder, for the office's own
 * eyes only.
 *
 * <p>Templates lie there as they do in memory, so the data folder must be on an encrypted volume,
 * as it must be for the keys. Losing the folder costs a rebuild and nothing else; a disk that
 * refuses is told in the log and stops no search.
 */
@Component
class GalleryDisk {

  private static final Logger log = LoggerFactory.getLogger(GalleryDisk.class);

  /** Reading so many people on again takes a second or two. */
  private static final int CHANGES_WORTH_KEEPING = 500;

  private final GalleryShards gallery;
  private final Path folder;
  private int changes;

  GalleryDisk(GalleryShards gallery, PremisesSettings settings) {
    this.gallery = gallery;
    this.folder = settings.data().resolve("gallery");
  }

  synchronized OptionalLong restore() {
    return gallery.restore(folder);
  }

  /** Counts changes and keeps the gallery when they are worth it. */
  synchronized void changed(int people, long mark) {
    changes += people;
    if (changes >= CHANGES_WORTH_KEEPING) {
      keep(mark);
    }
  }

  /** Keeps the gallery if anything changed since it was kept last. */
  synchronized void keepChanges(long mark) {
    if (changes > 0) {
      keep(mark);
    }
  }

  synchronized void keep(long mark) {
    try {
      makeFolder();
      gallery.keep(folder, mark);
      changes = 0;
    } catch (IOException | IllegalStateException refused) {
      log.warn("The gallery could not be kept on disk; the next start rebuilds it", refused);
    }
  }

  private void makeFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  /** Throws away what rests on disk. */
  synchronized void clear() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
    } catch (IOException refused) {
      log.error("The kept gallery could not be thrown away: {}", folder, refused);
    }
  }
}

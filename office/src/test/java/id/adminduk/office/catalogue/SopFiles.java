package id.adminduk.office.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Finds the files these tests read. */
public final class SopFiles {

  public static final String TAPIN = "kab-tapin/ktp-el-baru-di-dinas.yaml";

  private SopFiles() {}

  /** Names every procedure that travels with the program. */
  public static List<String> all() {
    return AllSopsTests.files();
  }

  public static Sop tapin() {
    return shipped(TAPIN);
  }

  /** Reads one of the files that travel with the program. */
  public static Sop shipped(String file) {
    return loaded(SopFile.read(file, bytes("/sop/" + file)));
  }

  static Sop loaded(SopFile file) {
    return switch (file) {
      case SopFile.Loaded(Sop sop) -> sop;
      case SopFile.Refused(List<SopFlaw> flaws) -> throw new AssertionError(flaws);
    };
  }

  static List<SopFlaw> flaws(SopFile file) {
    return switch (file) {
      case SopFile.Loaded _ -> List.of();
      case SopFile.Refused(List<SopFlaw> flaws) -> flaws;
    };
  }

  public static byte[] bytes(String resource) {
    try (InputStream input = SopFiles.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(input, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

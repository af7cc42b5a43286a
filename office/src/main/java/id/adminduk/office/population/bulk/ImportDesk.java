package id.adminduk.office.population.bulk;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.bulk.ImportFile.State;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.Scope;
import id.adminduk.office.premises.UnitOfWork;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes files in, has them looked at, and imports one when somebody says so.
 *
 * <p>Looking and importing go on behind the page and over restarts ({@link ImportWorker}).
 */
@Component
public class ImportDesk {

  /** Files that wait at one time; more would fill the disk. */
  public static final int MOST_OPEN = 5;

  private static final int LONGEST_NAME = 120;

  private final ImportFileStore files;
  private final ImportFolder folder;
  private final ImportWorker worker;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Chance chance;

  ImportDesk(
      ImportFileStore files,
      ImportFolder folder,
      ImportWorker worker,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Chance chance) {
    this.files = files;
    this.folder = folder;
    this.worker = worker;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.chance = chance;
  }

  /**
   * Takes a file in and begins to look at it; nothing comes into the register.
   *
   * @param name as its owner calls it; any text
   * @param today the office's day
   * @throws MalformedFile when it is empty or larger than 1 GiB
   */
  public Result<UUID, ImportRefusal> take(
      InputStream in, String name, LocalDate today, OfficerId by) throws IOException {
    if (files.open() >= MOST_OPEN) {
      return Result.refused(new ImportRefusal.TooManyImports(MOST_OPEN));
    }
    UUID id = chance.uuid();
    long bytes = folder.keep(id, in);
    String digest = FileDigest.of(folder.of(id));
    unitOfWork.run(() -> {
      files.insert(id, shown(name), bytes, digest, today, by);
      note("people-import-sent", id, by, Map.of("bytes", Long.toString(bytes)));
    });
    worker.look(id, Scope.current());
    return Result.done(id);
  }

  /** Keeps the last part of a path, without what no file is called. */
  private static String shown(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    if (plain.isEmpty()) {
      return "-";
    }
    return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }

  /** Gives the latest files of this office. */
  public List<ImportFile> latest() {
    return files.latest();
  }

  /** Finds a file of this office. */
  public Optional<ImportFile> find(UUID id) {
    return files.find(id);
  }

  /** Gives the first {@link PeopleImport#FAULTS_SHOWN} faults of a file, in its order. */
  public List<CellFault> faults(UUID id) {
    return files.faults(id);
  }

  /** Says that a clean file shall be imported, or that one which stopped shall go on. */
  public Result<UUID, ImportRefusal> begin(UUID id, LocalDate today, OfficerId by) {
    Result<UUID, ImportRefusal> told =
        unitOfWork.attempt(() -> {
          Optional<ImportFile> file = files.hold(id).filter(ImportFile::mayBegin);
          if (file.isEmpty()) {
            return Result.refused(new ImportRefusal.FileNotReady());
          }
          files.told(id, today, by);
          note("people-import-told", id, by, Map.of("people", "" + file.get().people()));
          return Result.done(id);
        });
    if (!told.isRefused()) {
      worker.bring(id, Scope.current());
    }
    return told;
  }

  /** Gives a file up; what is being done with it right now is not interrupted. */
  public Result<UUID, ImportRefusal> withdraw(UUID id, OfficerId by) {
    Result<UUID, ImportRefusal> withdrawn =
        unitOfWork.attempt(() -> {
          Optional<ImportFile> file = files.hold(id).filter(ImportFile::mayBeWithdrawn);
          if (file.isEmpty()) {
            return Result.refused(new ImportRefusal.FileNotReady());
          }
          files.end(id, State.WITHDRAWN);
          note("people-import-withdrawn", id, by, Map.of());
          return Result.done(id);
        });
    if (!withdrawn.isRefused()) {
      folder.drop(id);
    }
    return withdrawn;
  }

  private void note(String act, UUID id, OfficerId by, Map<String, String> facts) {
    Map<String, String> all = new TreeMap<>(facts);
    all.put("import", id.toString());
    trail.append(AuditEntry.outsideCases(act, by, all));
  }
}

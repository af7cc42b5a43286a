package id.adminduk.office.population.bulk;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.bulk.CellFault.Kind;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.Evidence;
import id.adminduk.office.premises.Scope;
import id.adminduk.office.premises.UnitOfWork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Looks at files of residents and families, and brings clean ones in. */
@Component
public class PeopleImport {

  /** Faults a report lists; the rest is counted. */
  public static final int FAULTS_SHOWN = 1_000;

  /** Rows of one file; what must be known of all of them fits in some 250 MB. */
  static final int MOST_ROWS = 2_000_000;

  private static final int BATCH = 10_000;

  private final ImportStore store;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final JsonMapper json;

  PeopleImport(ImportStore store, AuditTrail trail, UnitOfWork unitOfWork, JsonMapper json) {
    this.store = store;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.json = json;
  }

  /**
   * Looks at every cell and writes nothing.
   *
   * @throws MalformedFile when the file as a whole cannot be read
   */
  public ImportReport check(Path file, LocalDate today) throws IOException {
    return check(file, today, rows -> {});
  }

  /**
   * The same, told as it goes.
   *
   * @param progress hears how many rows were looked at
   */
  ImportReport check(Path file, LocalDate today, IntConsumer progress) throws IOException {
    FileCheck check = new FileCheck();
    Map<Nik, Integer> batch = new HashMap<>();
    int seen = 0;
    try (TableRows rows = TableRows.open(file)) {
      RowCheck cells = begin(rows, today);
      for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        TableRow now = row.get();
        check.row();
        progress.accept(++seen);
        if (seen > MOST_ROWS) {
          throw new MalformedFile(MalformedFile.Why.TOO_LARGE, "more than " + MOST_ROWS + " rows");
        }
        cells
            .read(now, check::tell)
            .ifPresent(person -> {
              check.person(now.line(), person);
              batch.put(person.nik(), now.line());
            });
        if (batch.size() == BATCH) {
          tellKnown(batch, check);
        }
      }
    }
    tellKnown(batch, check);
    check.cards(store::knownCards);
    return check.report(FileDigest.of(file));
  }

  private void tellKnown(Map<Nik, Integer> batch, FileCheck check) {
    store
        .known(batch.keySet())
        .forEach(nik ->
            check.tell(
                new CellFault(batch.getOrDefault(new Nik(nik), 0), "NIK", Kind.NIK_IN_REGISTER)));
    batch.clear();
  }

  private static RowCheck begin(TableRows rows, LocalDate today) throws IOException {
    TableRow header =
        rows.next()
            .orElseThrow(() -> new MalformedFile(MalformedFile.Why.EMPTY, "the file is empty"));
    return new RowCheck(new FileColumns(header), Scope.current().setting(), today);
  }

  /**
   * Brings a clean file in, batch by batch, each in one commit; called again after a kill, it goes
   * on where the last commit ended.
   *
   * @param progress hears how many people are in
   * @throws MalformedFile when the file as a whole cannot be read
   */
  public Result<Integer, ImportRefusal> run(Path file, Evidence evidence, IntConsumer progress)
      throws IOException {
    Optional<ImportStore.Run> before = store.find(FileDigest.of(file));
    if (before.filter(ImportStore.Run::finished).isPresent()) {
      return Result.refused(new ImportRefusal.ImportedBefore(before.get().digest()));
    }
    if (before.isPresent()) {
      return Result.done(bring(file, before.get(), evidence, progress));
    }
    ImportReport report = check(file, evidence.today());
    if (!report.isClean()) {
      return Result.refused(new ImportRefusal.FileHasFaults(report.errors()));
    }
    ImportStore.Run run =
        unitOfWork.call(() -> {
          tell("people-import-begun", evidence, report.people());
          return store.begin(report, evidence);
        });
    return Result.done(bring(file, run, evidence, progress));
  }

  /** Gives how many rows of a file were left out, because the register had them by then. */
  public int skipped(String digest) {
    return store.find(digest).map(ImportStore.Run::skipped).orElse(0);
  }

  private int bring(Path file, ImportStore.Run run, Evidence evidence, IntConsumer progress)
      throws IOException {
    CopyText text = new CopyText(json);
    List<Person> batch = new ArrayList<>();
    int done = 0;
    try (TableRows rows = TableRows.open(file)) {
      RowCheck cells = begin(rows, evidence.today());
      for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        done++;
        if (done > run.done()) {
          cells.read(row.get(), fault -> {}).ifPresent(batch::add);
        }
        if (batch.size() == BATCH) {
          bring(batch, run, done, evidence, text);
          progress.accept(done);
        }
      }
    }
    bring(batch, run, done, evidence, text);
    int all = done;
    unitOfWork.run(() -> {
      store.finish(run);
      tell("people-import-finished", evidence, all);
    });
    progress.accept(done);
    return done;
  }

  private void bring(
      List<Person> batch, ImportStore.Run run, int done, Evidence evidence, CopyText text) {
    unitOfWork.run(() -> store.bring(batch, run, done, evidence, text));
    batch.clear();
  }

  private void tell(String act, Evidence evidence, int people) {
    trail.append(
        new AuditEntry(
            act,
            evidence.officer(),
            evidence.caseNumber(),
            Map.of("people", Integer.toString(people))));
  }
}

package id.adminduk.office.population.bulk;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.bulk.ExportRefusal.ExportNeedsReason;
import id.adminduk.office.population.bulk.ExportRefusal.ExportNeedsSecondPerson;
import id.adminduk.office.population.bulk.ExportRefusal.ExportNotOpen;
import id.adminduk.office.population.bulk.ExportRefusal.ExportRegionUnknown;
import id.adminduk.office.population.regions.Regions;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.Scope;
import id.adminduk.office.premises.UnitOfWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets people leave the register as a file: two persons agree, and it is fetched once, in a day.
 */
@Component
public class PeopleExport {

  public static final int SHORTEST_REASON = 10;

  private static final Duration OPEN = Duration.ofDays(1);

  private final ExportStore store;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Chance chance;
  private final Clock clock;

  PeopleExport(
      ExportStore store, AuditTrail trail, UnitOfWork unitOfWork, Chance chance, Clock clock) {
    this.store = store;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.chance = chance;
    this.clock = clock;
  }

  /**
   * Who signs.
   *
   * @param person behind the account; two accounts of one person do not make two people
   */
  public record Signer(OfficerId officer, UUID person) {}

  /**
   * Asks; nothing leaves yet.
   *
   * @param region code of the office, a district or a village
   */
  public Result<UUID, ExportRefusal> ask(String region, String reason, Signer by) {
    String why = reason.strip();
    if (why.length() < SHORTEST_REASON) {
      return Result.refused(new ExportNeedsReason(why.length()));
    }
    if (!region.startsWith(Scope.current().setting()) || Regions.find(region).isEmpty()) {
      return Result.refused(new ExportRegionUnknown(region));
    }
    return unitOfWork.attempt(() -> {
      UUID id = chance.uuid();
      store.ask(id, region, why, by, clock.instant());
      note("people-export-asked", id, by, Map.of("region", region));
      return Result.done(id);
    });
  }

  /** Gives the latest wishes of this office. */
  public List<ExportRequest> latest() {
    return store.latest(this::isFresh);
  }

  /** Agrees, as another person. */
  public Result<UUID, ExportRefusal> approve(UUID id, Signer by) {
    return unitOfWork.attempt(() -> {
      Optional<ExportStore.Asked> asked = store.hold(id).filter(a -> a.approvedAt().isEmpty());
      if (asked.isEmpty()) {
        return Result.refused(new ExportNotOpen());
      }
      if (asked.get().by().person().equals(by.person())
          || asked.get().by().officer().equals(by.officer())) {
        return Result.refused(new ExportNeedsSecondPerson());
      }
      store.approve(id, by, clock.instant());
      note("people-export-approved", id, by, Map.of());
      return Result.done(id);
    });
  }

  /**
   * Writes the file for who asked; a second time needs a second agreement.
   *
   * <p>It counts as fetched before the first row leaves: who breaks the line in the middle has seen
   * people all the same.
   *
   * @param out asked for only when the file may be written
   */
  public Result<Integer, ExportRefusal> write(UUID id, Signer by, Supplier<Writer> out) {
    return take(id, by).map(region -> write(id, region, by, out.get()));
  }

  private Result<String, ExportRefusal> take(UUID id, Signer by) {
    return unitOfWork.attempt(() -> {
      Optional<ExportStore.Asked> asked =
          store
              .hold(id)
              .filter(a -> a.by().officer().equals(by.officer()))
              .filter(a -> a.takenAt().isEmpty())
              .filter(a -> a.approvedAt().filter(this::isFresh).isPresent());
      if (asked.isEmpty()) {
        return Result.refused(new ExportNotOpen());
      }
      store.take(id, clock.instant());
      note("people-export-fetched", id, by, Map.of());
      return Result.done(asked.get().region());
    });
  }

  private int write(UUID id, String region, Signer by, Writer out) {
    return unitOfWork.call(() -> {
      int people = write(region, out);
      note("people-export-written", id, by, Map.of("people", Integer.toString(people)));
      return people;
    });
  }

  private boolean isFresh(Instant approved) {
    return approved.plus(OPEN).isAfter(clock.instant());
  }

  private int write(String region, Writer out) {
    int[] people = {0};
    try {
      out.write(String.join(";", ExportStore.HEADER) + "\r\n");
      store.people(
          region,
          cells -> {
            people[0]++;
            write(cells, out);
          });
      out.flush();
      return people[0];
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void write(String[] cells, Writer out) {
    try {
      for (int i = 0; i < cells.length; i++) {
        out.write((i == 0 ? "" : ";") + cell(cells[i]));
      }
      out.write("\r\n");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Quotes what CSV asks for, and keeps a spreadsheet from running what a person was named. */
  static String cell(String value) {
    String harmless = !value.isEmpty() && RowCheck.isFormula(value) ? "'" + value : value;
    return harmless.matches("(?s).*[;\"\\r\\n].*")
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }

  private void note(String act, UUID id, Signer by, Map<String, String> facts) {
    Map<String, String> all = new TreeMap<>(facts);
    all.put("export", id.toString());
    trail.append(AuditEntry.outsideCases(act, by.officer(), all));
  }
}

package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the paper of a file lies: box and ordner (rule R19); a move is a new line. */
@Component
public class ArchivePlaces {

  /** A place; one of the two may be empty. */
  public record Place(String box, String ordner, String note) {

    private static final int LONGEST = 40;

    /**
     * @throws MalformedReference when nothing is named, or more than a label holds
     */
    public Place {
      box = box.strip().toUpperCase(Locale.ROOT);
      ordner = ordner.strip().toUpperCase(Locale.ROOT);
      note = note.strip();
      if ((box.isEmpty() && ordner.isEmpty())
          || box.length() > LONGEST
          || ordner.length() > LONGEST
          || note.length() > 300) {
        throw new MalformedReference("no place in the archive");
      }
    }
  }

  private static final Set<Role> KEEPERS =
      EnumSet.of(
          Role.FRONT_OFFICE,
          Role.PETUGAS_SCAN,
          Role.PETUGAS_REGISTER,
          Role.PETUGAS_PENYERAHAN,
          Role.KASI);

  private final JdbcClient jdbc;
  private final CaseStore cases;
  private final CaseViews views;
  private final EventLog events;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  ArchivePlaces(
      JdbcClient jdbc,
      CaseStore cases,
      CaseViews views,
      EventLog events,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.views = views;
    this.events = events;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** Says whether this officer keeps the archive. */
  public boolean isKeeper(Officer by) {
    return by.roles().stream().anyMatch(KEEPERS::contains);
  }

  /** Says whether this officer keeps the archive of a file that is ready for it. */
  public boolean mayNote(CaseView file, Officer by) {
    return isKeeper(by) && isReady(file);
  }

  /** Gives where the file lies now. */
  public Optional<Place> of(CaseId id) {
    return jdbc.sql(
            """
            select box, ordner, note from applications.archive_place
            where case_id = :case order by id desc limit 1
            """)
        .param("case", id.value())
        .query((row, number) ->
            new Place(row.getString("box"), row.getString("ordner"), row.getString("note")))
        .optional();
  }

  /**
   * Lists files that lie at a place now, the newest first.
   *
   * @param box empty for any
   * @param ordner empty for any
   */
  public List<CaseNumber> at(String box, String ordner, int most) {
    return jdbc.sql(
            """
            select f.number from applications.case_file f
            join lateral (select box, ordner from applications.archive_place
              where case_id = f.id order by id desc limit 1) p on true
            where (:box = '' or p.box = :box) and (:ordner = '' or p.ordner = :ordner)
            order by f.received_at desc limit :most
            """)
        .param("box", box.strip().toUpperCase(Locale.ROOT))
        .param("ordner", ordner.strip().toUpperCase(Locale.ROOT))
        .param("most", most)
        .query((row, number) -> new CaseNumber(row.getString("number")))
        .list();
  }

  /** Gives where the file lies now. */
  public Optional<Place> of(CaseNumber number) {
    return cases.byNumber(number).flatMap(file -> of(file.id()));
  }

  /** Notes where the papers of many files lie; all or none. */
  public Result<Integer, ApplicationRefusal> note(List<CaseNumber> files, Place place, Officer by) {
    return unitOfWork.attempt(() -> {
      for (CaseNumber number : files) {
        Result<CaseNumber, ApplicationRefusal> one = note(number, place, by);
        if (one instanceof Result.Refused<CaseNumber, ApplicationRefusal>(var refusal)) {
          return Result.refused(refusal);
        }
      }
      return Result.done(files.size());
    });
  }

  /** Notes where the paper lies, from the last row of the SOP on. */
  public Result<CaseNumber, ApplicationRefusal> note(CaseNumber number, Place place, Officer by) {
    return unitOfWork.attempt(() -> {
      if (!isKeeper(by)) {
        return Result.refused(new ApplicationRefusal.MayNotArchive());
      }
      Optional<CaseView> file = cases.byNumber(number).map(views::of);
      if (file.filter(ArchivePlaces::isReady).isEmpty()) {
        return Result.refused(new ApplicationRefusal.NotReadyForArchive(number.value()));
      }
      insert(file.get().id(), place, by);
      events.append(
          file.get().id(),
          number,
          "archived",
          Optional.empty(),
          Optional.of(by),
          Map.of("shelf", place.box() + " / " + place.ordner()));
      return Result.done(number);
    });
  }

  private void insert(CaseId id, Place place, Officer by) {
    jdbc.sql(
            """
            insert into applications.archive_place (case_id, box, ordner, note, officer, at)
            values (:case, :box, :ordner, :note, :officer, :at)
            """)
        .param("case", id.value())
        .param("box", place.box())
        .param("ordner", place.ordner())
        .param("note", place.note())
        .param("officer", by.id().value())
        .param("at", CaseStore.utc(clock.instant()))
        .update();
  }

  private static boolean isReady(CaseView file) {
    return switch (file.status()) {
      case CLOSED, CANCELLED -> true;
      case RETURNED -> false;
      case RUNNING ->
          file.openRow()
              .filter(row -> row.kind() == StepKind.HAND_OVER || row.kind() == StepKind.DELIVER)
              .isPresent();
    };
  }
}

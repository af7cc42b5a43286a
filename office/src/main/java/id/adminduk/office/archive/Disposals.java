package id.adminduk.office.archive;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.archive.Documents.DocumentId;
import id.adminduk.office.archive.Documents.Issued;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.Custodian;
import id.adminduk.office.vault.Destruction;
import id.adminduk.office.vault.DestructionRefusal;
import id.adminduk.office.vault.DestructionRefusal.NothingToDestroy;
import id.adminduk.office.vault.Holds;
import id.adminduk.office.vault.KeyDestruction;
import id.adminduk.office.vault.SubjectDestroyed;
import id.adminduk.office.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The end of papers whose years are over: one officer asks, another person decides at the vault's
 * own desk ({@link KeyDestruction}), and minutes are issued in the same commit.
 *
 * <p>Pages end with the key of their file, also in the backups when the office's key is rotated.
 * Office papers end by losing their bytes; their rows stay.
 */
@Component
public class Disposals {

  /**
   * What of a file may go.
   *
   * @param closed the day the file was closed
   * @param pages scanned ones; all of them or none
   */
  public record Due(CaseNumber number, LocalDate closed, int pages, List<Issued> documents) {

    public boolean isEmpty() {
      return pages == 0 && documents.isEmpty();
    }
  }

  private final DisposalStore store;
  private final Retention retention;
  private final Documents documents;
  private final FileKeys keys;
  private final Vault vault;
  private final Holds holds;
  private final KeyDestruction destruction;
  private final Officers officers;
  private final Offices offices;
  private final UnitOfWork unitOfWork;
  private final Chance chance;

  Disposals(
      DisposalStore store,
      Retention retention,
      Documents documents,
      FileKeys keys,
      Vault vault,
      Holds holds,
      KeyDestruction destruction,
      Officers officers,
      Offices offices,
      UnitOfWork unitOfWork,
      Chance chance) {
    this.store = store;
    this.retention = retention;
    this.documents = documents;
    this.keys = keys;
    this.vault = vault;
    this.holds = holds;
    this.destruction = destruction;
    this.officers = officers;
    this.offices = offices;
    this.unitOfWork = unitOfWork;
    this.chance = chance;
  }

  /**
   * Says what of files may go by the schedule of today, in the order asked.
   *
   * @param closed the day each file was closed
   * @return those only of which something may go and has not gone yet
   */
  public List<Due> due(SequencedMap<CaseNumber, LocalDate> closed, LocalDate today) {
    Map<RecordKind, Retention.Rule> schedule = retention.byKind();
    Map<CaseNumber, Integer> pages = store.pagesLeft(closed.keySet());
    Map<CaseNumber, List<Issued>> papers = store.documentsLeft(closed.keySet());
    List<Due> due = new ArrayList<>();
    closed.forEach((number, day) ->
        due.add(
            new Due(
                number,
                day,
                isOver(schedule, RecordKind.SCAN, day, today) ? pages.getOrDefault(number, 0) : 0,
                papers.getOrDefault(number, List.of()).stream()
                    .filter(one -> isOver(schedule, RecordKind.ofDocument(one.kind()), day, today))
                    .toList())));
    return due.stream().filter(one -> !one.isEmpty()).toList();
  }

  private static boolean isOver(
      Map<RecordKind, Retention.Rule> schedule,
      RecordKind kind,
      LocalDate closed,
      LocalDate today) {
    return Optional.ofNullable(schedule.get(kind))
        .flatMap(rule -> rule.dueAfter(closed))
        .filter(day -> !day.isAfter(today))
        .isPresent();
  }

  /** Asks for the end of what is due; nothing is destroyed yet. */
  public Result<UUID, DestructionRefusal> ask(Due due, String basis, Custodian by) {
    if (due.isEmpty()) {
      return Result.refused(new NothingToDestroy(due.number()));
    }
    return unitOfWork.attempt(() -> {
      // Papers alone go under a key of their own, or the pages would go with them.
      UUID subject = due.pages() > 0 ? keys.of(due.number()) : chance.uuid();
      if (holds.covers(subject, due.number())) {
        return Result.refused(new DestructionRefusal.Held(due.number()));
      }
      String list =
          due.documents().stream()
              .map(one -> one.id().value() + " " + one.kind())
              .collect(Collectors.joining("\n"));
      vault.put(
          new Vault.Item(subject, Vault.Kind.SCAN, "daftar"),
          list.getBytes(StandardCharsets.UTF_8));
      store.insert(chance.uuid(), due, subject, basis, by.officer());
      return destruction.ask(subject, basis, due.number(), by);
    });
  }

  /** Carries out what was asked, inside the commit in which the second person decided. */
  @EventListener
  void ended(SubjectDestroyed event) {
    store.newest(event.subject()).ifPresent(this::end);
  }

  private void end(DisposalStore.Asked asked) {
    Optional<Destruction> wish =
        destruction.of(offices.here().code()).stream()
            .filter(
                one -> one.number().equals(asked.number()) && one.state() == Destruction.State.DONE)
            .max(Comparator.comparing(one -> one.endedAt().orElseThrow()));
    List<Issued> gone =
        documents.of(asked.number()).stream()
            .filter(one -> asked.documents().contains(one.id().value()))
            .toList();
    store.end(gone.stream().map(Issued::id).toList());
    Optional<OfficerId> decided = wish.flatMap(Destruction::endedBy);
    Map<String, Object> model = new HashMap<>();
    model.put("pages", asked.pages());
    model.put("documents", gone);
    model.put("basis", asked.basis());
    model.put("asked", officer(Optional.of(asked.by())));
    model.put("decided", officer(decided));
    DocumentId minutes = documents.issue("berita-acara-musnah", asked.number(), decided, model);
    store.done(asked.id(), minutes);
  }

  private Map<String, String> officer(Optional<OfficerId> id) {
    Optional<Officer> found = id.flatMap(officers::find);
    return Map.of(
        "name", found.map(Officer::name).orElse("–"),
        "position", found.map(Officer::position).orElse("–"),
        "nip", found.flatMap(Officer::nip).map(nip -> nip.value()).orElse("–"));
  }

  /** Places a legal hold over a file, or one document of it; both keep the whole file. */
  public Result<UUID, DestructionRefusal> hold(
      CaseNumber number, String what, String reason, OfficerId by) {
    return unitOfWork.attempt(() -> holds.place(keys.of(number), number, what, reason, by));
  }
}

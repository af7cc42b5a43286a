package id.adminduk.office.archive;

import id.adminduk.formats.ImageVerdict;
import id.adminduk.formats.Images;
import id.adminduk.formats.MalformedImage;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.Purpose;
import id.adminduk.office.vault.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Papers handed in as pictures (S9: "secara online"; row SCAN of S18): judged by their bytes, made
 * plain pages, kept sealed in the vault, for a family card shows children.
 *
 * <p>A page stays as it came; turned and straightened it is only shown, so that everything can be
 * undone. PDF is refused: a page made of pixels alone can carry nothing into the office.
 */
@Component
public class Scans {

  /** Pages of one file; seven requirements of four pages, and two more. */
  public static final int MOST_PAGES = 30;

  /** A photo of 40 megapixels needs some 40 MB while it is made smaller. */
  private static final int AT_A_TIME = 2;

  /** Long side of a page in full, in pixels. */
  public static final int WHOLE = 2_400;

  /** Long side of a page among others. */
  public static final int SMALL = 500;

  /** What an officer does with a page among the others. */
  public enum Act {
    LEFT,
    RIGHT,
    EARLIER,
    LATER,
    STRAIGHTEN,
    LEAVE_ASKEW
  }

  /**
   * A picture as it came.
   *
   * @param requirement key of {@code catalogue.Requirement}
   * @param name as the file was called at home; only shown back
   */
  @SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
  public record Sent(String requirement, String name, byte[] bytes) {}

  /** A page that is ready to be kept. */
  @SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
  public record Prepared(String requirement, byte[] jpeg, double skew) {}

  private final Semaphore places = new Semaphore(AT_A_TIME);
  private final ScanStore store;
  private final FileKeys keys;
  private final Vault vault;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final Chance chance;

  Scans(
      ScanStore store,
      FileKeys keys,
      Vault vault,
      AuditTrail audit,
      UnitOfWork unitOfWork,
      Chance chance) {
    this.store = store;
    this.keys = keys;
    this.vault = vault;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.chance = chance;
  }

  /** Judges pictures and makes pages of them, all or none; keeps nothing yet. */
  public Result<List<Prepared>, ScanRefusal> prepare(List<Sent> sent) {
    if (sent.size() > MOST_PAGES) {
      return Result.refused(new ScanRefusal.TooManyPages(MOST_PAGES));
    }
    List<Prepared> pages = new ArrayList<>();
    for (Sent one : sent) {
      Result<List<Prepared>, ScanRefusal> made = prepare(one);
      if (made instanceof Result.Refused<List<Prepared>, ScanRefusal>(ScanRefusal refusal)) {
        return Result.refused(refusal);
      }
      pages.addAll(made.orFault());
      if (pages.size() > MOST_PAGES) {
        return Result.refused(new ScanRefusal.TooManyPages(MOST_PAGES));
      }
    }
    return Result.done(List.copyOf(pages));
  }

  private Result<List<Prepared>, ScanRefusal> prepare(Sent one) {
    if (Images.inspect(one.bytes()) instanceof ImageVerdict.Rejected rejected) {
      return Result.refused(
          new ScanRefusal.Unreadable(one.requirement(), one.name(), rejected.reason()));
    }
    places.acquireUninterruptibly();
    try {
      return Result.done(
          Images.toPages(one.bytes(), MOST_PAGES).stream()
              .map(page -> new Prepared(one.requirement(), page.jpeg(), page.skew()))
              .toList());
    } catch (MalformedImage broken) {
      return Result.refused(
          new ScanRefusal.Unreadable(one.requirement(), one.name(), broken.reason()));
    } finally {
      places.release();
    }
  }

  /** Puts pages to a file, in one commit; none when they would be too many. */
  public Result<Integer, ScanRefusal> keep(CaseNumber number, List<Prepared> pages) {
    return unitOfWork.attempt(() -> {
      List<ScanPage> kept = store.of(number);
      if (kept.size() + pages.size() > MOST_PAGES) {
        return Result.refused(new ScanRefusal.TooManyPages(MOST_PAGES));
      }
      UUID subject = keys.of(number);
      for (Prepared page : pages) {
        UUID id = chance.uuid();
        vault.put(item(subject, id), page.jpeg());
        store.insert(id, page.requirement(), page.skew(), subject, number);
      }
      return Result.done(pages.size());
    });
  }

  /** Lists the pages of a file in their order. */
  public List<ScanPage> of(CaseNumber number) {
    return store.of(number);
  }

  /**
   * Writes down why a file goes on without a page.
   *
   * @param reason 10 to 300 letters
   */
  public void without(CaseNumber number, String reason, OfficerId by) {
    unitOfWork.run(() -> {
      store.without(number, reason, by);
      audit.append(AuditEntry.of("scan-left-out", by, number, Map.of("why", reason)));
    });
  }

  /** Gives why a file goes on without a page, when somebody wrote it down. */
  public Optional<String> whyWithout(CaseNumber number) {
    return store.whyWithout(number);
  }

  /**
   * Turns, straightens or moves a page.
   *
   * @return empty when the file has no such page
   */
  public Optional<ScanPage> arrange(CaseNumber number, UUID page, Act act, OfficerId by) {
    return unitOfWork.call(() -> {
      List<ScanPage> pages = store.of(number);
      Optional<ScanPage> found = pages.stream().filter(one -> one.id().equals(page)).findFirst();
      found.ifPresent(one -> {
        switch (act) {
          case LEFT -> store.arrange(one.turned(3), by);
          case RIGHT -> store.arrange(one.turned(1), by);
          case STRAIGHTEN -> store.arrange(one.straight(true), by);
          case LEAVE_ASKEW -> store.arrange(one.straight(false), by);
          case EARLIER -> swap(pages, pages.indexOf(one), pages.indexOf(one) - 1, by);
          case LATER -> swap(pages, pages.indexOf(one), pages.indexOf(one) + 1, by);
        }
        audit.append(AuditEntry.of("scan-arranged", by, number, Map.of("how", act.name())));
      });
      return found;
    });
  }

  private void swap(List<ScanPage> pages, int one, int other, OfficerId by) {
    if (other >= 0 && other < pages.size()) {
      store.arrange(pages.get(one).at(pages.get(other).place()), by);
      store.arrange(pages.get(other).at(pages.get(one).place()), by);
    }
  }

  /**
   * Gives a page of a file as JPEG, turned as it is to be shown, and leaves an audit entry.
   *
   * @param longSide at most so many pixels, {@link #WHOLE} or {@link #SMALL}
   * @return empty when the file has no such page
   */
  public Optional<byte[]> look(CaseNumber number, UUID page, OfficerId reader, int longSide) {
    return unitOfWork.call(() ->
        store.of(number).stream()
            .filter(one -> one.id().equals(page))
            .findFirst()
            .flatMap(one -> jpeg(number, one, reader).map(jpeg -> shown(one, jpeg, longSide))));
  }

  private static byte[] shown(ScanPage page, byte[] jpeg, int longSide) {
    boolean asItCame = page.quarters() == 0 && page.turn() == 0 && longSide == WHOLE;
    return asItCame ? jpeg : Images.turned(jpeg, page.quarters(), page.turn(), longSide);
  }

  /**
   * Binds the pages of a file as one PDF/A to look at and print; every page leaves an audit entry.
   *
   * @return empty when the file has no page
   */
  public Optional<byte[]> bound(CaseNumber number, OfficerId reader) {
    return unitOfWork.call(() -> {
      List<ScanBook.Leaf> leaves = new ArrayList<>();
      for (ScanPage page : store.of(number)) {
        jpeg(number, page, reader)
            .ifPresent(jpeg -> leaves.add(new ScanBook.Leaf(jpeg, page.quarters(), page.turn())));
      }
      return leaves.isEmpty()
          ? Optional.<byte[]>empty()
          : Optional.of(ScanBook.bind(number.value(), leaves));
    });
  }

  private Optional<byte[]> jpeg(CaseNumber number, ScanPage page, OfficerId reader) {
    return store
        .subjectOf(number, page.id())
        .flatMap(subject ->
            vault.get(item(subject, page.id()), Purpose.of("requirement-seen", reader, number)));
  }

  private static Vault.Item item(UUID subject, UUID page) {
    return new Vault.Item(subject, Vault.Kind.SCAN, page.toString());
  }
}

package id.adminduk.office.archive;

import id.adminduk.formats.ImageVerdict;
import id.adminduk.formats.Images;
import id.adminduk.formats.MalformedImage;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.Purpose;
import id.adminduk.office.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Papers handed in as pictures (S9: "secara online"): judged by their bytes, made plain pages, kept
 * sealed in the vault, for a family card shows children.
 *
 * <p>PDF is refused: a page made of pixels alone can carry nothing into the office.
 */
@Component
public class Scans {

  /** Pages of one file; seven requirements of four pages, and two more. */
  public static final int MOST_PAGES = 30;

  /** A photo of 40 megapixels needs some 40 MB while it is made smaller. */
  private static final int AT_A_TIME = 2;

  /** One page, without its picture. */
  public record Page(UUID id, String requirement, Instant at) {}

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
  public record Prepared(String requirement, byte[] jpeg) {}

  private final Semaphore places = new Semaphore(AT_A_TIME);
  private final ScanStore store;
  private final Vault vault;
  private final UnitOfWork unitOfWork;
  private final Clock clock;
  private final Chance chance;

  Scans(ScanStore store, Vault vault, UnitOfWork unitOfWork, Clock clock, Chance chance) {
    this.store = store;
    this.vault = vault;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
    this.chance = chance;
  }

  /** Judges pictures and makes pages of them, all or none; keeps nothing yet. */
  public Result<List<Prepared>, ScanRefusal> prepare(List<Sent> sent) {
    if (sent.size() > MOST_PAGES) {
      return Result.refused(new ScanRefusal.TooManyPages(MOST_PAGES));
    }
    List<Prepared> pages = new ArrayList<>();
    for (Sent one : sent) {
      Result<Prepared, ScanRefusal> page = prepare(one);
      if (page instanceof Result.Refused<Prepared, ScanRefusal>(ScanRefusal refusal)) {
        return Result.refused(refusal);
      }
      pages.add(page.orFault());
    }
    return Result.done(List.copyOf(pages));
  }

  private Result<Prepared, ScanRefusal> prepare(Sent one) {
    if (Images.inspect(one.bytes()) instanceof ImageVerdict.Rejected rejected) {
      return Result.refused(
          new ScanRefusal.Unreadable(one.requirement(), one.name(), rejected.reason()));
    }
    places.acquireUninterruptibly();
    try {
      return Result.done(new Prepared(one.requirement(), Images.toPage(one.bytes())));
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
      List<Page> kept = store.of(number);
      if (kept.size() + pages.size() > MOST_PAGES) {
        return Result.refused(new ScanRefusal.TooManyPages(MOST_PAGES));
      }
      UUID subject = store.subject(number).orElseGet(chance::uuid);
      for (Prepared page : pages) {
        UUID id = chance.uuid();
        vault.put(item(subject, id), page.jpeg());
        store.insert(new Page(id, page.requirement(), clock.instant()), subject, number);
      }
      return Result.done(pages.size());
    });
  }

  /** Lists the pages of a file in the order they came. */
  public List<Page> of(CaseNumber number) {
    return store.of(number);
  }

  /**
   * Gives a page of a file as JPEG and leaves an audit entry.
   *
   * @return empty when the file has no such page
   */
  public Optional<byte[]> look(CaseNumber number, UUID page, OfficerId reader) {
    return unitOfWork.call(() ->
        store
            .subjectOf(number, page)
            .flatMap(subject ->
                vault.get(item(subject, page), Purpose.of("requirement-seen", reader, number))));
  }

  private static Vault.Item item(UUID subject, UUID page) {
    return new Vault.Item(subject, Vault.Kind.SCAN, page.toString());
  }
}

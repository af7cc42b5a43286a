package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The safe with the blangko.
 *
 * <p>The ministry procures them; the office manages and reports their use, piece by piece (PP
 * 40/2019 art. 26).
 */
@Component
public class Blanks {

  private static final Set<Role> KEEPERS =
      Set.of(Role.OPERATOR_SIAK, Role.KASI, Role.ADMINISTRATOR);

  private final BlankStore store;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;

  Blanks(BlankStore store, UnitOfWork unitOfWork, AuditTrail audit) {
    this.store = store;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
  }

  /**
   * Takes a delivery into the safe.
   *
   * @param first first serial, such as {@code TPN-26-000001}
   * @param last last serial of the same series
   * @param bast number of the Berita Acara Serah Terima
   * @return how many pieces came in
   * @throws id.adminduk.office.kernel.Malformed when the two serials do not span a delivery
   */
  public Result<Integer, CardRefusal> receive(String first, String last, String bast, Officer by) {
    if (!keptBy(by)) {
      return Result.refused(new StockRefusal.NotYourSafe());
    }
    return receive(SerialRange.parse(first, last), bast.strip(), Optional.of(by.id()));
  }

  /**
   * Fills an empty safe for a demonstration; does nothing when blangko are known already.
   *
   * @param bast reference that shows the delivery is invented
   * @return how many pieces came in
   */
  public int stockForDemo(String first, String last, String bast) {
    return store.ledgerBalance().received() > 0
        ? 0
        : receive(SerialRange.parse(first, last), bast, Optional.empty()).orFault();
  }

  /** Counts what may still be printed on. */
  public long inStock() {
    return store.countByState().getOrDefault(BlankState.IN_STOCK, 0L);
  }

  boolean keptBy(Officer officer) {
    return officer.roles().stream().anyMatch(KEEPERS::contains);
  }

  private Result<Integer, CardRefusal> receive(
      SerialRange range, String bast, Optional<OfficerId> by) {
    if (bast.isEmpty()) {
      return Result.refused(new StockRefusal.BastMissing());
    }
    return unitOfWork.attempt(() -> {
      List<SerialNumber> known = store.receive(range.serials(), bast, by);
      if (!known.isEmpty()) {
        return Result.refused(new StockRefusal.SerialsKnown(known.size(), known.getFirst()));
      }
      Map<String, String> facts = Map.of("pieces", Integer.toString(range.size()), "bast", bast);
      audit.append(new AuditEntry("blanks-received", by, Optional.empty(), facts));
      return Result.done(range.size());
    });
  }
}

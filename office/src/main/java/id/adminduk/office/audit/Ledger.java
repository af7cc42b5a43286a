package id.adminduk.office.audit;

import id.adminduk.ledger.ExportWriter;
import id.adminduk.ledger.PaperAnchor;
import id.adminduk.ledger.Report;
import id.adminduk.ledger.Seal;
import id.adminduk.ledger.Verifier;
import id.adminduk.office.audit.SealStore.Placed;
import id.adminduk.office.audit.SealStore.StoredSeal;
import id.adminduk.office.audit.SealStore.Through;
import id.adminduk.office.kernel.OfficeCode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an overseer asks of the sealed trail: its state, a check, an export for the verifier. */
@Component
public class Ledger {

  /**
   * Where sealing stands.
   *
   * @param seals how many, 0 before the first
   * @param sealedAt time of the newest seal
   * @param unsealed rows that wait, among them those of running transactions' elders
   * @param anchored number of the newest anchored seal, 0 before the first
   * @param anchoredAt time of the newest anchor
   * @param keyId name of the sealing key
   * @param anchors where the anchor file is
   */
  public record State(
      long seals,
      Optional<Instant> sealedAt,
      long unsealed,
      long anchored,
      Optional<Instant> anchoredAt,
      String keyId,
      String anchors) {}

  /**
   * One day of the trail.
   *
   * @param head the newest seal at the end of the day; absent before the first
   * @param sealedAt when it was made
   * @param rows what this office did that day
   * @param seals how many seals were made that day, over the rows of every office
   * @param keyId fingerprint of the key that signs
   */
  public record Day(
      Optional<PaperAnchor> head,
      Optional<Instant> sealedAt,
      long rows,
      long seals,
      String keyId) {}

  /** Receives rows and seals in order; a verifier or an export. */
  private interface Audience {
    void row(Placed placed) throws IOException;

    void seal(Seal seal, byte[] leaves) throws IOException;
  }

  private static final int PAGE = 200;
  private static final int ROWS = 2000;

  private final SealStore store;
  private final Sealer sealer;
  private final Anchoring anchoring;

  Ledger(SealStore store, Sealer sealer, Anchoring anchoring) {
    this.store = store;
    this.sealer = sealer;
    this.anchoring = anchoring;
  }

  public State state() {
    Optional<StoredSeal> last = store.last();
    var anchor = anchoring.last();
    return new State(
        last.map(one -> one.seal().sequence()).orElse(0L),
        last.map(one -> one.seal().at()),
        store.countBeyond(last.map(StoredSeal::through).orElse(Through.NOTHING)),
        anchor.map(one -> one.sequence()).orElse(0L),
        anchor.map(one -> one.at()),
        sealer.key().id(),
        anchoring.file().toString());
  }

  /** Gives the public half of the sealing key as the verifier reads it. */
  public String publicKey() {
    return sealer.key().publicKeys().toText();
  }

  /**
   * Checks everything sealed since then, against the anchors too.
   *
   * <p>Needs no lock: what is sealed is final, and the sealer may go on meanwhile.
   */
  public Report verifySince(Instant since) {
    sealer.sealAll();
    return verifyFrom(store.lastBefore(since));
  }

  /**
   * Writes the whole trail in the form of the library, seals what waits first.
   *
   * @param office whose rows are written out; of other offices in this database only the hashes, so
   *     that the seals can be judged all the same
   * @throws UncheckedIOException when the writer fails
   */
  public void export(Writer out, OfficeCode office) {
    sealer.sealAll();
    try {
      ExportWriter writer = new ExportWriter(out);
      tell(
          Optional.empty(),
          new Audience() {
            @Override
            public void row(Placed placed) throws IOException {
              if (placed.office().equals(office.value())) {
                writer.row(placed.row());
              } else {
                writer.hidden(placed.row());
              }
            }

            @Override
            public void seal(Seal seal, byte[] leaves) throws IOException {
              writer.seal(seal, leaves);
            }
          });
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException("the export could not be written", e);
    }
  }

  /**
   * Tells what the daily book prints of the trail.
   *
   * @param from beginning of the day
   * @param until its end; a day that is not over ends now
   */
  public Day day(OfficeCode office, Instant from, Instant until) {
    sealer.sealAll();
    Optional<Seal> head = store.lastBefore(until).map(StoredSeal::seal);
    return new Day(
        head.map(PaperAnchor::of),
        head.map(Seal::at),
        store.rowsOf(office, from, until),
        store.sealsMade(from, head.map(Seal::sequence).orElse(0L)),
        sealer.key().id());
  }

  private Report verifyFrom(Optional<StoredSeal> before) {
    try (Reader anchors = Files.newBufferedReader(anchoring.file())) {
      Verifier verifier =
          new Verifier(
              sealer.key().publicKeys(),
              before.map(one -> one.seal().digest()),
              Optional.of(anchors));
      tell(
          before,
          new Audience() {
            @Override
            public void row(Placed placed) {
              verifier.row(placed.row());
            }

            @Override
            public void seal(Seal seal, byte[] leaves) throws IOException {
              verifier.seal(seal, leaves);
            }
          });
      return verifier.end();
    } catch (IOException e) {
      throw new UncheckedIOException("the anchor file cannot be read", e);
    }
  }

  private void tell(Optional<StoredSeal> before, Audience audience) throws IOException {
    Through place = before.map(StoredSeal::through).orElse(Through.NOTHING);
    long sequence = before.map(one -> one.seal().sequence()).orElse(0L);
    List<StoredSeal> page = store.after(sequence, PAGE);
    while (!page.isEmpty()) {
      for (StoredSeal stored : page) {
        Through from = place;
        for (List<Placed> rows = store.between(from, stored.through(), ROWS);
            !rows.isEmpty();
            rows = store.between(from, stored.through(), ROWS)) {
          for (Placed placed : rows) {
            audience.row(placed);
          }
          from = rows.getLast().place();
        }
        audience.seal(stored.seal(), stored.leaves());
        place = stored.through();
        sequence = stored.seal().sequence();
      }
      page = store.after(sequence, PAGE);
    }
    for (List<Placed> rows = store.beyond(place, ROWS);
        !rows.isEmpty();
        rows = store.beyond(place, ROWS)) {
      for (Placed placed : rows) {
        audience.row(placed);
      }
      place = rows.getLast().place();
    }
  }
}

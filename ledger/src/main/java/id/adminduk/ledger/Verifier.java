package id.adminduk.ledger;

import id.adminduk.ledger.Finding.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Judges a ledger as it streams by: rows in sealed order, after them their seal.
 *
 * <p>Holds the rows of one seal as hashes, nothing more. What it cannot see: a change to rows
 * before they are sealed, and a tail cut behind the last anchor.
 */
public final class Verifier {

  /**
   * A row waits for its seal a second; more than this only behind a long transaction or a stop, and
   * after a stop the seals are as old as the row.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final PublicKeys keys;
  private final Findings findings = new Findings();
  private final @Nullable AnchorFile anchors;
  private final Vouching<Seal> signatures;
  private final Batch batch = new Batch();
  private final List<Waiting> oldest = new ArrayList<>();
  private final Map<Long, PaperAnchor> papers = new TreeMap<>();
  private String previous;
  private long sequence;
  private boolean begun;
  private @Nullable Instant sealedUntil;
  private long rows;
  private long hidden;
  private long seals;
  private long late;

  private record Waiting(long serial, Instant at) {}

  /**
   * @param keys whose seals are believed
   * @param from digest of the seal before the first one here; empty when the ledger is given from
   *     its first seal
   * @param anchors the anchor file, from its first line
   */
  public Verifier(PublicKeys keys, Optional<String> from, Optional<? extends Reader> anchors) {
    this(keys, from, anchors, false);
  }

  /**
   * @param everySignature judge the signature of every seal and anchor by itself, about a
   *     millisecond each; otherwise most are vouched for by a later one, see {@link Vouching}
   */
  public Verifier(
      PublicKeys keys,
      Optional<String> from,
      Optional<? extends Reader> anchors,
      boolean everySignature) {
    this.keys = keys;
    this.signatures =
        new Vouching<>(
            everySignature, keys::signed, seal -> findings.add(Kind.SEAL_FORGED, seal.sequence()));
    this.previous = from.orElse(Seal.NO_PREVIOUS);
    this.begun = from.isEmpty();
    this.anchors =
        anchors.isPresent()
            ? new AnchorFile(new BufferedReader(anchors.get()), keys, findings, everySignature)
            : null;
  }

  public void row(AuditRow row) {
    rows++;
    batch.add(row.serial(), row.leaf());
    if (sealedUntil != null && Duration.between(row.at(), sealedUntil).compareTo(PATIENCE) > 0) {
      oldest.add(new Waiting(row.serial(), row.at()));
    }
  }

  /** Takes a row of which only the hash is known. */
  void hidden(HiddenRow row) {
    rows++;
    hidden++;
    batch.add(row.serial(), row.leaf());
  }

  /** Asks for heads that were printed: each must be in this ledger. Before the first row. */
  public void printed(Collection<PaperAnchor> heads) {
    heads.forEach(head -> papers.put(head.sequence(), head));
  }

  /**
   * Closes the rows given since the last seal.
   *
   * @param leaves their leaf hashes as kept at sealing, or empty; believed only when they give the
   *     sealed root
   */
  public void seal(Seal seal, byte[] leaves) throws IOException {
    seals++;
    if (anchors != null && !begun) {
      anchors.sparesBelow(seal.sequence());
    }
    judgeSignature(seal);
    judgePlace(seal);
    batch.judge(seal, leaves, findings);
    judgeAnchors(seal);
    judgePaper(seal);
    late += oldest.size();
    oldest.clear();
    batch.clear();
    previous = seal.digest();
    sequence = seal.sequence();
    sealedUntil = seal.at();
    begun = true;
  }

  /** Ends the ledger; rows without a seal are told apart from rows that were passed over. */
  public Report end() throws IOException {
    signatures.close();
    if (batch.size() > 0) {
      findings.add(Kind.NOT_YET_SEALED, batch.size());
    }
    oldest.forEach(row -> findings.add(Kind.ROW_PASSED_OVER, row.serial()));
    if (late > 0) {
      findings.add(Kind.ROWS_LATE, late);
    }
    papers.keySet().forEach(gone -> findings.add(Kind.PAPER_MISSING, gone));
    judgeTail();
    return new Report(
        rows,
        seals,
        batch.size(),
        hidden,
        seals == 0 ? Optional.empty() : Optional.of(previous),
        findings.kept(),
        findings.tampers());
  }

  /** Notes that the file was not whole. */
  void cutOff() {
    findings.add(Kind.EXPORT_CUT);
  }

  private void judgeSignature(Seal seal) {
    if (!keys.knows(seal.keyId())) {
      findings.add(Kind.SEAL_KEY_UNKNOWN, seal.sequence(), seal.keyId());
    } else {
      boolean follows = seal.previous().equals(previous) && seal.sequence() == sequence + 1;
      signatures.add(seal, seal.keyId(), follows);
    }
  }

  private void judgePlace(Seal seal) {
    long expected = begun ? sequence + 1 : seal.sequence();
    if (seal.sequence() > expected) {
      findings.add(Kind.SEALS_MISSING, expected, seal.sequence() - 1);
      batch.keepLast(seal.count());
    } else if (seal.sequence() < expected) {
      findings.add(Kind.CHAIN_BROKEN, seal.sequence());
    }
    if (!seal.previous().equals(previous) && seal.sequence() == expected) {
      findings.add(Kind.CHAIN_BROKEN, seal.sequence());
    }
  }

  private void judgeAnchors(Seal seal) throws IOException {
    while (anchors != null
        && anchors.peek().isPresent()
        && anchors.peek().get().sequence() <= seal.sequence()) {
      Anchor anchor = anchors.peek().get();
      if (anchor.sequence() == seal.sequence() && !anchor.seal().equals(seal.digest())) {
        findings.add(Kind.ANCHOR_DIFFERS, seal.sequence(), anchors.line());
      }
      anchors.advance();
    }
  }

  private void judgePaper(Seal seal) {
    PaperAnchor paper = papers.remove(seal.sequence());
    if (paper != null && !paper.names(seal)) {
      findings.add(Kind.PAPER_DIFFERS, seal.sequence());
    }
  }

  private void judgeTail() throws IOException {
    long anchored = 0;
    while (anchors != null && anchors.peek().isPresent()) {
      anchored = anchors.peek().get().sequence();
      anchors.advance();
    }
    if (anchored > sequence) {
      findings.add(Kind.TAIL_CUT, sequence, anchored);
    }
  }
}

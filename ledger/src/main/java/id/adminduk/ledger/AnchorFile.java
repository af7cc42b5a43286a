package id.adminduk.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks an anchor file from the oldest line on, judging each line before it is believed.
 *
 * <p>A line that is edited is reported and passed over; the others still count.
 */
final class AnchorFile {

  private final LineReader lines;
  private final PublicKeys keys;
  private final Findings findings;
  private String previous = Anchor.NO_PREVIOUS;
  private long lastSequence;
  private boolean begun;
  private long floor;
  private @Nullable Anchor waiting;

  AnchorFile(BufferedReader in, PublicKeys keys, Findings findings) {
    this.lines = new LineReader(in);
    this.keys = keys;
    this.findings = findings;
  }

  /**
   * Spares the signatures of anchors below this seal, before the first {@link #peek}: who looks at
   * the last day need not judge years. They still have to form one chain.
   */
  void sparesBelow(long sequence) {
    floor = sequence;
  }

  /** Gives the oldest anchor that was not taken yet. */
  Optional<Anchor> peek() throws IOException {
    if (!begun) {
      begun = true;
      advance();
    }
    return Optional.ofNullable(waiting);
  }

  /** Gives the number of the line {@link #peek} stands on. */
  long line() {
    return lines.number();
  }

  void advance() throws IOException {
    waiting = null;
    for (String text = lines.next(); text != null; text = lines.next()) {
      if (!lines.isWhole()) {
        findings.add(Finding.Kind.ANCHOR_TORN, lines.number());
        waiting = signed(text);
        return;
      }
      Anchor anchor = judged(text);
      if (anchor != null) {
        waiting = anchor;
        return;
      }
    }
  }

  private @Nullable Anchor judged(String text) {
    Anchor anchor = signed(text);
    if (anchor == null) {
      findings.add(Finding.Kind.ANCHOR_FORGED, lines.number());
      return null;
    }
    if (!anchor.previous().equals(previous) || anchor.sequence() <= lastSequence) {
      findings.add(Finding.Kind.ANCHORS_BROKEN, lines.number());
    }
    previous = anchor.digest();
    lastSequence = anchor.sequence();
    return anchor;
  }

  private @Nullable Anchor signed(String text) {
    try {
      Anchor anchor = Lines.toAnchor(text, lines.number());
      return anchor.sequence() < floor || keys.signed(anchor) ? anchor : null;
    } catch (MalformedExport spoilt) {
      return null;
    }
  }
}

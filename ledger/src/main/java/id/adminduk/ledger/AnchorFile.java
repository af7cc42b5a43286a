package id.adminduk.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks an anchor file from the oldest line on, judging each line before it is believed.
 *
 * <p>A line that is edited is reported and passed over; the others still count. Lines are read and
 * judged some hundred at a time, so that one signature can vouch for those above it.
 */
final class AnchorFile {

  private record Line(Anchor anchor, long number) {}

  private final LineReader lines;
  private final PublicKeys keys;
  private final Findings findings;
  private final boolean everySignature;
  private final Deque<Line> judged = new ArrayDeque<>();
  private String previous = Anchor.NO_PREVIOUS;
  private long lastSequence;
  private long floor;
  private boolean ended;

  AnchorFile(BufferedReader in, PublicKeys keys, Findings findings, boolean everySignature) {
    this.lines = new LineReader(in);
    this.keys = keys;
    this.findings = findings;
    this.everySignature = everySignature;
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
    while (judged.isEmpty() && !ended) {
      judgeSome();
    }
    return Optional.ofNullable(judged.peek()).map(Line::anchor);
  }

  /** Gives the number of the line {@link #peek} stands on. */
  long line() {
    return judged.element().number();
  }

  void advance() {
    judged.remove();
  }

  private void judgeSome() throws IOException {
    List<Line> read = new ArrayList<>();
    Optional<Anchor> torn = Optional.empty();
    while (read.size() < Vouching.RUN && !ended) {
      String text = lines.next();
      if (text == null) {
        ended = true;
      } else if (!lines.isWhole()) {
        findings.add(Finding.Kind.ANCHOR_TORN, lines.number());
        torn = Optional.ofNullable(parsed(text)).filter(this::believed);
        ended = true;
      } else {
        Anchor anchor = parsed(text);
        if (anchor == null) {
          findings.add(Finding.Kind.ANCHOR_FORGED, lines.number());
        } else {
          read.add(new Line(anchor, lines.number()));
        }
      }
    }
    Set<Line> forged = forged(read);
    read.stream().filter(line -> !forged.contains(line)).forEach(this::take);
    torn.ifPresent(anchor -> judged.add(new Line(anchor, lines.number())));
  }

  private Set<Line> forged(List<Line> read) {
    Set<Line> forged = new HashSet<>();
    Vouching<Line> vouching =
        new Vouching<>(
            everySignature,
            line -> believed(line.anchor()),
            line -> {
              forged.add(line);
              findings.add(Finding.Kind.ANCHOR_FORGED, line.number());
            });
    String before = previous;
    for (Line line : read) {
      Anchor anchor = line.anchor();
      vouching.add(line, anchor.keyId(), anchor.previous().equals(before));
      before = anchor.digest();
    }
    vouching.close();
    return forged;
  }

  private void take(Line line) {
    Anchor anchor = line.anchor();
    if (!anchor.previous().equals(previous) || anchor.sequence() <= lastSequence) {
      findings.add(Finding.Kind.ANCHORS_BROKEN, line.number());
    }
    previous = anchor.digest();
    lastSequence = anchor.sequence();
    judged.add(line);
  }

  private boolean believed(Anchor anchor) {
    return anchor.sequence() < floor || keys.signed(anchor);
  }

  private @Nullable Anchor parsed(String text) {
    try {
      return Lines.toAnchor(text, lines.number());
    } catch (MalformedExport spoilt) {
      return null;
    }
  }
}

package id.adminduk.ledger;

import java.util.List;
import java.util.Locale;

/**
 * One thing the verifier saw.
 *
 * @param kind what
 * @param facts where, in the order the text of the kind names them
 */
public record Finding(Kind kind, List<Object> facts) {

  public Finding {
    facts = List.copyOf(facts);
  }

  static Finding of(Kind kind, Object... facts) {
    return new Finding(kind, List.of(facts));
  }

  /** Says it in Indonesian, or in English for an English locale. */
  public String text(Locale locale) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return (english ? Wording.english() : Wording.indonesian()).of(this);
  }

  /** What can be wrong, and what is only worth knowing. */
  public enum Kind {
    /** A row is not the one that was sealed: edited or inserted. Seal, serial. */
    ROW_CHANGED(true),
    /** Rows that were sealed are gone or were edited. Seal, how many. */
    ROWS_MISSING(true),
    /** The rows of a seal stand in another order. Seal. */
    ROWS_REORDERED(true),
    /** The rows of a seal are not those that were sealed; which cannot be said. Seal. */
    ROOT_DIFFERS(true),
    /** Count or serials do not fit the rows. Seal. */
    SEAL_INCONSISTENT(true),
    /** Edited, or written without the key. Seal. */
    SEAL_FORGED(true),
    /** Signed by a key the verifier was not given. Seal, key. */
    SEAL_KEY_UNKNOWN(true),
    /** A seal does not follow the one before it. Seal. */
    CHAIN_BROKEN(true),
    /** Seals are gone. From, to. */
    SEALS_MISSING(true),
    /** A line of the anchor file was edited or written without the key. Line. */
    ANCHOR_FORGED(true),
    /** A line of the anchor file does not follow the one before it. Line. */
    ANCHORS_BROKEN(true),
    /** The seal is not the one that was anchored: history was written anew. Seal, line. */
    ANCHOR_DIFFERS(true),
    /** The seal is not the one that was printed. Seal. */
    PAPER_DIFFERS(true),
    /** The seal that was printed is not in this ledger. Seal. */
    PAPER_MISSING(true),
    /** An anchored seal is gone from the end. Last seal found, anchored seal. */
    TAIL_CUT(true),
    /** A row is older than the last seal, yet in none. Serial. */
    ROW_PASSED_OVER(true),
    /** The file ends too early or its counts do not fit. */
    EXPORT_CUT(true),
    /** Rows at the end that no seal covers yet. How many. */
    NOT_YET_SEALED(false),
    /** The last line of the anchor file was not finished, as after a power cut. Line. */
    ANCHOR_TORN(false),
    /**
     * Rows much older than the seal before theirs: a long transaction or a late insert. How many.
     */
    ROWS_LATE(false);

    private final boolean tamper;

    Kind(boolean tamper) {
      this.tamper = tamper;
    }

    /** Says whether the ledger is not whole because of it. */
    public boolean isTamper() {
      return tamper;
    }
  }
}

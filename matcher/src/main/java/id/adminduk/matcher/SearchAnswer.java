package id.adminduk.matcher;

import java.util.List;

/** Answers whether a person has been recorded before. */
public sealed interface SearchAnswer {

  /**
   * Everybody was compared.
   *
   * @param gallerySize how many subjects were compared
   * @param galleryDigest SHA-256 based digest (64 hex digits) over all subjects and their
   *     templates, independent of their order: the same digest means that the same gallery was
   *     searched
   * @param candidates empty exactly when the zone is UNIQUE; best first, all at or above the
   *     adjudication score, at most 20
   */
  record Complete(int gallerySize, String galleryDigest, Zone zone, List<Candidate> candidates)
      implements SearchAnswer {

    public Complete {
      candidates = List.copyOf(candidates);
    }
  }

  /** The gallery was not whole, so nothing is said about the person: ask again later. */
  record Incomplete(int loaded, int expected) implements SearchAnswer {}

  /** Names the three zones of a search (KTP-el: TUNGGAL, adjudikasi, GANDA). */
  enum Zone {
    UNIQUE,
    /** Similar enough that a human must look, not enough for the machine to decide. */
    ADJUDICATE,
    DUPLICATE
  }
}

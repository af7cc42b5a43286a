package id.adminduk.matcher.iris;

import java.util.List;

/** Answers who has eyes like the probe's. */
public sealed interface IrisAnswer {

  /**
   * Everybody was compared.
   *
   * @param gallerySize subjects in the gallery when the search ended
   * @param candidates best first, all at or above the score asked for
   */
  record Complete(int gallerySize, List<IrisCandidate> candidates) implements IrisAnswer {

    public Complete {
      candidates = List.copyOf(candidates);
    }
  }

  /** The gallery was not whole, so nothing is said about the person: ask again later. */
  record Incomplete(int loaded, int expected) implements IrisAnswer {}
}

package id.adminduk.office.uniqueness.bench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What several opinions come to. */
record Conclusion(Decision decision, Optional<UUID> against) {

  private static final int MOST_OPINIONS = 3;

  /**
   * Gives the decision two opinions share; of three that all differ nobody knows enough, so the
   * person is recorded anew. Empty while one more opinion is needed.
   */
  static Optional<Conclusion> of(List<Opinion> opinions) {
    for (Opinion one : opinions) {
      long alike = opinions.stream().filter(one::agreesWith).count();
      if (alike >= 2) {
        return Optional.of(new Conclusion(one.decision(), one.against()));
      }
    }
    return opinions.size() < MOST_OPINIONS
        ? Optional.empty()
        : Optional.of(new Conclusion(Decision.PERLU_REKAM_ULANG, Optional.empty()));
  }
}

package id.adminduk.matcher.people;

import id.adminduk.matcher.SearchAnswer.Zone;
import java.util.List;

/** Answers whether a person has been recorded before, by fingers and irises together. */
public sealed interface PeopleAnswer {

  /**
   * Everybody was compared.
   *
   * @param gallerySize how many people were compared
   * @param galleryDigest 64 hex digits over the subjects with fingers and their templates: the same
   *     digest means that the same fingers were searched
   * @param candidates empty exactly when the zone is UNIQUE; best first, at most {@link
   *     PeopleRules#MOST_CANDIDATES}
   */
  record Complete(int gallerySize, String galleryDigest, Zone zone, List<Resemblance> candidates)
      implements PeopleAnswer {

    public Complete {
      candidates = List.copyOf(candidates);
    }
  }

  /** Not everybody could be compared, so nothing is said about the person: ask again later. */
  record Incomplete(int loaded, int expected) implements PeopleAnswer {}
}

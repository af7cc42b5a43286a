package id.adminduk.office.uniqueness;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.people.Body;
import id.adminduk.matcher.people.GalleryShards;
import id.adminduk.matcher.people.PeopleAnswer;
import id.adminduk.office.vault.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Searches everybody for a subject as the vault knows it, outside the inbox: on demand. */
@Component
class Lookup {

  private static final Purpose AGAIN = Purpose.ofSystem("uniqueness-search-again");

  private final Roll roll;
  private final GalleryKeeper keeper;
  private final Bodies bodies;
  private final GalleryShards gallery;

  Lookup(Roll roll, GalleryKeeper keeper, Bodies bodies, GalleryShards gallery) {
    this.roll = roll;
    this.keeper = keeper;
    this.bodies = bodies;
    this.gallery = gallery;
  }

  /**
   * Searches under the roll's lock, inside the caller's unit of work.
   *
   * @return empty when there is nothing to search for, or the gallery is not built yet
   */
  Optional<PeopleAnswer> everybody(UUID subject) {
    roll.lock();
    if (!keeper.isBuilt()) {
      return Optional.empty();
    }
    keeper.catchUp();
    return body(subject).map(gallery::search);
  }

  Optional<Body> body(UUID subject) {
    return bodies.of(subject, List.of(FingerPosition.values()), AGAIN);
  }
}

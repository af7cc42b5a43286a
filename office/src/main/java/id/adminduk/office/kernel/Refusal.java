package id.adminduk.office.kernel;

import java.util.Map;

/**
 * The office says no, with facts; returned by a room, never thrown.
 *
 * <p>Each room's refusals are one sealed interface that extends this. {@link #slug()} names the
 * page {@code /problems/<slug>} and the texts {@code problem.<slug>.title} and {@code .detail}.
 */
public interface Refusal {

  /** Gives the stable name, kebab case. */
  String slug();

  /**
   * Gives the facts a person or program needs, by name; also the arguments of the text. None unless
   * the refusal has some.
   */
  default Map<String, Object> facts() {
    return Map.of();
  }

  /** Says which HTTP status fits; 409 unless the room knows better. */
  default int status() {
    return 409;
  }
}

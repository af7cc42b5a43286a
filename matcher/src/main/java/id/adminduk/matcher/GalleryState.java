package id.adminduk.matcher;

/** Tells whether a gallery may be trusted with a search. */
public sealed interface GalleryState {

  /** Everybody is there. */
  record Ready(int size) implements GalleryState {}

  /** The gallery is being filled from the records: so many loaded, so many expected. */
  record Rebuilding(int loaded, int expected) implements GalleryState {}
}

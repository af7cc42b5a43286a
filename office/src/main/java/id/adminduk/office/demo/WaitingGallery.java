package id.adminduk.office.demo;

import id.adminduk.matcher.Gallery;
import id.adminduk.matcher.GalleryState;
import id.adminduk.matcher.SearchAnswer;
import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.TenPrint;

/**
 * Answers Incomplete while recorded residents are still missing, so that the data centre waits
 * instead of calling a known person unique.
 *
 * <p>Sound without a lock of its own: a searcher reads the roll under its lock before it asks here,
 * and the progress is complete only after the last admission is committed.
 */
final class WaitingGallery implements Gallery {

  private final Gallery gallery;
  private final GalleryProgress progress;

  WaitingGallery(Gallery gallery, GalleryProgress progress) {
    this.gallery = gallery;
    this.progress = progress;
  }

  @Override
  public SearchAnswer search(TenPrint probe) {
    GalleryProgress.Standing standing = progress.now();
    return standing.isComplete()
        ? gallery.search(probe)
        : new SearchAnswer.Incomplete(standing.admitted(), standing.expected());
  }

  @Override
  public GalleryState state() {
    GalleryProgress.Standing standing = progress.now();
    return standing.isComplete()
        ? gallery.state()
        : new GalleryState.Rebuilding(standing.admitted(), standing.expected());
  }

  @Override
  public void enrol(SubjectRef subject, TenPrint tenPrint) {
    gallery.enrol(subject, tenPrint);
  }

  @Override
  public void remove(SubjectRef subject) {
    gallery.remove(subject);
  }

  @Override
  public int size() {
    return gallery.size();
  }

  @Override
  public Rebuild beginRebuild(int expected) {
    return gallery.beginRebuild(expected);
  }
}

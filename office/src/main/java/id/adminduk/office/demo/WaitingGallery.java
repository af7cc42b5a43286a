package id.adminduk.office.demo;

import id.adminduk.matcher.GalleryState;
import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.people.Body;
import id.adminduk.matcher.people.GalleryShards;
import id.adminduk.matcher.people.PeopleAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Answers Incomplete while recorded residents are still missing, so that the data centre waits
 * instead of calling a known person unique.
 *
 * <p>Sound without a lock of its own: a searcher reads the roll under its lock before it asks here,
 * and the progress is complete only after the last admission is committed.
 */
final class WaitingGallery implements GalleryShards {

  private final GalleryShards gallery;
  private final GalleryProgress progress;

  WaitingGallery(GalleryShards gallery, GalleryProgress progress) {
    this.gallery = gallery;
    this.progress = progress;
  }

  @Override
  public PeopleAnswer search(Body probe) {
    GalleryProgress.Standing standing = progress.now();
    return standing.isComplete()
        ? gallery.search(probe)
        : new PeopleAnswer.Incomplete(standing.admitted(), standing.expected());
  }

  @Override
  public GalleryState state() {
    GalleryProgress.Standing standing = progress.now();
    return standing.isComplete()
        ? gallery.state()
        : new GalleryState.Rebuilding(standing.admitted(), standing.expected());
  }

  @Override
  public void enrol(SubjectRef subject, Body body) {
    gallery.enrol(subject, body);
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

  @Override
  public void keep(Path folder, long mark) throws IOException {
    gallery.keep(folder, mark);
  }

  @Override
  public OptionalLong restore(Path folder) {
    return gallery.restore(folder);
  }
}

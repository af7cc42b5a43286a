package id.adminduk.formats;

import java.util.Optional;

/** Says whether bytes are an image that may be kept and decoded, judged by content alone. */
public sealed interface ImageVerdict {

  /** The bytes are a whole image of a known type within the limits of {@link Images}. */
  record Accepted(ImageFacts facts) implements ImageVerdict {}

  /**
   * The bytes are refused.
   *
   * @param detail a short English sentence for the log; never shown to a citizen
   * @param facts what the header said, when it could be read
   */
  record Rejected(Reason reason, String detail, Optional<ImageFacts> facts)
      implements ImageVerdict {}

  /** Names why bytes are refused. */
  enum Reason {
    /** No bytes at all. */
    EMPTY,
    /** More than {@link Images#MAX_BYTES}. */
    TOO_LARGE_BYTES,
    /** None of the types of {@link ImageType}, whatever the file name says. */
    UNKNOWN_TYPE,
    /** More than {@link Images#MAX_PIXELS} ({@link Images#MAX_WSQ_PIXELS} for WSQ). */
    TOO_MANY_PIXELS,
    /** The file ends before the image does. */
    TRUNCATED,
    /** The structure contradicts itself: a broken check sum, a size of nought. */
    CORRUPT,
    /** A lawful variant that no office device writes, such as a tiled TIFF or a CMYK JPEG. */
    UNSUPPORTED
  }
}

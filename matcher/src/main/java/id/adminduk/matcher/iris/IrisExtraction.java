package id.adminduk.matcher.iris;

/** Tells what became of one picture of an eye. */
public sealed interface IrisExtraction {

  /**
   * The iris can be compared.
   *
   * @param segmentation where the eye was seen, to be drawn over the picture
   */
  record Extracted(IrisCode code, IrisQuality quality, Segmentation segmentation)
      implements IrisExtraction {}

  /**
   * The picture yields no code worth keeping: an ordinary event, not a fault.
   *
   * @param detail a short English sentence for the log
   */
  record Recapture(Reason reason, String detail) implements IrisExtraction {}

  /** Names why a picture has to be taken again. */
  enum Reason {
    /** Not an image, cut, broken or beyond the limits of {@link id.adminduk.formats.Images}. */
    UNREADABLE_IMAGE,
    /** Fewer pixels than an iris needs. */
    TOO_SMALL,
    /** One even shade: lens cap, black or white frame. */
    BLANK,
    /** No dark disc inside a darker ring: not an eye, eyes shut, or not looking at the camera. */
    NO_EYE,
    /** The iris has too few pixels: come nearer. */
    IRIS_TOO_SMALL,
    /** A part of the iris lies outside of the picture: move to the middle. */
    OUT_OF_FRAME,
    /** The texture is blurred: hold still, or the camera is out of focus. */
    OUT_OF_FOCUS,
    /** Lids, lashes or glints leave too little of the iris: open the eye wide. */
    COVERED
  }
}

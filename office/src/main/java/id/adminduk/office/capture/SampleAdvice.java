package id.adminduk.office.capture;

import id.adminduk.matcher.FingerQuality;
import id.adminduk.matcher.iris.IrisExtraction;

/** The one thing to tell the resident before the next try; texts are {@code capture.advice.*}. */
enum SampleAdvice {
  OK,
  TOO_DRY,
  TOO_WET,
  TOO_SMALL_AREA,
  FEW_MINUTIAE,
  /** The edge of the photo has not the colour of the birth year. */
  BACKDROP,
  /** The second impression is not the finger that was recorded. */
  NO_MATCH,
  /** No eye is seen: shut, turned away, lens covered, or not an eye at all. */
  NO_EYE,
  /** The eye is too far or cut off at the side. */
  EYE_FAR,
  /** The iris is blurred. */
  EYE_BLURRED,
  /** Lids, lashes or glints hide the iris. */
  EYE_COVERED;

  static SampleAdvice of(IrisExtraction.Reason reason) {
    return switch (reason) {
      case UNREADABLE_IMAGE, TOO_SMALL, BLANK, NO_EYE -> NO_EYE;
      case IRIS_TOO_SMALL, OUT_OF_FRAME -> EYE_FAR;
      case OUT_OF_FOCUS -> EYE_BLURRED;
      case COVERED -> EYE_COVERED;
    };
  }

  static SampleAdvice of(FingerQuality.Advice advice) {
    return switch (advice) {
      case OK -> OK;
      case TOO_DRY -> TOO_DRY;
      case TOO_WET -> TOO_WET;
      case TOO_SMALL_AREA -> TOO_SMALL_AREA;
      case FEW_MINUTIAE -> FEW_MINUTIAE;
    };
  }
}

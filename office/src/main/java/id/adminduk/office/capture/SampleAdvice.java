package id.adminduk.office.capture;

import id.adminduk.matcher.FingerQuality;

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
  NO_MATCH;

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

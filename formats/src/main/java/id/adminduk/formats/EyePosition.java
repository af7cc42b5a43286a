package id.adminduk.formats;

/** Names one eye, as ISO/IEC 19794-6 does (1 right, 2 left). */
public enum EyePosition {
  RIGHT,
  LEFT
}

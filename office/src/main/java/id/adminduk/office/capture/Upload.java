package id.adminduk.office.capture;

import java.util.OptionalInt;

/**
 * Bytes put before the desk, not yet judged.
 *
 * @param fileName as the browser names it, for the text of a refusal only
 * @param dpi as the operator states it; absent asks the header
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on once, never compared.
record Upload(Slot slot, byte[] bytes, String fileName, OptionalInt dpi, String source) {

  static final String UPLOADED = "UPLOAD";
  static final String PAD = "PAD";
}

package id.adminduk.office.capture;

import id.adminduk.office.applications.OpenStep;

/**
 * A recording was sealed and its row closed; told inside the transaction of the seal.
 *
 * @param row the row it was made at
 */
public record RecordingSealed(SealedCapture capture, OpenStep row) {}

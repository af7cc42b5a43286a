package id.adminduk.formats;

/**
 * A page of an archive, upright but perhaps askew.
 *
 * @param jpeg pixels and nothing else, long side at most 2 400
 * @param skew degrees clockwise that its lines are turned, -7 to 7; 0 when none were found
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
public record ScannedPage(byte[] jpeg, double skew) {}

package id.adminduk.office.uniqueness;

import id.adminduk.formats.FingerPosition;
import id.adminduk.office.kernel.CaseNumber;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * Permission to make a card, with the biometrics it carries; only {@link Uniqueness#printReady}
 * makes one.
 *
 * <p>Holds protected content in the clear: keep it for one request, never in a session or log.
 *
 * @param subject random reference of the person
 * @param photo JPEG or PNG as captured
 * @param signature PNG; empty array when the person could not sign
 * @param fingers templates for the chip: right and left index, else the best two, else fewer
 */
@SuppressWarnings("ArrayRecordComponent") // Handed from vault to card, never compared.
public record PrintReady(
    UUID subject,
    CaseNumber number,
    byte[] photo,
    byte[] signature,
    Map<FingerPosition, byte[]> fingers) {

  public PrintReady {
    Map<FingerPosition, byte[]> copy = new EnumMap<>(FingerPosition.class);
    copy.putAll(fingers);
    fingers = Collections.unmodifiableMap(copy);
  }

  /** Tells no content: it would end in a log. */
  @Override
  public String toString() {
    return "PrintReady[" + number + ", fingers=" + fingers.keySet() + "]";
  }
}

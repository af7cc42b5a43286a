package id.adminduk.office.archive;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Issues documents as PDF and keeps them. */
public interface Documents {

  /** Identifies one issued document. */
  record DocumentId(UUID value) {}

  /**
   * One issued document without its bytes.
   *
   * @param kind stable name; titles are in messages {@code document.<kind>}
   */
  record Issued(DocumentId id, String kind, CaseNumber number, Instant at) {}

  /**
   * Renders {@code templates/documents/<kind>.html} and keeps the PDF, in the caller's transaction.
   *
   * <p>The template sees the model plus {@code office}, {@code issuedAt} and {@code demo}; a QR is
   * {@code @{...}} free: put {@code qr(text)} from {@link #qrDataUri} into the model.
   */
  DocumentId issue(
      String kind, CaseNumber number, Optional<OfficerId> by, Map<String, Object> model);

  /**
   * Renders a paper of the office that belongs to no file, and keeps nothing.
   *
   * <p>The template sees the same as with {@link #issue}, without a number.
   */
  byte[] print(String kind, Map<String, Object> model);

  /** Lists what was issued in a file, oldest first. */
  List<Issued> of(CaseNumber number);

  /**
   * Finds documents by kind and time of issue, the newest first.
   *
   * @param kind empty for all
   */
  List<Issued> find(String kind, Instant from, Instant until, int most);

  /** Gives the PDF and leaves an audit entry. */
  Optional<byte[]> read(DocumentId id, OfficerId reader);

  /** Draws a QR code as a PNG data URI, error level Q, margin 1. */
  String qrDataUri(String text);
}

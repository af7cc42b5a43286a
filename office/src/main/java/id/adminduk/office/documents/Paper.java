package id.adminduk.office.documents;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Token;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One paper.
 *
 * @param subject whom or what it is about, by the register's own numbers; never shown
 * @param version from 1; a copy with new data is a new version
 * @param name of the person it is shown under
 * @param resident number of that person's page
 * @param content what it says, as JSON, as the register stood
 * @param digest SHA-256 of the content, hexadecimal
 */
record Paper(
    UUID id,
    PaperType type,
    String subject,
    int version,
    String number,
    Token token,
    String name,
    String nik,
    long resident,
    Optional<CaseNumber> caseNumber,
    String content,
    String digest,
    PaperState state,
    OfficerId draftedBy,
    Instant draftedAt) {

  /** What became of a paper, by whom. */
  record Act(PaperState act, Optional<OfficerId> officer, Instant at, String note) {}

  /** The signature on a paper. */
  record Signed(Instant at, String signer, String position, String certificate, String sha256) {}
}

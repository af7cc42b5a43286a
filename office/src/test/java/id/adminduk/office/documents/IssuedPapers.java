package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import java.util.UUID;

/** Signed papers for the tests of the rooms that find them and hand them out. */
public abstract class IssuedPapers extends DocumentsFixture {

  /** A signed paper as a neighbour sees it. */
  @SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
  public record Issue(UUID id, byte[] pdf, String number) {}

  /** Gives somebody with a family card, unknown to every other test. */
  protected Nik somebody() {
    return family().husband();
  }

  /** Issues the family card of somebody, superseding an earlier one. */
  protected Issue cardOf(Nik about, Officer head) {
    return issue(PaperType.KK, about, head);
  }

  /** Issues the birth extract of a child. */
  protected Issue birthExtract(Officer head) {
    return issue(PaperType.AKTA_KELAHIRAN, family().child(), head);
  }

  private Issue issue(PaperType type, Nik about, Officer head) {
    byte[] pdf = signed(type, about, head);
    Paper paper = store.byFile(PaperDesk.sha256(pdf)).orElseThrow();
    return new Issue(paper.id(), pdf, paper.number());
  }

  /** Gives an officer who may sign. */
  protected Officer head() {
    return kadis();
  }

  /** Declares a paper void. */
  protected void revoke(Issue issue, Officer head) {
    desk.revoke(issue.id(), RevocationReason.KESALAHAN_DATA.with("BA 9"), head).orFault();
  }
}

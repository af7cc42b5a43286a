package id.adminduk.office.documents;

import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.kernel.Token;
import id.adminduk.office.signing.PaperSeal;
import id.adminduk.office.signing.SignatureCheck;
import id.adminduk.office.signing.SignatureVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Says to anybody whether a paper is ours and the newest (domain.md 5: green, yellow, red), and no
 * more of a person than a masked name and number.
 */
@Component
class Verification {

  /** What the public learns. */
  sealed interface Finding {

    /**
     * Green, yellow, or red with the reason of the revocation.
     *
     * @param lastDay until when it counts, where it does not count until it is replaced
     */
    record Issued(
        Light light,
        PaperType type,
        String number,
        String name,
        String nik,
        Instant issued,
        String signer,
        String position,
        Optional<Instant> replaced,
        Optional<LocalDate> lastDay,
        String reason)
        implements Finding {}

    /** Nobody here issued it. */
    record Unknown() implements Finding {}

    /** A signature that does not hold. */
    record Altered(SignatureVerdict.Reason why) implements Finding {}

    /** Signed by us, and yet not the file we keep. */
    record NotTheArchived() implements Finding {}
  }

  /** Colours of the page. */
  enum Light {
    GREEN,
    YELLOW,
    /** Authentic and the newest, and its time is over. */
    OVER,
    RED
  }

  private static final Pattern IN_QR =
      Pattern.compile("/dokumen/([2-9B-Z]{21})#([\\w-]+\\.[\\w-]+)$");

  private final PaperStore store;
  private final SignedFiles files;
  private final SignatureCheck signatures;
  private final PaperSeal seal;
  private final Validity validity;
  private final Quotations quotations;

  Verification(
      PaperStore store,
      SignedFiles files,
      SignatureCheck signatures,
      PaperSeal seal,
      Validity validity,
      Quotations quotations) {
    this.store = store;
    this.validity = validity;
    this.quotations = quotations;
    this.files = files;
    this.signatures = signatures;
    this.seal = seal;
  }

  /** Finds what a QR leads to. */
  Finding byToken(String token) {
    try {
      return store.byToken(new Token(token)).map(this::finding).orElseGet(Finding.Unknown::new);
    } catch (MalformedReference notAToken) {
      return new Finding.Unknown();
    }
  }

  /** Judges the whole text of a QR: the seal must be ours and belong to that very paper. */
  Finding byQr(String text) {
    Matcher qr = IN_QR.matcher(text);
    if (!qr.find()) {
      return new Finding.Unknown();
    }
    Optional<String> said = seal.open(qr.group(2));
    Optional<Paper> paper = said.flatMap(ours -> store.byToken(new Token(qr.group(1))));
    return paper
        .filter(known -> said.orElseThrow().startsWith(beginning(known)))
        .map(this::finding)
        .orElseGet(Finding.Unknown::new);
  }

  /** Gives edition, type and number: with another paper's token they do not fit. */
  private static String beginning(Paper paper) {
    return "1|" + paper.type().name() + "|" + PaperPrint.shownNumber(paper) + "|";
  }

  /** Judges a file: our archive knows it byte for byte, or the signature says why not. */
  Finding byFile(byte[] file) {
    Optional<Paper> paper = store.byFile(PaperDesk.sha256(file));
    if (paper.isPresent()) {
      return signatures.check(file) instanceof SignatureVerdict.Whole
          ? finding(paper.get())
          : new Finding.NotTheArchived();
    }
    return switch (signatures.check(file)) {
      case SignatureVerdict.Whole whole -> new Finding.NotTheArchived();
      case SignatureVerdict.Unsound(var why) -> new Finding.Altered(why);
      case SignatureVerdict.Unsigned unsigned -> new Finding.Unknown();
    };
  }

  private Finding finding(Paper paper) {
    Optional<Paper.Signed> signed = files.signed(paper.id());
    if (!paper.state().isSigned() || signed.isEmpty()) {
      return new Finding.Unknown();
    }
    Optional<LocalDate> lastDay = validity.lastDay(paper);
    boolean over = lastDay.filter(last -> last.isBefore(quotations.today())).isPresent();
    Light light =
        switch (paper.state()) {
          case ACTIVE -> over ? Light.OVER : Light.GREEN;
          case SUPERSEDED -> Light.YELLOW;
          case REVOKED, DRAFTED, INITIALLED, WITHDRAWN -> Light.RED;
        };
    Optional<Paper.Act> last =
        paper.state() == PaperState.ACTIVE
            ? Optional.empty()
            : store.acts(paper.id()).stream().reduce((first, second) -> second);
    return new Finding.Issued(
        light,
        paper.type(),
        PaperPrint.shownNumber(paper),
        PaperPrint.shownName(paper.name()),
        PaperPrint.shownNik(paper),
        signed.get().at(),
        signed.get().signer(),
        signed.get().position(),
        last.map(Paper.Act::at),
        lastDay,
        last.filter(act -> act.act() == PaperState.REVOKED)
            .map(act -> RevocationReason.of(act.note()).name())
            .orElse(""));
  }
}

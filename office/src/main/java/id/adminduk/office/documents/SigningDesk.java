package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.signing.Passphrase;
import id.adminduk.office.signing.Signer;
import id.adminduk.office.signing.SigningAnswer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The desk where the head of the office signs, one paper or a pile: every paper is its own commit,
 * so what was signed stays signed when the service falls silent in the middle.
 */
@Component
class SigningDesk {

  /** What came of a sitting. */
  sealed interface Outcome {

    /** Every chosen paper was signed. */
    record All(int signed) implements Outcome {}

    /** The service fell silent; the rest still waits. */
    record Interrupted(int signed, int waiting, String service) implements Outcome {}

    /** Somebody said no at a paper; what was signed before it stays signed. */
    record Stopped(int signed, Refusal why) implements Outcome {}
  }

  private final PaperStore store;
  private final SignedFiles files;
  private final PaperPrint print;
  private final PaperDesk desk;
  private final PaperDrafts drafts;
  private final Quotations quotations;
  private final AktaEffects effects;
  private final Signer signer;
  private final UnitOfWork unitOfWork;

  SigningDesk(
      PaperStore store,
      SignedFiles files,
      PaperPrint print,
      PaperDesk desk,
      PaperDrafts drafts,
      Quotations quotations,
      AktaEffects effects,
      Signer signer,
      UnitOfWork unitOfWork) {
    this.store = store;
    this.files = files;
    this.print = print;
    this.desk = desk;
    this.drafts = drafts;
    this.quotations = quotations;
    this.effects = effects;
    this.signer = signer;
    this.unitOfWork = unitOfWork;
  }

  /**
   * Signs papers in their order.
   *
   * @param passphrase closed with the sitting
   */
  Outcome sign(List<UUID> ids, Passphrase passphrase, Officer by) {
    try (Signer.Sitting sitting = signer.sit(by, passphrase)) {
      if (!DocumentsDoor.maySign(by)) {
        return new Outcome.Stopped(0, new PaperRefusal.NotOfTheDocuments());
      }
      if (ids.isEmpty()) {
        return new Outcome.Stopped(0, new PaperRefusal.NothingChosen());
      }
      int signed = 0;
      for (UUID id : ids) {
        Result<Paper, Refusal> one = unitOfWork.attempt(() -> sign(id, sitting, by));
        if (one instanceof Result.Refused<Paper, Refusal>(Refusal why)) {
          return why instanceof Silent silent
              ? interrupted(signed, ids.size() - signed, silent)
              : new Outcome.Stopped(signed, why);
        }
        signed++;
      }
      return new Outcome.All(signed);
    }
  }

  /** The service's silence on its way out of a unit of work; never shown as a refusal. */
  private record Silent(String service) implements Refusal {
    @Override
    public String slug() {
      return "signing-service-silent";
    }
  }

  private Outcome interrupted(int signed, int waiting, Silent silent) {
    unitOfWork.run(() -> files.interrupted(silent.service(), waiting));
    return new Outcome.Interrupted(signed, waiting, silent.service());
  }

  private Result<Paper, Refusal> sign(UUID id, Signer.Sitting sitting, Officer by) {
    Optional<Paper> found = store.hold(id);
    if (found.isEmpty()) {
      return Result.refused(new PaperRefusal.NoSuchPaper());
    }
    Paper paper = found.get();
    if (paper.state() != PaperState.INITIALLED) {
      return Result.refused(new PaperRefusal.NotAtThisStep(paper.number()));
    }
    if (hasInitialled(paper, by)) {
      return Result.refused(new PaperRefusal.SameHand(paper.number()));
    }
    if (drafts.isOutdated(paper)) {
      return Result.refused(new PaperRefusal.Outdated(PaperPrint.shownNumber(paper)));
    }
    PaperPrint.Signature hand =
        new PaperPrint.Signature(
            by.name(),
            by.positionIn(Role.KADIS),
            by.nip().map(Nip::value).orElse(""),
            quotations.today());
    byte[] pdf = print.print(paper, Optional.of(hand));
    return switch (sitting.sign(pdf, paper.type().title() + " " + PaperPrint.shownNumber(paper))) {
      case SigningAnswer.Signed answer -> Result.done(issued(paper, answer, hand, by));
      case SigningAnswer.Refused(var why) -> Result.refused(why);
      case SigningAnswer.Unreachable(var service) -> Result.refused(new Silent(service));
    };
  }

  private boolean hasInitialled(Paper paper, Officer by) {
    return paper.draftedBy().equals(by.id())
        || store.acts(paper.id()).stream()
            .anyMatch(act ->
                act.act() == PaperState.INITIALLED && act.officer().equals(Optional.of(by.id())));
  }

  /** The older paper first: two are never active at once, not even inside the commit. */
  private Paper issued(
      Paper paper, SigningAnswer.Signed answer, PaperPrint.Signature hand, Officer by) {
    store.versions(paper.type(), paper.subject()).stream()
        .filter(one -> one.state() == PaperState.ACTIVE)
        // Somebody may be revoking it at this moment; revoked it stays.
        .flatMap(one -> store.hold(one.id()).stream())
        .filter(one -> one.state() == PaperState.ACTIVE)
        .forEach(old ->
            store.move(old, PaperState.SUPERSEDED, Optional.of(by.id()), paper.id().toString()));
    files.insert(
        paper.id(),
        answer.pdf(),
        new Paper.Signed(
            answer.at(),
            hand.name(),
            hand.position(),
            answer.serial(),
            PaperDesk.sha256(answer.pdf())));
    store.move(paper, PaperState.ACTIVE, Optional.of(by.id()), "");
    desk.audit("paper-signed", paper, by);
    effects.signed(paper, by);
    return paper;
  }
}

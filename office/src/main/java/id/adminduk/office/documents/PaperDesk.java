package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.UnitOfWork;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The desk where papers are initialled, given up and revoked; one commit each. */
@Component
class PaperDesk {

  private static final String FILE_ENDED = "Berkasnya dikembalikan atau dihentikan.";

  private final PaperStore store;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;

  PaperDesk(PaperStore store, AuditTrail trail, UnitOfWork unitOfWork) {
    this.store = store;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
  }

  /** Initials papers, all or none; nobody initials what they drew up themselves. */
  Result<Integer, PaperRefusal> initial(List<UUID> ids, Officer by) {
    if (!DocumentsDoor.mayInitial(by)) {
      return Result.refused(new PaperRefusal.NotOfTheDocuments());
    }
    if (ids.isEmpty()) {
      return Result.refused(new PaperRefusal.NothingChosen());
    }
    return unitOfWork.attempt(() -> {
      for (UUID id : ids.stream().sorted().toList()) {
        Optional<Paper> paper = store.hold(id);
        if (paper.isEmpty()) {
          return Result.refused(new PaperRefusal.NoSuchPaper());
        }
        if (paper.get().state() != PaperState.DRAFTED) {
          return Result.refused(new PaperRefusal.NotAtThisStep(paper.get().number()));
        }
        if (paper.get().draftedBy().equals(by.id())) {
          return Result.refused(new PaperRefusal.SameHand(paper.get().number()));
        }
        store.move(paper.get(), PaperState.INITIALLED, Optional.of(by.id()), "");
        audit("paper-initialled", paper.get(), by);
      }
      return Result.done(ids.size());
    });
  }

  /** Gives up a paper that is not signed yet; its number stays with it, explained. */
  Result<Paper, PaperRefusal> withdraw(UUID id, String why, Officer by) {
    boolean may =
        DocumentsDoor.mayDraft(by) || DocumentsDoor.mayInitial(by) || DocumentsDoor.maySign(by);
    return end(id, why, by, may, PaperState.WITHDRAWN, false);
  }

  /** Gives up what is not signed because its file went back or ended; whoever said so may. */
  void giveUp(UUID id, String why, Officer by) {
    end(id, why.isBlank() ? FILE_ENDED : why, by, true, PaperState.WITHDRAWN, false).orFault();
  }

  /** Declares a signed paper void. */
  Result<Paper, PaperRefusal> revoke(UUID id, String why, Officer by) {
    return end(id, why, by, DocumentsDoor.maySign(by), PaperState.REVOKED, true);
  }

  private Result<Paper, PaperRefusal> end(
      UUID id, String why, Officer by, boolean may, PaperState to, boolean signed) {
    if (!may) {
      return Result.refused(new PaperRefusal.NotOfTheDocuments());
    }
    return unitOfWork.attempt(() -> {
      Optional<Paper> paper = store.hold(id);
      if (paper.isEmpty()) {
        return Result.refused(new PaperRefusal.NoSuchPaper());
      }
      PaperState state = paper.get().state();
      if (state.isSigned() != signed || state == PaperState.WITHDRAWN || state == to) {
        return Result.refused(new PaperRefusal.NotAtThisStep(paper.get().number()));
      }
      if (why.isBlank()) {
        return Result.refused(new PaperRefusal.ReasonMissing());
      }
      end(paper.get(), to, why.strip(), by);
      return Result.done(paper.get());
    });
  }

  /** Ends a paper in the caller's unit of work, which has looked at it before. */
  void end(Paper paper, PaperState to, String why, Officer by) {
    end(paper, to, why, Optional.of(by.id()), paper.caseNumber());
  }

  /** As above, because another file came to its end and nobody's hand was needed. */
  void end(Paper paper, PaperState to, String why, CaseNumber because) {
    end(paper, to, why, Optional.empty(), Optional.of(because));
  }

  private void end(
      Paper paper, PaperState to, String why, Optional<OfficerId> by, Optional<CaseNumber> file) {
    store.move(paper, to, by, why);
    audit("paper-" + to.name().toLowerCase(Locale.ROOT), paper, by, file);
  }

  /** Opens a paper before an officer; the trail says so. */
  Optional<Paper> open(UUID id, Officer by) {
    return unitOfWork.call(() -> {
      Optional<Paper> paper = store.find(id);
      paper.ifPresent(seen -> audit("paper-opened", seen, by));
      return paper;
    });
  }

  void audit(String act, Paper paper, Officer by) {
    audit(act, paper, Optional.of(by.id()), paper.caseNumber());
  }

  private void audit(String act, Paper paper, Optional<OfficerId> by, Optional<CaseNumber> file) {
    trail.append(
        new AuditEntry(
            act,
            by,
            file,
            Map.of(
                "kind", paper.type().name(),
                "paper", paper.id().toString(),
                "refs", Long.toString(paper.resident()))));
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

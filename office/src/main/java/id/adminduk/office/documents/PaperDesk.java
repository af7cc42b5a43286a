package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The desk where papers are drawn up, initialled, given up and revoked; one commit each. */
@Component
class PaperDesk {

  private static final DateTimeFormatter IN_NUMBER =
      DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT);

  private final PaperStore store;
  private final Quotations quotations;
  private final RegisterReading reading;
  private final LifeEvents lives;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Offices offices;
  private final Clock clock;
  private final Chance chance;
  private final JsonMapper json;

  PaperDesk(
      PaperStore store,
      Quotations quotations,
      RegisterReading reading,
      LifeEvents lives,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Offices offices,
      Clock clock,
      Chance chance,
      JsonMapper json) {
    this.store = store;
    this.quotations = quotations;
    this.reading = reading;
    this.lives = lives;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.offices = offices;
    this.clock = clock;
    this.chance = chance;
    this.json = json;
  }

  /** Draws up a paper about somebody from what the register says now, and freezes it. */
  Result<Paper, PaperRefusal> draft(PaperType type, long resident, Officer by) {
    if (!DocumentsDoor.mayDraft(by)) {
      return Result.refused(new PaperRefusal.NotOfTheDocuments());
    }
    return unitOfWork.attempt(() -> {
      Optional<Person> person = reading.behind(resident).flatMap(lives::find);
      if (person.isEmpty()) {
        return Result.refused(new PaperRefusal.NoSuchPaper());
      }
      Optional<Quoted> quoted = quotations.of(type, person.get());
      return quoted.isEmpty()
          ? Result.refused(new PaperRefusal.NothingToQuote(type.title()))
          : drawn(type, resident, quoted.get(), by);
    });
  }

  private Result<Paper, PaperRefusal> drawn(PaperType type, long asked, Quoted quoted, Officer by) {
    List<Paper> earlier = store.versions(type, quoted.subject());
    Optional<Paper> underWay =
        earlier.stream()
            .filter(paper -> !paper.state().isSigned() && paper.state() != PaperState.WITHDRAWN)
            .findFirst();
    if (underWay.isPresent()) {
      return Result.refused(new PaperRefusal.UnderWay(underWay.get().number()));
    }
    Optional<String> number = number(type, quoted, earlier);
    if (number.isEmpty()) {
      return Result.refused(new PaperRefusal.NumbersUsedUp());
    }
    String content = json.writeValueAsString(quoted.content());
    Nik shown = new Nik(quoted.nik());
    Paper paper =
        new Paper(
            chance.uuid(),
            type,
            quoted.subject(),
            earlier.isEmpty() ? 1 : earlier.getFirst().version() + 1,
            number.get(),
            chance.token(),
            quoted.name(),
            quoted.nik(),
            reading.refs(List.of(shown)).getOrDefault(shown, asked),
            quoted.caseNumber(),
            content,
            sha256(content),
            PaperState.DRAFTED,
            by.id(),
            clock.instant());
    store.insert(paper);
    store.note(paper, PaperState.DRAFTED, Optional.of(by.id()), "");
    audit("paper-drafted", paper, by);
    return Result.done(paper);
  }

  /** An akta keeps the number of its entry; the rest as {@link PaperType.Numbering} says. */
  private Optional<String> number(PaperType type, Quoted quoted, List<Paper> earlier) {
    if (quoted.number().isPresent()) {
      return quoted.number();
    }
    boolean kept = type.numbering() == PaperType.Numbering.OF_AKTA;
    if (kept && !earlier.isEmpty()) {
      return Optional.of(earlier.getLast().number());
    }
    LocalDate today = quotations.today();
    OptionalInt next = store.next(quoted.code(), today);
    String office = offices.here().code().value();
    return next.isEmpty()
        ? Optional.empty()
        : Optional.of(
            kept
                ? "%s-%s-%s-%04d"
                    .formatted(office, quoted.code(), IN_NUMBER.format(today), next.getAsInt())
                : "%s/%s/%s/%04d"
                    .formatted(type.name(), office, IN_NUMBER.format(today), next.getAsInt()));
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
      store.move(paper.get(), to, Optional.of(by.id()), why.strip());
      audit("paper-" + to.name().toLowerCase(Locale.ROOT), paper.get(), by);
      return Result.done(paper.get());
    });
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
    trail.append(
        new AuditEntry(
            act,
            Optional.of(by.id()),
            paper.caseNumber(),
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

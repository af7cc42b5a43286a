package id.adminduk.office.delivery;

import id.adminduk.office.access.Officer;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.documents.SignedPapers;
import id.adminduk.office.documents.SignedPapers.Signed;
import id.adminduk.office.documents.SignedPapers.Standing;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.Token;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.KeyedDigest;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes links, opens them with the PIN, and prints again; every copy is a row. */
@Component
class Deliveries {

  static final int SHORTEST_REASON = 10;
  static final int LONGEST_REASON = 300;

  private static final Set<Role> GIVERS =
      Set.of(Role.FRONT_OFFICE, Role.PETUGAS_PENYERAHAN, Role.OPERATOR_SIAK);

  /** A new link and its PIN, which is said this once. */
  record Made(Link link, Signed paper, String pin) {
    @Override
    public String toString() {
      return "Made[" + link.id() + "]";
    }
  }

  /** What somebody gets who has a link. */
  sealed interface Answer {

    /** The PDF. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
    record Given(Signed paper, byte[] pdf) implements Answer {}

    /** The PIN is asked for, perhaps again. */
    record AskPin(boolean wrong, int left) implements Answer {}

    /** Nothing: expired, locked, ended, or the paper is no longer in force. */
    record Shut(Why why) implements Answer {}
  }

  /** Why a link gives nothing. */
  enum Why {
    UNKNOWN,
    EXPIRED,
    LOCKED,
    ENDED,
    SUPERSEDED,
    REVOKED
  }

  private final LinkStore store;
  private final SignedPapers papers;
  private final KeyedDigest digest;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final Chance chance;
  private final Clock clock;

  Deliveries(
      LinkStore store,
      SignedPapers papers,
      KeyedDigest digest,
      AuditTrail audit,
      UnitOfWork unitOfWork,
      Chance chance,
      Clock clock) {
    this.store = store;
    this.papers = papers;
    this.digest = digest;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.chance = chance;
    this.clock = clock;
  }

  static boolean mayGive(Officer officer) {
    return officer.roles().stream().anyMatch(GIVERS::contains);
  }

  /** Opens the page of a paper's deliveries, which names whose it is; so it leaves a row. */
  Optional<Signed> open(UUID paper, Officer by) {
    return unitOfWork.call(() -> {
      Optional<Signed> found = papers.find(paper);
      found.ifPresent(one -> note("delivery-opened", one, Optional.of(by.id()), Map.of()));
      return found;
    });
  }

  /** Makes a link to a paper in force; earlier ones stay as they are. */
  Result<Made, DeliveryRefusal> link(UUID paper, Duration valid, Officer by) {
    return inForce(paper, by)
        .then(found ->
            unitOfWork.attempt(() -> {
              UUID id = chance.uuid();
              String pin = Pin.draw(chance);
              Instant now = clock.instant();
              Link link =
                  new Link(
                      id,
                      paper,
                      chance.token(),
                      digest.of(id, pin),
                      now,
                      by.id(),
                      now.plus(valid),
                      0,
                      false);
              store.insert(link);
              note("delivery-link-made", found, Optional.of(by.id()), Map.of());
              return Result.done(new Made(link, found, pin));
            }));
  }

  private Result<Signed, DeliveryRefusal> inForce(UUID paper, Officer by) {
    if (!mayGive(by)) {
      return Result.refused(new DeliveryRefusal.NotAtTheCounter());
    }
    Optional<Signed> found = papers.find(paper);
    if (found.isEmpty()) {
      return Result.refused(new DeliveryRefusal.NoSignedPaper());
    }
    return found.get().standing() == Standing.NEWEST
        ? Result.done(found.get())
        : Result.refused(new DeliveryRefusal.NotInForce());
  }

  /** Says what a link would give before the PIN is typed. */
  Answer ask(Token token) {
    return store
        .find(token)
        .map(link -> shut(link).<Answer>map(Answer.Shut::new).orElseGet(() -> again(link, false)))
        .orElseGet(() -> new Answer.Shut(Why.UNKNOWN));
  }

  /** Tries a PIN; a wrong one is counted, also when many come at once. */
  Answer fetch(Token token, String pin) {
    return unitOfWork.call(() -> {
      Optional<Link> held = store.hold(token);
      if (held.isEmpty()) {
        return new Answer.Shut(Why.UNKNOWN);
      }
      Link link = held.get();
      Optional<Why> why = shut(link);
      if (why.isPresent()) {
        return new Answer.Shut(why.get());
      }
      if (!MessageDigest.isEqual(link.pin(), digest.of(link.id(), pin))) {
        store.wrong(link.id());
        papers
            .find(link.paper())
            .ifPresent(paper -> note("delivery-pin-wrong", paper, Optional.empty(), Map.of()));
        return link.wrong() + 1 >= Link.MOST_WRONG
            ? new Answer.Shut(Why.LOCKED)
            : new Answer.AskPin(true, Link.MOST_WRONG - link.wrong() - 1);
      }
      return given(link);
    });
  }

  /** The newest of the same person; {@link #shut} has seen to it that there is one. */
  private Answer given(Link link) {
    Signed paper = papers.newestForTheSamePerson(link.paper()).orElseThrow();
    store.fetched(paper.id(), link.id());
    note("delivery-fetched", paper, Optional.empty(), Map.of("link", link.id().toString()));
    return new Answer.Given(paper, papers.content(paper.id()).orElseThrow());
  }

  private static Answer again(Link link, boolean wrong) {
    return new Answer.AskPin(wrong, Link.MOST_WRONG - link.wrong());
  }

  private Optional<Why> shut(Link link) {
    return switch (link.state(clock.instant())) {
      case EXPIRED -> Optional.of(Why.EXPIRED);
      case LOCKED -> Optional.of(Why.LOCKED);
      case ENDED -> Optional.of(Why.ENDED);
      case OPEN ->
          switch (papers.find(link.paper()).map(Signed::standing).orElse(Standing.REVOKED)) {
            case NEWEST -> Optional.empty();
            case REVOKED -> Optional.of(Why.REVOKED);
            case SUPERSEDED ->
                papers.newestForTheSamePerson(link.paper()).isPresent()
                    ? Optional.empty()
                    : Optional.of(Why.SUPERSEDED);
          };
    };
  }

  /** Closes a link before its time. */
  Result<UUID, DeliveryRefusal> end(UUID paper, UUID link, Officer by) {
    if (!mayGive(by)) {
      return Result.refused(new DeliveryRefusal.NotAtTheCounter());
    }
    return unitOfWork.attempt(() -> {
      Optional<Signed> found = papers.find(paper);
      if (found.isEmpty() || !store.end(paper, link, by.id())) {
        return Result.refused(new DeliveryRefusal.NoSuchLink());
      }
      note("delivery-link-ended", found.get(), Optional.of(by.id()), Map.of());
      return Result.done(paper);
    });
  }

  /** Gives the bytes of a lost or spoilt paper in force once more, with the reason. */
  Result<byte[], DeliveryRefusal> printAgain(UUID paper, String reason, Officer by) {
    String why = reason.strip();
    return inForce(paper, by)
        .then(found ->
            why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON
                ? Result.refused(new DeliveryRefusal.WhyAgain())
                : unitOfWork.attempt(() -> {
                  store.printed(paper, by.id(), why);
                  note("paper-printed-again", found, Optional.of(by.id()), Map.of("why", why));
                  return Result.done(papers.content(paper).orElseThrow());
                }));
  }

  private void note(String act, Signed paper, Optional<OfficerId> by, Map<String, String> more) {
    Map<String, String> facts = new TreeMap<>(more);
    facts.put("kind", paper.type());
    facts.put("paper", paper.id().toString());
    Optional<CaseNumber> file = paper.file();
    audit.append(new AuditEntry(act, by, file, facts));
  }
}

package id.adminduk.office.access;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who acts for an official who is away (Plh.): entered by the official, the secretary or an
 * administrator, for a time, and over by itself.
 *
 * <p>The delegate has the role like an own one from the next request on; four eyes count people, so
 * nobody decides over an own row by delegation. Delegated roles are not passed on.
 */
@Component
public class Delegations {

  /** Longer absences are filled by an appointment (Plt.), which is a change of roles. */
  public static final int MOST_DAYS = 90;

  private final DelegationStore store;
  private final Officers officers;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;
  private final ApplicationEventPublisher news;
  private final Clock clock;
  private final Chance chance;

  Delegations(
      DelegationStore store,
      Officers officers,
      UnitOfWork unitOfWork,
      AuditTrail audit,
      ApplicationEventPublisher news,
      Clock clock,
      Chance chance) {
    this.store = store;
    this.officers = officers;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
    this.news = news;
    this.clock = clock;
    this.chance = chance;
  }

  /** Says whether this officer may enter or end delegations of others. */
  public static boolean mayEnterForOthers(Officer by) {
    return ownRoles(by).contains(Role.ADMINISTRATOR) || ownRoles(by).contains(Role.SEKDIS);
  }

  /** Gives the roles of an officer that can be handed to another. */
  public static Set<Role> delegable(Officer official) {
    Set<Role> roles = ownRoles(official);
    roles.retainAll(Delegation.DELEGABLE);
    return roles;
  }

  /** Lists the people of the officer's office who can take part. */
  public List<Officer> people(Officer officer) {
    return store.people(officer.office()).stream()
        .flatMap(id -> officers.find(id).stream())
        .toList();
  }

  /** Lists the delegations of the officer's office, the latest end first. */
  public List<Delegation> of(Officer officer) {
    return store.latest(officer.office());
  }

  /**
   * Hands roles over.
   *
   * @param since not in the past
   * @param until excluded
   */
  public Result<Delegation, DelegationRefusal> enter(
      OfficerId from,
      OfficerId to,
      Set<Role> roles,
      Instant since,
      Instant until,
      String reason,
      Officer by) {
    return unitOfWork.attempt(() -> {
      store.lock(from);
      Optional<Officer> official =
          officers.find(from).filter(one -> one.office().equals(by.office()));
      Optional<Officer> delegate = officers.find(to);
      if (official.isEmpty() || !mayEnter(official.get(), by)) {
        return Result.refused(new DelegationRefusal.MayNotDelegate());
      }
      Optional<DelegationRefusal> objection =
          objection(official.get(), delegate, roles, since, until);
      if (objection.isPresent()) {
        return Result.refused(objection.get());
      }
      Delegation delegation =
          new Delegation(
              chance.uuid(),
              from,
              official.get().name(),
              to,
              delegate.orElseThrow().name(),
              roles,
              since,
              until,
              reason.strip(),
              Optional.empty());
      store.insert(delegation, by.office(), by.id(), clock.instant());
      audit.append(AuditEntry.outsideCases("delegation-entered", by.id(), facts(delegation)));
      news.publishEvent(new DelegationEvent.Entered(delegation));
      return Result.done(delegation);
    });
  }

  /** Ends a delegation before its time: the official is back. */
  public Result<Delegation, DelegationRefusal> end(UUID id, Officer by) {
    return unitOfWork.attempt(() -> {
      Instant now = clock.instant();
      Optional<Delegation> known = store.find(id, by.office());
      if (known.isEmpty()) {
        return Result.refused(new DelegationRefusal.MayNotDelegate());
      }
      Delegation delegation = known.get();
      if (!delegation.from().equals(by.id()) && !mayEnterForOthers(by)) {
        return Result.refused(new DelegationRefusal.MayNotDelegate());
      }
      if (delegation.isOver(now)) {
        return Result.refused(new DelegationRefusal.NoSuchDelegation());
      }
      store.end(id, by.id(), now);
      audit.append(AuditEntry.outsideCases("delegation-ended", by.id(), facts(delegation)));
      news.publishEvent(new DelegationEvent.Ended(delegation, now));
      return Result.done(delegation);
    });
  }

  private static boolean mayEnter(Officer official, Officer by) {
    return official.id().equals(by.id()) || mayEnterForOthers(by);
  }

  private Optional<DelegationRefusal> objection(
      Officer official, Optional<Officer> delegate, Set<Role> roles, Instant since, Instant until) {
    Optional<Role> foreign =
        roles.stream().filter(role -> !delegable(official).contains(role)).findFirst();
    if (roles.isEmpty() || foreign.isPresent()) {
      return Optional.of(
          new DelegationRefusal.NotTheOfficials(
              official.name(), foreign.map(Role::name).orElse("-")));
    }
    if (delegate.filter(one -> isFit(one, official)).isEmpty()) {
      return Optional.of(
          new DelegationRefusal.UnfitDelegate(delegate.map(Officer::name).orElse("-")));
    }
    Duration length = Duration.between(since, until);
    if (since.isBefore(clock.instant())
        || length.isNegative()
        || length.isZero()
        || length.compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
      return Optional.of(new DelegationRefusal.PeriodWrong(MOST_DAYS));
    }
    return store.within(official.id(), since, until).stream()
        .flatMap(other ->
            other.roles().stream()
                .filter(roles::contains)
                .map(role ->
                    (DelegationRefusal)
                        new DelegationRefusal.AlreadyDelegated(role.name(), other.toName())))
        .findFirst();
  }

  private boolean isFit(Officer delegate, Officer official) {
    return delegate.office().equals(official.office())
        && !delegate.isSamePersonAs(official)
        && !delegate.isTerminal()
        && store.people(official.office()).contains(delegate.id());
  }

  private static Set<Role> ownRoles(Officer officer) {
    Set<Role> own = EnumSet.noneOf(Role.class);
    own.addAll(officer.roles());
    own.removeAll(officer.actingFor().keySet());
    return own;
  }

  private static Map<String, String> facts(Delegation delegation) {
    return Map.of(
        "from", delegation.from().value().toString(),
        "to", delegation.to().value().toString(),
        "roles", String.join(" ", delegation.roles().stream().map(Role::name).sorted().toList()),
        "since", delegation.since().toString(),
        "until", delegation.until().toString());
  }
}

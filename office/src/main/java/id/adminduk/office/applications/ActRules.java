package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.kernel.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one place that says who may do what with a row: commands refuse by it and pages offer by it,
 * so no button is shown that would be refused.
 */
final class ActRules {

  /** Waits an officer set and an officer ends; the others end by themselves. */
  private static final Set<WaitReason> HELD =
      EnumSet.of(WaitReason.NETWORK, WaitReason.OFFICIAL_ABSENT);

  private ActRules() {}

  /** Gives the acts this officer may do now; what a workshop objects to is not known here. */
  static Set<CaseAct> permitted(Situation at, Officer by) {
    Set<CaseAct> permitted = EnumSet.noneOf(CaseAct.class);
    for (CaseAct act : CaseAct.values()) {
      if (objection(act, at, by).isEmpty()) {
        permitted.add(act);
      }
    }
    return permitted;
  }

  /** Says why not; empty when the officer may. */
  static Optional<ApplicationRefusal> objection(CaseAct act, Situation at, Officer by) {
    if (!at.isOpen()) {
      return Optional.of(
          new ApplicationRefusal.StepNotOpen(
              at.number().value(), at.row().reference(), at.finishedBy()));
    }
    return switch (act) {
      case WORK -> work(at, by);
      case TAKE -> work(at, by).or(() -> at.takenBy().map(holder -> taken(at, holder)));
      case RELEASE -> release(at, by);
      case HOLD -> entitledToHold(at, by).or(() -> waits(at));
      case RESUME -> entitledToHold(at, by).or(() -> notHeld(at));
      case CANCEL -> mayCancel(at, by);
    };
  }

  private static Optional<ApplicationRefusal> work(Situation at, Officer by) {
    if (!by.has(at.row().role())) {
      return Optional.of(wrongRole(at));
    }
    if (at.waitsFor(WaitReason.CENTRE)) {
      return Optional.of(waiting(at, WaitReason.CENTRE));
    }
    if (at.resting().isPresent()) {
      return at.resting();
    }
    Optional<ApplicationRefusal> colleague =
        at.takenBy().filter(holder -> !holder.isSamePersonAs(by)).map(holder -> taken(at, holder));
    return colleague.or(() ->
        Optional.ofNullable(at.otherEyes().get(by.person()))
            .map(done ->
                new ApplicationRefusal.SameOfficer(at.row().reference(), done.reference())));
  }

  /** One's own, or anybody's for the head of section: people go home with a row in hand. */
  private static Optional<ApplicationRefusal> release(Situation at, Officer by) {
    if (at.takenBy().isEmpty()) {
      return by.has(at.row().role()) || by.has(Role.KASI)
          ? Optional.of(
              new ApplicationRefusal.RowNotTaken(at.number().value(), at.row().reference()))
          : Optional.of(wrongRole(at));
    }
    if (!at.takenBy().get().isSamePersonAs(by) && !by.has(Role.KASI)) {
      return Optional.of(taken(at, at.takenBy().get()));
    }
    return waits(at);
  }

  private static Optional<ApplicationRefusal> entitledToHold(Situation at, Officer by) {
    if (by.has(firstOfficer(at.sop())) || by.has(Role.KASI)) {
      return Optional.empty();
    }
    return work(at, by);
  }

  private static Optional<ApplicationRefusal> waits(Situation at) {
    return at.waiting()
        .filter(reason -> reason != WaitReason.QUEUE)
        .map(reason -> waiting(at, reason));
  }

  private static Optional<ApplicationRefusal> notHeld(Situation at) {
    return at.waiting().filter(HELD::contains).isPresent()
        ? Optional.empty()
        : Optional.of(new ApplicationRefusal.RowNotHeld(at.number().value(), at.row().reference()));
  }

  /** Whoever takes files in, or the head of section (domain.md 1.2: any open state). */
  private static Optional<ApplicationRefusal> mayCancel(Situation at, Officer by) {
    Role first = firstOfficer(at.sop());
    return by.has(first) || by.has(Role.KASI)
        ? Optional.empty()
        : Optional.of(new ApplicationRefusal.MayNotCancel(first.name(), Role.KASI.name()));
  }

  /** Gives the role of the first row an officer does; the terminal is no officer. */
  static Role firstOfficer(Sop sop) {
    Stream<SopRow> rows = sop.rows().stream();
    return rows.map(SopRow::role)
        .filter(role -> role != Role.PEMOHON)
        .findFirst()
        .orElse(Role.FRONT_OFFICE);
  }

  private static ApplicationRefusal wrongRole(Situation at) {
    String label = at.sop().lanes().get(at.row().lane()).label();
    return new ApplicationRefusal.WrongRole(at.row().reference(), label);
  }

  private static ApplicationRefusal taken(Situation at, Officer holder) {
    return new ApplicationRefusal.RowTaken(
        at.number().value(), at.row().reference(), holder.name());
  }

  private static ApplicationRefusal waiting(Situation at, WaitReason reason) {
    return new ApplicationRefusal.StepWaiting(
        at.number().value(), at.row().reference(), reason.name());
  }
}

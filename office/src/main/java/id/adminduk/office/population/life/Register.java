package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Result;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Says what an event changes, or why it cannot be; changes nothing itself.
 *
 * <p>The same call answers "what would this change": with {@link Numbers} that only look.
 */
public final class Register {

  private Register() {}

  /**
   * Works an event out.
   *
   * @param state at least everybody the event names, with their families, parents and spouses
   * @param today the office's day; nothing happens after it
   * @param numbers asked only for what the event needs
   */
  public static Result<Changes, LifeRefusal> apply(
      RegisterState state, LifeEvent event, LocalDate today, Numbers numbers) {
    Draft draft = new Draft(state, event.day(), today, numbers);
    if (event.day().isAfter(today)) {
      return Result.refused(new LifeRefusal.DayImpossible(event.day(), LocalDate.EPOCH, today));
    }
    Optional<LifeRefusal> refusal = write(draft, event);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    Changes changes = draft.changes();
    return changes.elements().isEmpty() && changes.duties().isEmpty()
        ? Result.refused(new LifeRefusal.NothingChanges())
        : Result.done(changes);
  }

  private static Optional<LifeRefusal> write(Draft draft, LifeEvent event) {
    return switch (event) {
      case LifeEvent.Birth birth -> new Births(draft).born(birth);
      case LifeEvent.FirstRecord first -> new Entries(draft).recorded(first);
      case LifeEvent.Arrival arrival -> new Entries(draft).arrived(arrival);
      case LifeEvent.Stillbirth it -> new Births(draft).stillborn(it);
      case LifeEvent.Acknowledgement it -> new Births(draft).acknowledged(it);
      case LifeEvent.Legitimation it -> new Legitimations(draft).legitimised(it);
      case LifeEvent.Adoption adoption -> new Births(draft).adopted(adoption);
      case LifeEvent.Marriage marriage -> new Couples(draft).married(marriage);
      case LifeEvent.Divorce divorce -> new Couples(draft).divorced(divorce);
      case LifeEvent.Death death -> new Endings(draft).died(death);
      case LifeEvent.Departure departure -> new Endings(draft).departed(departure);
      case LifeEvent.DuplicateDeactivated it -> new Endings(draft).deactivated(it);
      case LifeEvent.RecordCancelled it -> new Endings(draft).cancelled(it);
      case LifeEvent.MoveWithin move -> new Homes(draft).moved(move);
      case LifeEvent.Split split -> new Homes(draft).split(split);
      case LifeEvent.Join join -> new Homes(draft).joined(join);
      case LifeEvent.NewHead it -> new Homes(draft).newHead(it);
      case LifeEvent.ElementStated it -> new Statements(draft).stated(it);
      case LifeEvent.NameChange it -> new Statements(draft).renamed(it);
      case LifeEvent.AktaCorrected it -> new Corrections(draft).corrected(it);
      case LifeEvent.AktaCancelled it -> new Corrections(draft).cancelled(it);
    };
  }
}

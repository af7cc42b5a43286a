package id.adminduk.office.registry;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Malformed;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.life.Changes;
import id.adminduk.office.population.life.LifeRefusal;
import id.adminduk.office.population.register.Evidence;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.MoveLetters;
import id.adminduk.office.population.register.Recorded;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The desk where a form becomes an event: read, shown, written; the same form is written once. */
@Component
class EntryDesk {

  private final RegistryDesk registry;
  private final RegisterReading reading;
  private final LifeEvents lives;
  private final MoveLetters letters;
  private final Applications applications;
  private final EntryStore store;
  private final UnitOfWork unitOfWork;
  private final Texts texts;

  EntryDesk(
      RegistryDesk registry,
      RegisterReading reading,
      LifeEvents lives,
      MoveLetters letters,
      Applications applications,
      EntryStore store,
      UnitOfWork unitOfWork,
      Texts texts) {
    this.registry = registry;
    this.reading = reading;
    this.lives = lives;
    this.letters = letters;
    this.applications = applications;
    this.store = store;
    this.unitOfWork = unitOfWork;
    this.texts = texts;
  }

  /** Takes up a form: who stands behind its numbers, and for which file it is. */
  Entry take(EventForm form, Typed typed, Officer officer) {
    FormErrors errors = new FormErrors(texts);
    Optional<CaseView> file = file(typed.text(Proof.FILE), officer);
    if (typed.has(Proof.FILE) && file.isEmpty()) {
      errors.add(Proof.FILE, "registry.typed.file-unknown");
    }
    if (file.flatMap(CaseView::closedAt).isPresent()) {
      errors.add(Proof.FILE, "registry.typed.file-ended");
    }
    Optional<CaseNumber> number = file.map(CaseView::number);
    Set<Nik> named = new LinkedHashSet<>();
    form.people().forEach(field -> Entry.number(typed.text(field)).ifPresent(named::add));
    var people = registry.seen(named, form.word(), officer, number);
    Entry entry =
        new Entry(
            typed,
            people,
            reading.refs(people.keySet()),
            officer,
            number,
            registry.today(),
            lives,
            texts,
            errors);
    return form.supplement(entry) ? take(form, typed, officer) : entry;
  }

  Optional<CaseView> file(String typed, Officer officer) {
    try {
      return typed.isBlank()
          ? Optional.empty()
          : applications
              .find(new CaseNumber(typed))
              .filter(file -> file.number().office().equals(officer.office()));
    } catch (Malformed notANumber) {
      return Optional.empty();
    }
  }

  /** Says what a plan changes; writes nothing. */
  Result<Changes, LifeRefusal> look(Plan plan, Evidence evidence) {
    return switch (plan) {
      case Plan.Happens(var event) -> lives.preview(event, evidence.today());
      case Plan.Leaves leaves ->
          tried(() ->
              letters
                  .issue(leaves.movers(), leaves.to(), leaves.days(), evidence)
                  .map(letter -> new Changes(List.of(), List.of())));
      case Plan.Arrives arrives ->
          tried(() ->
              letters.arrive(arrives.letter(), arrives.join(), evidence).map(Recorded::changes));
    };
  }

  /** Does the work and takes it all back, so that only the answer stays. */
  private <T> Result<T, LifeRefusal> tried(Supplier<Result<T, LifeRefusal>> work) {
    List<Result<T, LifeRefusal>> kept = new ArrayList<>();
    unitOfWork.attempt(() -> {
      kept.add(work.get());
      return Result.<Boolean, LifeRefusal>refused(new LifeRefusal.NothingChanges());
    });
    return kept.getFirst();
  }

  /**
   * Writes a plan, if it still changes what the preview promised.
   *
   * @param key of the form; a form that is written already gives the same answer again
   */
  Result<UUID, Refusal> write(
      UUID key, EventForm form, Plan plan, Evidence evidence, String promise, Entry entry) {
    if (store.find(key).isPresent()) {
      return Result.done(key);
    }
    Result<UUID, Refusal> written =
        unitOfWork.attempt(() -> written(key, form, plan, evidence, promise, entry));
    return written.isRefused() && store.find(key).isPresent() ? Result.done(key) : written;
  }

  private Result<UUID, Refusal> written(
      UUID key, EventForm form, Plan plan, Evidence evidence, String promise, Entry entry) {
    return switch (plan) {
      case Plan.Happens(var event) ->
          kept(key, form, lives.record(event, evidence), promise, entry);
      case Plan.Arrives arrives ->
          kept(
              key,
              form,
              letters.arrive(arrives.letter(), arrives.join(), evidence),
              promise,
              entry);
      case Plan.Leaves leaves ->
          letters
              .issue(leaves.movers(), leaves.to(), leaves.days(), evidence)
              .fold(
                  letter ->
                      once(
                          store.insert(key, form.word(), null, letter.number(), fields(entry)),
                          key),
                  Result::refused);
    };
  }

  private Result<UUID, Refusal> kept(
      UUID key,
      EventForm form,
      Result<Recorded, LifeRefusal> outcome,
      String promise,
      Entry entry) {
    return outcome.fold(
        recorded ->
            Promise.of(recorded.changes(), entry.today()).equals(promise)
                ? once(store.insert(key, form.word(), recorded.event(), null, fields(entry)), key)
                : Result.refused(new RegistryRefusal.RegisterMoved()),
        Result::refused);
  }

  private static Result<UUID, Refusal> once(boolean first, UUID key) {
    return first ? Result.done(key) : Result.refused(new RegistryRefusal.RegisterMoved());
  }

  private static Map<String, List<String>> fields(Entry entry) {
    Map<String, List<String>> fields = entry.typed().fields();
    fields.keySet().removeAll(Set.of("langkah", "janji", "kunci", "ganti", "anggotaTampil"));
    return fields;
  }
}

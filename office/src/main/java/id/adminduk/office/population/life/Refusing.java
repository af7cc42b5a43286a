package id.adminduk.office.population.life;

import java.util.Optional;

/** Remembers the first no of a step that cannot answer by itself. */
final class Refusing {

  private Optional<LifeRefusal> first = Optional.empty();

  void met(Optional<LifeRefusal> refusal) {
    first = first.or(() -> refusal);
  }

  Optional<LifeRefusal> refusal() {
    return first;
  }
}

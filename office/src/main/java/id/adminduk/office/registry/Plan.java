package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.life.LifeEvent;
import java.util.Optional;
import java.util.Set;

/** What the clerk wants written. */
sealed interface Plan {

  /** Something happened in this office's region. */
  record Happens(LifeEvent event) implements Plan {}

  /** People want to leave for another office: a letter, and nobody has moved yet. */
  record Leaves(Set<Nik> movers, LifeEvent.Place to, int days) implements Plan {}

  /** People of a letter are here. */
  record Arrives(String letter, Optional<NomorKk> join) implements Plan {}
}

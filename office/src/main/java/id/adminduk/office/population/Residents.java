package id.adminduk.office.population;

import id.adminduk.office.kernel.Nik;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of residents. */
@Component
public class Residents {

  private final ResidentStore store;

  Residents(ResidentStore store) {
    this.store = store;
  }

  /** Finds a resident by the number that never changes. */
  public Optional<Resident> find(Nik nik) {
    return store.find(nik);
  }

  /**
   * Says whether somebody is counted here; the dead and the gone are found and are not.
   *
   * <p>Services stop with it (UU 24/2013: a death ends the use of a NIK).
   */
  public boolean isActive(Nik nik) {
    return store.standing(nik).filter(StatusPenduduk.AKTIF::equals).isPresent();
  }

  /** Gives where somebody stands in this office's register; empty when it does not know them. */
  public Optional<StatusPenduduk> standing(Nik nik) {
    return store.standing(nik);
  }

  /**
   * Takes a resident into the register.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the NIK is already given
   */
  @Transactional
  public void enter(Resident resident) {
    store.insert(resident, Optional.empty());
  }

  /**
   * Takes a resident in whom an older register has known for a while.
   *
   * @param since day from which the first line of the history counts
   * @throws org.springframework.dao.DuplicateKeyException when the NIK is already given
   */
  @Transactional
  public void enter(Resident resident, LocalDate since) {
    store.insert(resident, Optional.of(since));
  }

  /** Counts the residents; for the start page of an empty office. */
  public long count() {
    return store.count();
  }
}

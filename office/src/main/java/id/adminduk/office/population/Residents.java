package id.adminduk.office.population;

import id.adminduk.office.kernel.Nik;
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
    return store.isActive(nik);
  }

  /**
   * Takes a resident into the register.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the NIK is already given
   */
  @Transactional
  public void enter(Resident resident) {
    store.insert(resident);
  }

  /** Counts the residents; for the start page of an empty office. */
  public long count() {
    return store.count();
  }
}

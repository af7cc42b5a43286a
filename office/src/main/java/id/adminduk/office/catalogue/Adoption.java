package id.adminduk.office.catalogue;

import id.adminduk.office.kernel.OfficeCode;
import java.util.Optional;

/**
 * Another office's procedure that this office works by until it has signed its own.
 *
 * @param office whose
 * @param service which one; all of that office when absent
 */
record Adoption(OfficeCode office, Optional<ServiceCode> service) {

  /** Reads {@code 9999} or {@code 9999/KIA}. */
  static Adoption parse(String text) {
    String[] parts = text.strip().split("/", 2);
    return new Adoption(
        new OfficeCode(parts[0]),
        parts.length > 1 ? Optional.of(new ServiceCode(parts[1])) : Optional.empty());
  }

  boolean covers(Sop sop) {
    return sop.office().equals(office) && service.map(sop.service()::equals).orElse(true);
  }
}

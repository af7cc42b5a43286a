package id.adminduk.office.exchange;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.NavItems;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may stand at the gate. */
@Component
class Gatekeepers implements NavItems {

  private static final int ORDER = 880;

  private static final Set<Role> ALL = Set.of(Role.KABID, Role.KADIS, Role.ADMINISTRATOR);

  /** Who answers for the register agrees that people leave it; who runs the machines does not. */
  private static final Set<Role> AGREE = Set.of(Role.KABID, Role.KADIS);

  static boolean include(Officer officer) {
    return officer.roles().stream().anyMatch(ALL::contains);
  }

  static boolean mayAgree(Officer officer) {
    return officer.roles().stream().anyMatch(AGREE::contains);
  }

  @Override
  public List<Item> itemsFor(Officer officer) {
    return include(officer)
        ? List.of(new Item(ORDER, ImportController.PAGE, "exchange.nav", "people", 0))
        : List.of();
  }
}

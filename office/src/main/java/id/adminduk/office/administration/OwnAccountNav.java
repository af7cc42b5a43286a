package id.adminduk.office.administration;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.NavItems;
import java.util.List;
import org.springframework.stereotype.Component;

/** One's own second factor; a terminal in the applicant's hands has none. */
@Component
class OwnAccountNav implements NavItems {

  private static final int LAST = 990;

  @Override
  public List<Item> itemsFor(Officer officer) {
    return officer.has(Role.PEMOHON)
        ? List.of()
        : List.of(new Item(LAST, PasskeyController.PAGE, "access.nav", "shield", 0));
  }
}

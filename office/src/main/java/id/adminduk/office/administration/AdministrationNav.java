package id.adminduk.office.administration;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.NavItems;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AdministrationNav implements NavItems {

  private static final int ADMINISTRATION = 890;
  private static final int ACCOUNTS = 900;

  @Override
  public List<Item> itemsFor(Officer officer) {
    return officer.has(Role.ADMINISTRATOR)
        ? List.of(
            new Item(ADMINISTRATION, IndexController.PAGE, "administration.index", "settings", 0),
            new Item(ACCOUNTS, AccountController.PAGE, "access.accounts", "user", 0))
        : List.of();
  }
}

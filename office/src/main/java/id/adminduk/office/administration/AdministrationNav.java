package id.adminduk.office.administration;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.NavItems;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AdministrationNav implements NavItems {

  private static final int ADMINISTRATION = 890;
  private static final int ACCOUNTS = 900;
  private static final int DESTRUCTION = 910;

  @Override
  public List<Item> itemsFor(Officer officer) {
    List<Item> items = new ArrayList<>();
    if (officer.has(Role.ADMINISTRATOR)) {
      items.add(
          new Item(ADMINISTRATION, IndexController.PAGE, "administration.index", "settings", 0));
      items.add(new Item(ACCOUNTS, AccountController.PAGE, "access.accounts", "user", 0));
    } else if (DestructionController.mayAsk(officer)) {
      items.add(
          new Item(
              DESTRUCTION, DestructionController.PAGE, "administration.destruction", "shield", 0));
    }
    return items;
  }
}

package id.adminduk.office.shelves;

import id.adminduk.office.access.Officer;
import id.adminduk.office.web.NavItems;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the shelves, below the papers. */
@Component
class ShelvesNav implements NavItems {

  private static final int BELOW_PAPERS = 46;

  @Override
  public List<Item> itemsFor(Officer officer) {
    return ShelvesDoor.mayRead(officer)
        ? List.of(new Item(BELOW_PAPERS, ShelvesController.PAGE, "shelves.nav", "inbox", 0))
        : List.of();
  }
}

package id.adminduk.office.oversight;

import id.adminduk.office.access.Officer;
import id.adminduk.office.web.NavItems;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class OversightNav implements NavItems {

  private static final int LAST = 900;

  @Override
  public List<Item> itemsFor(Officer officer) {
    return Overseers.include(officer)
        ? List.of(new Item(LAST, "/audit", "oversight.nav", "shield", 0))
        : List.of();
  }
}

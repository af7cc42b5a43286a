package id.adminduk.office.registry;

import id.adminduk.office.access.Officer;
import id.adminduk.office.web.NavItems;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RegistryNav implements NavItems {

  private static final int AFTER_SEARCH = 42;

  @Override
  public List<Item> itemsFor(Officer officer) {
    return RegistryDoor.mayRead(officer)
        ? List.of(new Item(AFTER_SEARCH, "/penduduk", "registry.nav", "people", 0))
        : List.of();
  }
}

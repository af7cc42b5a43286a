package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.NavItems;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CardsNav implements NavItems {

  private static final int SAFE = 500;
  private static final int SHELF = 510;

  private final Blanks blanks;
  private final CardStore cards;

  CardsNav(Blanks blanks, CardStore cards) {
    this.blanks = blanks;
    this.cards = cards;
  }

  @Override
  public List<Item> itemsFor(Officer officer) {
    List<Item> items = new ArrayList<>();
    if (blanks.keptBy(officer)) {
      items.add(new Item(SAFE, "/blangko", "cards.nav.blanks", "stock", blanks.inStock()));
    }
    if (officer.has(Role.PETUGAS_PENYERAHAN) || officer.has(Role.OPERATOR_SIAK)) {
      items.add(new Item(SHELF, "/rak-kartu", "cards.nav.shelf", "card", cards.shelf().size()));
    }
    return items;
  }
}

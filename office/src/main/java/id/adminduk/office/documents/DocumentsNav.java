package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.web.NavItems;
import java.util.List;
import org.springframework.stereotype.Component;

/** The piles, with how much waits for this officer's own hand. */
@Component
class DocumentsNav implements NavItems {

  private static final int AFTER_REGISTER = 44;

  private final PaperStore store;

  DocumentsNav(PaperStore store) {
    this.store = store;
  }

  @Override
  public List<Item> itemsFor(Officer officer) {
    if (!DocumentsDoor.mayRead(officer)) {
      return List.of();
    }
    long waiting = 0;
    if (DocumentsDoor.mayInitial(officer)) {
      waiting += store.count(PaperState.DRAFTED);
    }
    if (DocumentsDoor.maySign(officer)) {
      waiting += store.count(PaperState.INITIALLED);
    }
    return List.of(
        new Item(AFTER_REGISTER, PilesController.ADDRESS, "nav.documents", "document", waiting));
  }
}

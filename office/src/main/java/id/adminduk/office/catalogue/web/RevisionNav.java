package id.adminduk.office.catalogue.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.revising.Draft;
import id.adminduk.office.catalogue.revising.Drafters;
import id.adminduk.office.catalogue.revising.Drafts;
import id.adminduk.office.web.NavItems;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the revisions; the head of the office sees how many proposals wait. */
@Component
class RevisionNav implements NavItems {

  private static final int AFTER_SOP = 95;

  private final Drafts drafts;

  RevisionNav(Drafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public List<Item> itemsFor(Officer officer) {
    if (!Drafters.maySee(officer)) {
      return List.of();
    }
    long waiting =
        Drafters.isHead(officer)
            ? drafts.atWork(officer.office()).stream()
                .filter(draft -> draft.state() == Draft.State.PROPOSED)
                .count()
            : 0;
    return List.of(new Item(AFTER_SOP, "/revisi", "sop.revising.nav", "pen", waiting));
  }
}

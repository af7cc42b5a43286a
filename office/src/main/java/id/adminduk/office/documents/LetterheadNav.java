package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.web.NavItems;
import java.util.List;
import org.springframework.stereotype.Component;

/** The look of papers: always for who proposes it, and for heads when one waits for them. */
@Component
class LetterheadNav implements NavItems {

  private static final int BESIDE_ADMINISTRATION = 895;

  private final Letterheads letterheads;

  LetterheadNav(Letterheads letterheads) {
    this.letterheads = letterheads;
  }

  @Override
  public List<Item> itemsFor(Officer officer) {
    if (!DocumentsDoor.maySeeLook(officer)) {
      return List.of();
    }
    long waiting =
        DocumentsDoor.mayApproveLook(officer)
            ? letterheads.all().stream()
                .filter(one -> one.state() == Letterheads.State.PROPOSED)
                .filter(one -> !one.by().equals(officer.id()))
                .count()
            : 0;
    return waiting > 0 || DocumentsDoor.mayProposeLook(officer)
        ? List.of(
            new Item(
                BESIDE_ADMINISTRATION,
                LetterheadController.ADDRESS,
                "nav.letterhead",
                "document",
                waiting))
        : List.of();
  }
}

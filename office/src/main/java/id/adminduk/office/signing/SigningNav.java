package id.adminduk.office.signing;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.NavItems;
import java.util.List;
import org.springframework.stereotype.Component;

/** The signer's certificate. */
@Component
class SigningNav implements NavItems {

  private static final int BEFORE_ACCOUNT = 985;

  @Override
  public List<Item> itemsFor(Officer officer) {
    return officer.has(Role.KADIS)
        ? List.of(new Item(BEFORE_ACCOUNT, "/tanda-tangan/sertifikat", "nav.signing", "pen", 0))
        : List.of();
  }
}

package id.adminduk.office.applications;

import id.adminduk.office.AtOffice;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

/** S1 to S5 at Kota Bima; the recording of the posters comes before a card alone. */
@AtOffice("5272")
@TestPropertySource(properties = {"adminduk.office.code=5272", "adminduk.sop.adopt=9999/REKAM"})
@DisplayName("S1-S5: Kota Bima")
class BimaServicesModuleTests extends EveryServiceWalk {

  @Override
  List<String> services() {
    return List.of("KTPB", "KTPH", "KTPL", "KTPM", "KTPP");
  }
}

package id.adminduk.office.applications;

import id.adminduk.office.AtOffice;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

/** S8 and S9 at Kota Jambi. */
@AtOffice("1571")
@TestPropertySource(properties = {"adminduk.office.code=1571", "adminduk.sop.adopt=9999/REKAM"})
@DisplayName("S8-S9: Kota Jambi")
class JambiServicesModuleTests extends EveryServiceWalk {

  @Override
  List<String> services() {
    return List.of("KTPB", "RETAS");
  }
}

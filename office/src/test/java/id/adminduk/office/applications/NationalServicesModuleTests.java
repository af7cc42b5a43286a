package id.adminduk.office.applications;

import id.adminduk.office.AtOffice;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

/** S7, the procedure of the ministry, at an office without one of its own. */
@AtOffice("6371")
@TestPropertySource(properties = {"adminduk.office.code=6371", "adminduk.sop.adopt=9999/REKAM"})
@DisplayName("S7: SOP Kementerian 7.2.1.1")
class NationalServicesModuleTests extends EveryServiceWalk {

  @Override
  List<String> services() {
    return List.of("KTPB");
  }
}

package id.adminduk.office.applications;

import id.adminduk.office.AtOffice;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

/** S6 and the services of the posters, S10 to S22, at Kabupaten Tapin. */
@AtOffice("6305")
@TestPropertySource(properties = {"adminduk.sop.adopt=9999"})
@DisplayName("S6 dan S10-S22: Kabupaten Tapin dengan poster")
class TapinServicesModuleTests extends EveryServiceWalk {

  @Override
  List<String> services() {
    return List.of(
        "KTPB", "REKAM", "CETAK", "HILANG", "KIA", "KKUB", "LAPLHR", "AKLHR", "AKMATI", "AKKAW",
        "AKCER", "AKAKU", "PDKEL", "PDDAT", "BIWA");
  }
}

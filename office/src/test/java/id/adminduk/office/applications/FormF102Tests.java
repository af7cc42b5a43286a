package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.catalogue.ServiceCode;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F-1.02: kotak jenis permohonan menurut layanannya")
class FormF102Tests {

  @Test
  void every_service_ticks_its_own_box() {
    Map<String, String> boxes =
        Map.of(
            "KTPB", "II.A",
            "KTPP", "II.B",
            "KTPH", "II.C",
            "KTPL", "II.F",
            "KIA", "III.A",
            "PDDAT", "I.A.4",
            "KKUB", "I.B.3");
    boxes.forEach((service, box) -> assertThat(box(service)).as(service).isEqualTo(box));
  }

  @Test
  void what_the_paper_decides_or_another_form_asks_ticks_none() {
    assertThat(box("HILANG")).as("which paper was lost is seen at its row").isEmpty();
    assertThat(box("PDKEL")).as("F-1.03").isEmpty();
    assertThat(box("AKLHR")).as("F-2.01").isEmpty();
  }

  private static String box(String service) {
    return FormF102.jenisPermohonan(new ServiceCode(service));
  }
}

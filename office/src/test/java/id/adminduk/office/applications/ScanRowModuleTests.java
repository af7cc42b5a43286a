package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.office.AtOffice;
import id.adminduk.office.access.Officer;
import id.adminduk.office.archive.Scans;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@AtOffice("6305")
@TestPropertySource(properties = {"adminduk.sop.adopt=9999"})
@DisplayName("S18, baris pindai: selesai dengan halaman, atau dengan alasan tanpa halaman")
class ScanRowModuleTests extends CounterWalk {

  private static final Map<String, String> DONE =
      Map.of("jenis", "SCAN", "hasil", "ya", "catatan", "");

  @Autowired private Attachments attachments;

  @Test
  @DisplayName("Tanpa satu halaman pun barisnya tidak dapat diselesaikan; sebabnya disebut")
  void without_a_page_the_row_is_not_done() {
    Officer scanner = hand(Role.PETUGAS_SCAN);
    CaseNumber number = atTheScanner(scanner);
    assertThat(page(number, scanner)).contains("Belum ada halaman", "Teruskan tanpa pindaian");
    assertThat(tried(number, scanner, "/lapor", DONE)).isEqualTo(409);
    assertThat(row(number).kind()).isEqualTo(StepKind.SCAN);
    attachments
        .add(
            number,
            List.of(
                new Scans.Sent(
                    Attachments.OTHER,
                    "f201.png",
                    Images.toPng(new GreyRaster(40, 60, new byte[2_400])))),
            scanner)
        .orFault();
    assertThat(page(number, scanner)).contains("1 halaman dipindai");
    assertThat(tried(number, scanner, "/lapor", DONE)).isEqualTo(200);
    assertThat(row(number).kind()).isNotEqualTo(StepKind.SCAN);
  }

  @Test
  @DisplayName("Kantor kertas: alasan ditulis, tampil pada baris, lalu selesai")
  void a_paper_office_writes_its_reason() {
    Officer scanner = hand(Role.PETUGAS_SCAN);
    CaseNumber number = atTheScanner(scanner);
    String tail = "/pindaian/tanpa";
    assertThat(tried(number, scanner, tail, Map.of("alasan", "kertas"))).isEqualTo(422);
    assertThat(tried(number, hand(Role.KADIS), tail, Map.of("alasan", "Kantor kertas saja")))
        .isEqualTo(403);
    assertThat(tried(number, scanner, "/lapor", DONE)).isEqualTo(409);
    assertThat(tried(number, scanner, tail, Map.of("alasan", "Kantor kertas saja"))).isEqualTo(200);
    assertThat(page(number, scanner)).contains("Tanpa pindaian: Kantor kertas saja");
    assertThat(tried(number, scanner, "/lapor", DONE)).isEqualTo(200);
  }

  private CaseNumber atTheScanner(Officer scanner) {
    clock.set(MONDAY_10);
    CaseNumber number =
        handedIn(
            catalogue.current(offices.here().code(), new ServiceCode("AKLHR")).orElseThrow(),
            resident());
    while (row(number).kind() != StepKind.SCAN) {
      hearTheCentre(number);
      yes(number);
    }
    applications.take(step(number).id(), scanner).orFault();
    return number;
  }
}

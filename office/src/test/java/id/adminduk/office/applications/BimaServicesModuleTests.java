package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.AtOffice;
import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.register.Evidence;
import id.adminduk.office.population.register.RegisterFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

  @Test
  @DisplayName("S4 baris 3 Tidak: yang belum ber-NIK dijelaskan dahulu, lalu ber-NIK, lalu direkam")
  void who_has_no_nik_gets_one_before_the_recording() {
    Sop mobile = catalogue.current(offices.here().code(), new ServiceCode("KTPM")).orElseThrow();
    CaseNumber number = visit(mobile, Optional.empty());
    assertThat(row(number).kind()).isEqualTo(StepKind.ASK_NIK);
    no(number);
    assertThat(row(number).kind()).isEqualTo(StepKind.ADVISE);
    yes(number);
    Officer operator = hand(row(number).role());
    assertThat(tried(number, operator, "/nik", Map.of("nik", "5272010101909999"))).isEqualTo(422);
    assertThat(tried(number, operator, "/nik", Map.of("nik", "52720101"))).isEqualTo(422);
    assertThat(file(number).applicant()).isEmpty();
    applications.take(openStep(number), operator).orFault();
    assertThat(panel(number, operator)).contains("/penduduk/peristiwa/biodata-baru");
    Nik given = firstRecordIn(number);
    assertThat(panel(number, operator))
        .contains("Biodata sudah dicatat", "value=\"" + given.value() + "\"");
    assertThat(tried(number, operator, "/nik", Map.of("nik", given.value()))).isEqualTo(200);
    assertThat(file(number).applicant()).contains(given);
    assertThat(file(number).namaPemohon()).isEqualTo("BUDI REKAAN");
    assertThat(row(number).kind()).isEqualTo(StepKind.CAPTURE);
  }

  private String panel(CaseNumber number, Officer operator) {
    String page = page(number, operator);
    return page.substring(page.indexOf("<main"));
  }

  /** The register gives a NIK for the file, as the page of F-1.01 asks it to. */
  private Nik firstRecordIn(CaseNumber number) {
    LocalDate today = LocalDate.of(2026, 11, 23);
    Map<Element, String> biodata = RegisterFixture.biodata(LocalDate.of(1979, 8, 9), false);
    biodata.put(Element.WILAYAH, offices.here().code() + "051001");
    return lives
        .record(
            new LifeEvent.FirstRecord(biodata, today, Optional.empty()),
            new Evidence(Optional.empty(), Optional.of(number), "F-1.01", "", today))
        .orFault()
        .changes()
        .touched()
        .iterator()
        .next();
  }

  @Test
  @DisplayName(
      "S3 baris 4: mesin mandiri hanya mengenal nomor bersama NIK-nya, dan memberi nomor antrean")
  void the_machine_opens_nothing_for_a_number_alone() {
    Sop moved = catalogue.current(offices.here().code(), new ServiceCode("KTPP")).orElseThrow();
    CaseNumber number = begun(moved);
    while (row(number).role() != Role.PEMOHON) {
      yes(number);
    }
    assertThat(step(number).waiting()).contains(WaitReason.APPLICANT);
    assertThat(atTheMachine(number, resident().nik().value())).isEqualTo(422);
    assertThat(atTheMachine(number, "")).isEqualTo(422);
    assertThat(row(number).role()).isEqualTo(Role.PEMOHON);
    yes(number);
    assertThat(file(number).ticket()).isEmpty();
    assertThat(row(number).kind()).isEqualTo(StepKind.PRINT);
  }

  @Test
  @DisplayName("tanpa rekaman tidak ada kartu: pemohon diarahkan ke perekaman")
  void a_card_alone_is_refused_to_who_was_never_recorded() {
    Sop lost = catalogue.current(offices.here().code(), new ServiceCode("KTPH")).orElseThrow();
    NewApplication application =
        new NewApplication(lost.service(), form(resident()), Optional.empty());
    assertThat(
            applications
                .accept(application, hand(lost.first().role()))
                .fold(done -> "", ApplicationRefusal::slug))
        .isEqualTo("not-admissible-never-recorded");
  }

  private int atTheMachine(CaseNumber number, String nik) {
    return status(hand(Role.PEMOHON), "/mandiri", Map.of("kode", number.value(), "nik", nik));
  }
}

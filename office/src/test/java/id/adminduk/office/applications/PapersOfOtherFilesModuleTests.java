package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.AtOffice;
import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.StatusPerkawinan;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A careless or dishonest officer: the paper of one file, the row of another. */
@AtOffice("6305")
@TestPropertySource(properties = {"adminduk.sop.adopt=9999"})
@DisplayName("Dokumen satu berkas tidak menyelesaikan baris berkas lain")
class PapersOfOtherFilesModuleTests extends ServiceWalk {

  /** A family card in force, and its id. */
  private String familyCard(Resident resident) {
    CaseNumber number = begun("KKUB", resident);
    toTheEnd(number);
    return jdbc.sql("select id::text from documents.paper where case_number = :n")
        .param("n", number.value())
        .query(String.class)
        .single();
  }

  private int reprint(CaseNumber number, CaseNumber row, String paper) {
    Officer operator = hand(Role.OPERATOR_SIAK);
    applications.take(step(row).id(), operator).orFault();
    return status(
        operator,
        "/surat/berkas/" + number + "/cetak-ulang",
        Map.of("step", step(row).id().value().toString(), "pilih", paper));
  }

  @Test
  @DisplayName("KTP-el baru: baris cetak tidak selesai dengan mencetak ulang KK pemohon")
  void a_card_is_not_replaced_by_a_family_card() {
    Resident resident = resident();
    String card = familyCard(resident);
    CaseNumber ktp = begun("KTPB", resident);
    upTo(StepKind.PRINT, ktp);
    assertThat(reprint(ktp, ktp, card)).isGreaterThanOrEqualTo(400);
    assertThat(row(ktp).kind()).isEqualTo(StepKind.PRINT);
  }

  @Test
  @DisplayName("Baris cetak berkas lain tidak selesai dengan dokumen berkas S14")
  void a_lost_paper_does_not_end_the_row_of_another_file() {
    Resident resident = resident();
    String card = familyCard(resident);
    CaseNumber lost = begun("HILANG", resident);
    upTo(StepKind.PRINT, lost);
    CaseNumber ktp = begun("KTPB", resident());
    upTo(StepKind.PRINT, ktp);
    assertThat(reprint(lost, ktp, card)).isGreaterThanOrEqualTo(400);
    assertThat(row(ktp).kind()).isEqualTo(StepKind.PRINT);
    assertThat(reprint(lost, lost, card)).isEqualTo(200);
  }

  @Test
  @DisplayName("KTP-el tidak diserahkan tanpa jari dengan menyebut berkas S14")
  void a_card_is_not_handed_over_without_a_finger_by_naming_another_file() {
    Resident resident = resident();
    String card = familyCard(resident);
    CaseNumber lost = begun("HILANG", resident);
    upTo(StepKind.PRINT, lost);
    assertThat(reprint(lost, lost, card)).isEqualTo(200);
    CaseNumber ktp = begun("KTPB", resident());
    upTo(StepKind.HAND_OVER, ktp);
    Officer counter = hand(row(ktp).role());
    applications.take(step(ktp).id(), counter).orFault();
    int answer =
        status(
            counter,
            "/surat/berkas/" + lost + "/serahkan",
            Map.of("step", step(ktp).id().value().toString()));
    assertThat(answer).isGreaterThanOrEqualTo(400);
    assertThat(row(ktp).kind()).isEqualTo(StepKind.HAND_OVER);
  }

  @Test
  @DisplayName("Berkas yang dibatalkan atau selesai tidak mendapat konsep lagi")
  void a_file_that_has_ended_gets_no_draft() {
    Resident child = resident(LocalDate.of(2023, 5, 5), StatusPerkawinan.BELUM_KAWIN);
    CaseNumber number = begun("KIA", child);
    Map<String, String> why =
        Map.of(
            "step",
            step(number).id().value().toString(),
            "alasan",
            "APPLICANT_WISH",
            "bukti",
            "surat pemohon");
    assertThat(status(hand(Role.FRONT_OFFICE), "/berkas/" + number + "/batal", why)).isEqualTo(200);
    assertThat(status(hand(Role.OPERATOR_SIAK), "/surat/berkas/" + number + "/konsep", Map.of()))
        .isGreaterThanOrEqualTo(400);
    assertThat(
            jdbc.sql("select count(*) from documents.paper where case_number = :n")
                .param("n", number.value())
                .query(Long.class)
                .single())
        .isZero();
  }
}

package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.AtOffice;
import id.adminduk.office.access.Officer;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.StatusPerkawinan;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** S8 and S9 at Kota Jambi. */
@AtOffice("1571")
@TestPropertySource(properties = {"adminduk.office.code=1571", "adminduk.sop.adopt=9999/REKAM"})
@DisplayName("S8-S9: Kota Jambi")
class JambiServicesModuleTests extends EveryServiceWalk {

  @Autowired private Documents documents;
  @Autowired private CasePeople people;

  @Override
  List<String> services() {
    return List.of("KTPB", "RETAS");
  }

  @Test
  @DisplayName("S8: usulan yang ditolak diperbaiki; hari yang lewat ditolak; suratnya tersimpan")
  void a_refused_plan_is_mended_and_its_papers_are_kept() {
    CaseNumber number = begun(retas());
    no(number);
    assertThat(row(number).kind()).isEqualTo(StepKind.PROPOSE);
    assertThat(page(number, hand(Role.KABID))).contains("SMA CONTOH 1");
    Officer kabid = hand(Role.KABID);
    assertThat(
            fieldServices
                .revise(step(number).id(), plan(LocalDate.of(2026, 11, 20)), kabid)
                .fold(done -> "", ApplicationRefusal::slug))
        .isEqualTo("day-is-past");
    while (row(number).kind() != StepKind.VISIT) {
      yes(number);
    }
    assertThat(documents.of(number))
        .extracting(Documents.Issued::kind)
        .containsExactly("nota-dinas", "nota-dinas", "surat-tugas");
    assertThat(fieldServices.upcoming())
        .contains(
            new FieldServices.Announced(
                "SMA CONTOH 1", "Jalan Contoh 2", LocalDate.of(2026, 11, 30), LocalTime.of(8, 30)));
  }

  @Test
  @DisplayName("S8 baris 5: tiap siswa 16 tahun mendapat berkas perekaman sendiri, yang 15 tidak")
  void each_pupil_becomes_a_recording_file() {
    CaseNumber number = begun(retas());
    while (row(number).kind() != StepKind.VISIT) {
      yes(number);
    }
    Resident pupil = resident(LocalDate.of(2010, 8, 17), StatusPerkawinan.BELUM_KAWIN);
    Resident child = resident(LocalDate.of(2012, 8, 17), StatusPerkawinan.BELUM_KAWIN);
    Officer officer = hand(Role.PETUGAS_LAPANGAN);
    assertThat(tried(number, officer, "/peserta", numbers(pupil))).isEqualTo(200);
    assertThat(tried(number, officer, "/peserta", numbers(pupil))).isEqualTo(409);
    assertThat(tried(number, officer, "/peserta", numbers(child))).isEqualTo(422);
    assertThat(tried(number, officer, "/laporan", Map.of("catatan", " "))).isEqualTo(422);
    yes(number);
    assertThat(documents.of(number))
        .extracting(Documents.Issued::kind)
        .contains("laporan-kegiatan");
    CaseNumber taken = people.casesOf(pupil.nik()).getFirst();
    assertThat(file(taken).channel()).isEqualTo(Channel.LAPANGAN);
    assertThat(file(taken).sop().service()).isEqualTo(FieldServices.RECORDING);
    assertThat(row(taken).kind()).isEqualTo(StepKind.CHECK);
  }

  @Test
  @DisplayName("S9 daring: tiga data harus cocok, lalu berkas ada di daftar yang sama")
  void a_hand_in_from_home_stands_in_the_same_lists() {
    Resident resident = resident();
    record(resident);
    Map<String, String> typed = new HashMap<>(numbers(resident));
    typed.put("datangSendiri", "true");
    typed.put("lahir", "18-08-1990");
    assertThat(fromHome("KTPB", typed)).isEqualTo(422);
    typed.put("lahir", "17-08-1990");
    assertThat(fromHome("KTPB", typed)).isEqualTo(200);
    assertThat(fromHome("KTPB", typed)).isEqualTo(409);
    CaseNumber number = people.casesOf(resident.nik()).getLast();
    assertThat(file(number).channel()).isEqualTo(Channel.DARING);
    assertThat(row(number).kind()).isEqualTo(StepKind.CHECK);
    while (file(number).openStep().isPresent()) {
      yes(number);
    }
    assertThat(file(number).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(fromHome("RETAS", typed)).isEqualTo(404);
    for (int i = 0; i < 10; i++) {
      fromHome("KTPB", Map.of());
    }
    assertThat(homeAnswer("KTPB", Map.of())).contains("Terlalu banyak");
  }

  private Sop retas() {
    return catalogue.current(offices.here().code(), new ServiceCode("RETAS")).orElseThrow();
  }
}

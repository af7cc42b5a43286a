package id.adminduk.office.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Kab. Tapin 800/011: KTP-el baru, perekaman di Dinas")
class TapinSopTests {

  private final Sop sop = SopFiles.tapin();

  @Test
  @DisplayName("kepala SOP seperti tercetak, tanpa nama dan NIP pejabat")
  void header_is_as_printed_without_the_person() {
    SopHeader header = sop.header();
    assertThat(sop.office()).isEqualTo(new OfficeCode("6305"));
    assertThat(sop.service()).isEqualTo(new ServiceCode("KTPB"));
    assertThat(header.number()).isEqualTo("800/011-SOP/DUKCAPIL/2022");
    assertThat(header.made()).isEqualTo("02 Januari 2020");
    assertThat(header.revised()).isEqualTo("01 Agustus 2022");
    assertThat(header.effective()).isEmpty();
    assertThat(header.approvedBy())
        .isEqualTo("Kepala Dinas Kependudukan dan Pencatatan Sipil Kab. Tapin");
    assertThat(header.legalBasis()).hasSize(5);
    assertThat(header.qualification()).hasSize(4);
    assertThat(header.related()).hasSize(5);
    assertThat(header.equipment()).hasSize(5);
    assertThat(header.warning()).contains("Kartu Keluarga");
    assertThat(header.marks()).anyMatch(mark -> mark.contains("salah salin"));
    assertThat(new String(SopFiles.bytes("/sop/" + SopFiles.TAPIN), StandardCharsets.UTF_8))
        .doesNotContainPattern("\\d{8} \\d{6} \\d \\d{3}");
  }

  @Test
  @DisplayName("enam pelaksana dengan sebutan kantor")
  void six_lanes_with_the_offices_words() {
    assertThat(sop.lanes())
        .containsExactly(
            new Lane("Pemohon", Role.PEMOHON),
            new Lane("Front Office", Role.FRONT_OFFICE),
            new Lane("Verifikasi", Role.VERIFIKATOR),
            new Lane("Jf. Analis Kebijakan", Role.KASI),
            new Lane("Adm SIAK Identitas Penduduk", Role.OPERATOR_SIAK),
            new Lane("Petugas Penyerahan Dokumen", Role.PETUGAS_PENYERAHAN));
  }

  @Test
  @DisplayName("sepuluh langkah, satu jenis dan satu pelaksana tiap langkah")
  void ten_rows_in_order_each_bound_to_one_kind_and_one_role() {
    assertThat(sop.rows().stream().map(row -> row.key().value()))
        .containsExactly(
            "ajukan",
            "terima",
            "verifikasi",
            "setujui",
            "rekam",
            "kirim",
            "periksa-nik",
            "cetak",
            "teruskan",
            "serahkan");
    assertThat(sop.rows().stream().map(SopRow::printedNumber))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    assertThat(sop.rows().stream().map(SopRow::kind))
        .containsExactly(
            StepKind.SUBMIT,
            StepKind.CHECK,
            StepKind.VERIFY,
            StepKind.APPROVE,
            StepKind.CAPTURE,
            StepKind.UNIQUENESS,
            StepKind.PRINT_CHECK,
            StepKind.PRINT,
            StepKind.FORWARD,
            StepKind.HAND_OVER);
    assertThat(sop.rows().stream().map(SopRow::role))
        .containsExactly(
            Role.PEMOHON,
            Role.FRONT_OFFICE,
            Role.VERIFIKATOR,
            Role.KASI,
            Role.OPERATOR_SIAK,
            Role.OPERATOR_SIAK,
            Role.OPERATOR_SIAK,
            Role.OPERATOR_SIAK,
            Role.OPERATOR_SIAK,
            Role.PETUGAS_PENYERAHAN);
  }

  @Test
  @DisplayName("waktu 1, 1, 10, 1, 5, 15, 1, 1, ½, ½ = 36 menit, sama dengan standar pelayanan")
  void times_add_up_to_the_printed_36_minutes() {
    assertThat(sop.rows().stream().map(row -> row.timing().orElseThrow().most().toSeconds()))
        .containsExactly(60L, 60L, 600L, 60L, 300L, 900L, 60L, 60L, 30L, 30L);
    assertThat(sop.sumOfRows()).isEqualTo(Duration.ofMinutes(36));
    assertThat(sop.declaredTotal()).contains(Duration.ofMinutes(36));
  }

  @Test
  @DisplayName("Tidak pada langkah 2, 3 dan 4 mengembalikan berkas ke pemohon")
  void rows_two_three_and_four_return_to_the_applicant() {
    RowKey submit = new RowKey("ajukan");
    assertThat(sop.rows().stream().filter(SopRow::isDecision).map(row -> row.key().value()))
        .containsExactly("terima", "verifikasi", "setujui");
    assertThat(sop.rows().stream().flatMap(row -> row.onNo().stream())).containsOnly(submit);
    assertThat(sop.rows().getLast().next()).isEmpty();
    assertThat(sop.row(new RowKey("rekam")).marks()).isNotEmpty();
    assertThat(sop.first().note()).contains("08.00", "15.00", "sendiri", "lengkap dan benar");
    assertThat(sop.row(new RowKey("setujui")).note()).contains("invalid", "ganda");
  }

  @Test
  @DisplayName("pemeriksa, verifikator dan penyetuju berbeda; pencetak bukan yang menyerahkan")
  void four_eyes_groups() {
    assertThat(sop.fourEyes())
        .containsExactly(keys("terima", "verifikasi", "setujui"), keys("cetak", "serahkan"));
    assertThat(sop.separatedFrom(new RowKey("cetak"))).containsExactly(new RowKey("serahkan"));
  }

  @Test
  @DisplayName("persyaratan: F-1.02, FC KK, FC akta kawin bagi yang belum 17 tahun, FC ijazah")
  void requirements_as_the_standard_lists_them() {
    assertThat(sop.requirements().stream().map(Requirement::key))
        .containsExactly("f-1-02", "fc-kk", "fc-akta-kawin", "fc-ijazah");
    assertThat(
            sop.requirements().stream()
                .filter(r -> r.condition() == Requirement.Condition.UNDER_17)
                .map(Requirement::key))
        .containsExactly("fc-akta-kawin");
  }

  @Test
  @DisplayName("standar pelayanan: 14 komponen, gratis, 36 menit, 3 + 3 + 1 petugas")
  void the_standard_has_fourteen_components_and_promises_the_same_time() {
    String file = "kab-tapin/standar-pelayanan.yaml";
    StandardFile read = StandardFile.read(file, SopFiles.bytes("/sop/" + file));
    assertThat(read).isInstanceOf(StandardFile.Loaded.class);
    List<ServiceStandard> components = ((StandardFile.Loaded) read).components();
    assertThat(components).hasSize(ServiceStandard.COMPONENTS);
    assertThat(components.get(3).lines().stream().map(Timing::parse))
        .containsExactly(Optional.of(Timing.of(sop.promisedTotal())));
    assertThat(components.get(4).lines()).containsExactly("Gratis");
    assertThat(components.get(10).lines())
        .containsExactly("3 orang front office", "3 orang verifikator", "1 orang operator");
  }

  private static Set<RowKey> keys(String first, String... more) {
    Set<RowKey> keys = new HashSet<>(List.of(new RowKey(first)));
    for (String key : more) {
      keys.add(new RowKey(key));
    }
    return keys;
  }
}

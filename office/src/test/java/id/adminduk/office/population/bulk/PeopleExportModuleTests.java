package id.adminduk.office.population.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.bulk.PeopleExport.Signer;
import java.io.StringWriter;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Mengeluarkan data penduduk: dua orang harus setuju")
class PeopleExportModuleTests extends OfficeTestBase {

  private static final String REASON = "Pemadanan data pemilih KPU";

  @Autowired private PeopleExport export;

  private final Signer asker = signer(1, 1);
  private final Signer second = signer(2, 2);

  @Test
  @DisplayName("Diminta satu orang, disetujui orang lain, diambil sekali")
  void one_asks_another_agrees_and_it_is_fetched_once() {
    Resident resident = resident();
    UUID id = export.ask("6305", REASON, asker).orFault();
    StringWriter out = new StringWriter();
    assertThat(export.write(id, asker, () -> out).isRefused()).as("nobody agreed").isTrue();
    export.approve(id, second).orFault();

    assertThat(export.write(id, second, () -> out).isRefused()).as("who did not ask").isTrue();
    assertThat(export.write(id, asker, () -> out).orFault()).isPositive();
    assertThat(out.toString())
        .startsWith("NIK;NOMOR_KK;")
        .contains(resident.nik().value() + ";" + resident.nomorKk().value())
        .doesNotContain("PENYANDANG_CACAT");
    assertThat(export.write(id, asker, () -> out).isRefused()).as("a second time").isTrue();
  }

  @Test
  @DisplayName("Orang yang sama dengan akun lain tidak dapat menyetujui; esok harinya tertutup")
  void the_same_person_cannot_agree_and_a_day_later_it_is_closed() {
    UUID id = export.ask("6305", REASON, asker).orFault();
    assertThat(export.approve(id, asker).isRefused()).isTrue();
    assertThat(export.approve(id, signer(3, 1)).isRefused()).as("another account").isTrue();
    export.approve(id, second).orFault();
    clock.advance(Duration.ofDays(1));
    assertThat(export.write(id, asker, StringWriter::new).isRefused()).isTrue();
    assertThat(export.ask("6305", "perlu", asker).isRefused()).as("no reason").isTrue();
  }

  @Test
  @DisplayName("Sel yang berupa rumus dijinakkan")
  void a_cell_a_spreadsheet_would_run_is_tamed() {
    assertThat(PeopleExport.cell("=1+1")).isEqualTo("'=1+1");
    assertThat(PeopleExport.cell("@x")).isEqualTo("'@x");
    assertThat(PeopleExport.cell("A;\"B\"")).isEqualTo("\"A;\"\"B\"\"\"");
    assertThat(PeopleExport.cell("")).isEmpty();
  }

  private static Signer signer(long officer, long person) {
    return new Signer(new OfficerId(new UUID(7, officer)), new UUID(8, person));
  }
}

package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.AtOffice;
import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** S12 at the destination: who arrives is in no register of this office yet. */
@AtOffice("6305")
@TestPropertySource(properties = {"adminduk.sop.adopt=9999"})
@DisplayName("S12: pendatang dari daerah lain")
class NewcomersModuleTests extends CounterWalk {

  private static final String ELSEWHERE = "3578010101909001";
  private static final String CARD = "3578010101209001";

  @Test
  @DisplayName("pendatang mengajukan dengan nama sendiri; layanan lain tetap menolaknya")
  void who_arrives_hands_in() {
    clock.set(MONDAY_10);
    FormF102 form =
        new FormF102(
            "PENDATANG REKAAN", new Nik(ELSEWHERE), new NomorKk(CARD), "", List.of(), true, "");
    assertThat(accepted("PDDAT", form)).isEqualTo("PENDATANG REKAAN");
    assertThat(accepted("KKUB", form)).isEqualTo("unknown-resident");
  }

  private String accepted(String service, FormF102 form) {
    return applications
        .accept(
            new NewApplication(new ServiceCode(service), form, Optional.empty()),
            hand(Role.PEMOHON))
        .fold(number -> file(number).namaPemohon(), ApplicationRefusal::slug);
  }

  @Test
  @DisplayName("di anjungan: nama diisi pendatang; penduduk sini tetap dikenali dengan dua nomor")
  void a_name_opens_nobody_who_lives_here() {
    clock.set(MONDAY_10);
    Officer machine = hand(Role.PEMOHON);
    Map<String, String> typed = new HashMap<>(Map.of("nik", ELSEWHERE, "nomorKk", CARD));
    assertThat(status(machine, "/permohonan/periksa", at(machine, typed))).isEqualTo(422);
    typed.put("nama", "Pendatang Rekaan");
    assertThat(status(machine, "/permohonan/periksa", at(machine, typed))).isEqualTo(200);
    Resident here = resident();
    typed.put("nik", here.nik().value());
    assertThat(status(machine, "/permohonan/periksa", at(machine, typed))).isEqualTo(422);
    typed.put("nomorKk", here.nomorKk().value());
    assertThat(status(machine, "/permohonan/periksa", at(machine, typed))).isEqualTo(200);
  }

  private Map<String, String> at(Officer machine, Map<String, String> typed) {
    Map<String, String> all = new HashMap<>(typed);
    String ticket = send(machine, "/antrean/ambil", Map.of("layanan", "PDDAT"), "application/json");
    all.put("tiket", ticket.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"));
    return all;
  }
}

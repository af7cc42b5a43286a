package id.adminduk.office.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Office;
import id.adminduk.office.access.OfficeChanges;
import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("Halaman administrator: data kantor dan kalender")
class CalendarPagesModuleTests extends OfficeTestBase {

  private static final String MARKUP = "<img src=x onerror=alert(1)>";
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
  private static final LocalDate SATURDAY = LocalDate.of(2026, 12, 26);
  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 4);

  @Autowired private MockMvc browser;
  @Autowired private OfficeChanges changes;

  private Office before;
  private Officer admin;

  @BeforeEach
  void remember() {
    before = offices.here();
    admin = officer(Role.ADMINISTRATOR);
  }

  @AfterEach
  void put_back() {
    changes.removeDay(CHRISTMAS, admin);
    changes.removeDay(SATURDAY, admin);
    changes.removeWeek(JANUARY, admin);
    changes.data(before, admin).orFault();
    assertThat(offices.here()).isEqualTo(before);
  }

  @Test
  @DisplayName("libur nasional ditempel: dilihat dulu, disimpan kemudian")
  void holidays_are_pasted_looked_at_and_saved() throws Exception {
    String lines =
        "tanggal;nama\n2026-12-25;Hari Raya Natal\n\n26-12-2026;Pelayanan Sabtu;08.00-12.00\n";
    String preview = page(ask("/admin/kalender/hari", Map.of("lines", lines)), 200);
    assertThat(preview).contains("Jumat, 25-12-2026", "08.00–12.00", "Janji pada tanda terima");
    assertThat(offices.here()).as("looking changes nothing").isEqualTo(before);

    assertThat(ask("/admin/kalender/hari", Map.of("lines", lines, "tahap", "simpan")).getStatus())
        .isEqualTo(303);
    assertThat(offices.here().hours().on(CHRISTMAS)).isEmpty();
    assertThat(OpeningsText.of(offices.here().hours().on(SATURDAY))).isEqualTo("08.00–12.00");
    assertThat(page(visit("/admin/kalender"), 200)).contains("Hari Raya Natal", "Pelayanan Sabtu");
    assertThat(ask("/admin/kalender/hari/hapus", Map.of("hari", "25-12-2026")).getStatus())
        .isEqualTo(303);
    assertThat(offices.here().hours().on(CHRISTMAS)).isNotEmpty();
    assertThat(ask("/admin/kalender/hari/hapus", Map.of("hari", "bukan tanggal")).getStatus())
        .isEqualTo(409);
  }

  @Test
  @DisplayName("setiap baris yang salah disebut dengan nomornya, dan tidak satu pun disimpan")
  void every_wrong_line_is_named_and_none_is_taken() throws Exception {
    String lines =
        """
        2026-12-25;Hari Raya Natal
        2026-02-30;Tidak ada
        2026-12-26
        2026-12-25;Natal lagi
        2026-11-22;Kemarin
        2026-12-28;Jam salah;12.00-08.00
        2099-01-01;Terlalu jauh
        """;
    String told = page(ask("/admin/kalender/hari", Map.of("lines", lines, "tahap", "simpan")), 422);
    assertThat(told)
        .contains(
            "Baris 2: tanggal tidak terbaca",
            "Baris 3: tulis nama",
            "Baris 4: tanggal ini sudah ada pada baris 1",
            "Baris 5: hari itu sudah lewat",
            "Baris 6: jam tidak terbaca",
            "Baris 7: lebih dari 5 tahun lagi")
        .contains("Natal lagi");
    assertThat(offices.here()).isEqualTo(before);
    assertThat(page(ask("/admin/kalender/hari", Map.of("lines", "\n \n")), 422))
        .contains("Tulis sedikitnya satu hari");
    assertThat(page(ask("/admin/kalender/hari", Map.of("lines", "x\n".repeat(401))), 422))
        .contains("Paling banyak 400 baris");
  }

  @Test
  @DisplayName("jam Jumat dengan istirahat: akibatnya ditunjukkan, lalu berlaku sejak tanggalnya")
  void friday_gets_its_break() throws Exception {
    Map<String, String> week = week("04-01-2027", "8:00-11:30, 13.30 s/d 15.00");
    String preview = page(ask("/admin/kalender/minggu", week), 200);
    assertThat(preview).contains("Jumat, 08-01-2027", "08.00–11.30, 13.30–15.00");
    assertThat(preview).doesNotContain("Senin, 04-01-2027", "Jumat, 01-01-2027");
    assertThat(offices.here()).isEqualTo(before);
    week.put("tahap", "simpan");
    assertThat(ask("/admin/kalender/minggu", week).getStatus()).isEqualTo(303);
    assertThat(offices.here().hours().on(LocalDate.of(2027, 1, 8))).hasSize(2);
    assertThat(offices.here().hours().on(LocalDate.of(2027, 1, 1))).hasSize(1);
    assertThat(page(visit("/admin/kalender"), 200)).contains("04-01-2027");
    assertThat(ask("/admin/kalender/minggu/hapus", Map.of("since", "04-01-2027")).getStatus())
        .isEqualTo(303);
    assertThat(offices.here()).isEqualTo(before);
  }

  @Test
  @DisplayName("jam yang mustahil ditolak dengan cara memperbaikinya")
  void impossible_hours_are_refused() throws Exception {
    assertThat(told(week("04-01-2027", "15.00-08.00"))).contains("sesudah jam buka");
    assertThat(told(week("04-01-2027", "08.00-12.00, 11.00-15.00"))).contains("bertumpuk");
    assertThat(told(week("04-01-2027", "08.00-12.00, 12.00-15.00"))).contains("bersambung");
    assertThat(told(week("04-01-2027", "pagi"))).contains("Tulis jam seperti");
    assertThat(told(week("04-01-2027", "25.00-26.00"))).contains("Tulis jam seperti");
    assertThat(told(week("31-02-2027", ""))).contains("Tulis tanggal mulai");
    assertThat(told(week("20-11-2026", ""))).contains("sudah lewat");
    assertThat(told(week("20-11-2030", ""))).contains("dalam satu tahun");
    assertThat(told(new HashMap<>(Map.of("since", "04-01-2027")))).contains("Sedikitnya satu hari");
    assertThat(told(week("04-01-2027", MARKUP))).doesNotContain(MARKUP);
  }

  @Test
  @DisplayName("data kantor: yang salah dikembalikan, yang benar dipakai di semua halaman")
  void office_data_are_judged_and_used_everywhere() throws Exception {
    Map<String, String> data = new HashMap<>();
    assertThat(page(ask("/admin/kantor", data), 422)).contains("Pilih WIB, WITA atau WIT");
    data.put("name", MARKUP);
    data.put("provinsi", "Provinsi Kalimantan Selatan");
    data.put("kabupaten", "Kabupaten Tapin");
    data.put("address", "Jalan Contoh 2");
    data.put("phone", "tidak tahu");
    data.put("email", "tidak");
    data.put("website", "javascript:alert(1)");
    data.put("zone", "Mars/Olympus");
    assertThat(page(ask("/admin/kantor", data), 422))
        .contains("nomor telepon", "surel lengkap", "dengan https di depan", "Pilih WIB")
        .doesNotContain(MARKUP);
    data.put("phone", "0517 31234");
    data.put("email", "dukcapil@contoh.example");
    data.put("website", "https://contoh.example");
    data.put("zone", "Asia/Makassar");
    assertThat(ask("/admin/kantor", data).getStatus()).isEqualTo(303);
    assertThat(offices.here().provinsi()).isEqualTo("PROVINSI KALIMANTAN SELATAN");
    for (String place : new String[] {"/admin", "/admin/kantor", "/tugas"}) {
      assertThat(page(visit(place), 200))
          .as(place)
          .doesNotContain(MARKUP)
          .contains("&lt;img src=x");
    }
    assertThat(browser.perform(get("/sop")).andReturn().getResponse().getContentAsString())
        .as("public pages too")
        .doesNotContain(MARKUP)
        .contains("&lt;img src=x");
  }

  @Test
  @DisplayName("halaman awal administrator memuat semua halamannya, dan semuanya terbuka")
  void the_index_leads_to_every_page() throws Exception {
    String index = page(visit("/admin"), 200);
    for (String page :
        new String[] {"/admin/kantor", "/admin/kalender", "/admin/akun", "/blangko", "/audit"}) {
      assertThat(index).contains("href=\"" + page + "\"");
      page(visit(page), 200);
    }
    Officer clerk = officer(Role.FRONT_OFFICE);
    assertThat(
            browser
                .perform(get("/admin").with(signedIn(clerk)))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
  }

  private static Map<String, String> week(String since, String friday) {
    Map<String, String> week = new HashMap<>(Map.of("since", since, "hari5", friday));
    for (int day = 1; day < 5; day++) {
      week.put("hari" + day, "08.00-15.00");
    }
    return week;
  }

  private String told(Map<String, String> week) throws Exception {
    week.put("tahap", "simpan");
    return page(ask("/admin/kalender/minggu", week), 422);
  }

  private MockHttpServletResponse visit(String page) throws Exception {
    return browser.perform(get(page).with(signedIn(admin))).andReturn().getResponse();
  }

  private MockHttpServletResponse ask(String page, Map<String, String> fields) throws Exception {
    var request = post(page).with(signedIn(admin)).with(csrf());
    fields.forEach(request::param);
    return browser.perform(request).andReturn().getResponse();
  }

  private static String page(MockHttpServletResponse answer, int status) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(status);
    return answer.getContentAsString();
  }
}

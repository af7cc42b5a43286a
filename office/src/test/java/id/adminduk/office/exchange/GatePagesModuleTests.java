package id.adminduk.office.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.bulk.ExportRequest;
import id.adminduk.office.population.bulk.ImportsAtRest;
import id.adminduk.office.population.bulk.PeopleExport;
import id.adminduk.office.population.regions.Region;
import id.adminduk.office.population.regions.Regions;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("Pintu buku induk: impor dan ekspor")
class GatePagesModuleTests extends OfficeTestBase {

  private static final String IN = "/admin/impor";
  private static final String OUT = "/admin/ekspor";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired private MockMvc browser;
  @Autowired private BeanFactory office;
  @Autowired private PeopleExport export;
  @TempDir private Path folder;

  private final Officer[] kept = new Officer[1];

  @Test
  @DisplayName("kirim, baca hasil pemeriksaan, perintahkan, masuk")
  void a_clean_file_is_sent_checked_and_told_to_come_in() throws Exception {
    byte[] table = invented(81, 200, "630502");
    long before = residents.count();
    String page = receive(administrator(), table, "penduduk%20baru.csv");

    assertThat(text(visit(administrator(), page), 200))
        .contains("penduduk baru.csv", "tidak mengandung kesalahan", page + "/mulai")
        .doesNotContain(first(table));
    assertThat(residents.count()).isEqualTo(before);

    assertThat(send(administrator(), page + "/mulai").getStatus()).isEqualTo(303);
    ImportsAtRest.await(office);
    assertThat(text(visit(administrator(), page), 200)).contains("sudah masuk ke buku induk");
    assertThat(residents.count()).isGreaterThanOrEqualTo(before + 200);
    assertThat(visit(administrator(), page + "/kemajuan").getContentAsString())
        .contains("\"state\":\"DONE\",\"percent\":100");
    assertThat(text(visit(administrator(), IN), 200)).contains("penduduk baru.csv", "sudah masuk");
  }

  @Test
  @DisplayName(
      "setiap kesalahan dengan baris dan kolom, juga sebagai laporan; tidak ada yang masuk")
  void faults_are_told_by_line_and_column_and_the_report_can_be_taken_along() throws Exception {
    String table =
        new String(invented(82, 40, "630503"), StandardCharsets.UTF_8)
            .replaceFirst("ISLAM|KRISTEN|KATHOLIK|HINDU|BUDHA", "=1+1");
    MockMultipartFile part =
        new MockMultipartFile(
            "tabel", "<b>x.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
    String page =
        Objects.requireNonNull(
            browser
                .perform(multipart(IN).file(part).with(csrf()).with(signedIn(administrator())))
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    ImportsAtRest.await(office);

    assertThat(text(visit(administrator(), page), 200))
        .contains("Sel berisi rumus", "AGAMA", "&lt;b&gt;x.csv")
        .doesNotContain("/mulai", "=1+1", "<b>x");
    assertThat(visit(administrator(), page + "/laporan.csv").getContentAsString())
        .contains("\r\n2;AGAMA;Sel berisi rumus\r\n");
    assertThat(text(send(administrator(), page + "/mulai"), 409)).contains("belum dapat diproses");
    assertThat(send(administrator(), page + "/buang").getStatus()).isEqualTo(303);
  }

  @Test
  @DisplayName("tanpa berkas disebut; contoh berkas sendiri lolos pemeriksaan")
  void the_example_is_a_file_that_would_come_in() throws Exception {
    MockHttpServletResponse none =
        browser
            .perform(multipart(IN).with(csrf()).with(signedIn(administrator())))
            .andReturn()
            .getResponse();
    assertThat(text(none, 422)).contains("Pilih berkas yang akan diperiksa");

    byte[] example = visit(administrator(), IN + "/contoh.csv").getContentAsByteArray();
    String page = receive(administrator(), example, "contoh.csv");
    assertThat(text(visit(administrator(), page), 200)).contains("tidak mengandung kesalahan");
    send(administrator(), page + "/buang");
  }

  @Test
  @DisplayName("petugas loket dan kantor lain tidak masuk")
  void others_find_the_gate_shut() throws Exception {
    Officer clerk = officer(Role.FRONT_OFFICE, Role.KASI);
    String page = receive(administrator(), invented(83, 20, "630504"), "a.csv");
    for (String address : List.of(IN, IN + "/contoh.csv", page, page + "/laporan.csv", OUT)) {
      assertThat(visit(clerk, address).getStatus()).as(address).isEqualTo(403);
    }
    assertThat(send(clerk, page + "/mulai").getStatus()).isEqualTo(403);
    Officer ofBima = officerOf(BIMA, Role.ADMINISTRATOR);
    assertThat(visit(ofBima, page).getStatus()).isEqualTo(409);
    assertThat(send(ofBima, page + "/mulai").getStatus()).isEqualTo(409);
    send(administrator(), page + "/buang");
  }

  @Test
  @DisplayName("ekspor: seorang meminta, orang lain menyetujui, diunduh sekali")
  void an_export_takes_two_people_and_is_fetched_once() throws Exception {
    Resident resident = resident();
    Officer kabid = officer(Role.KABID);
    Officer kadis = officer(Role.KADIS);
    assertThat(text(ask(kabid, "5272", "untuk coklit pemilu"), 422)).contains("berawalan 6305");
    assertThat(text(ask(kabid, "6305", "perlu"), 422)).contains("alasan paling sedikit 10");
    assertThat(ask(kabid, "63.05.01", "untuk coklit pemilu 2029").getStatus()).isEqualTo(303);
    String wish = OUT + "/" + waitingFor("630501");

    assertThat(text(visit(kabid, OUT), 200))
        .contains("menunggu persetujuan orang lain", "Binuang")
        .doesNotContain(wish + "/setujui", wish + "/unduh");
    assertThat(send(kabid, wish + "/setujui").getStatus()).isEqualTo(409);
    assertThat(send(administrator(), wish + "/setujui").getStatus()).isEqualTo(403);
    assertThat(text(visit(kadis, OUT), 200)).contains(wish + "/setujui");
    assertThat(send(kadis, wish + "/setujui").getStatus()).isEqualTo(303);
    assertThat(send(kadis, wish + "/unduh").getStatus()).as("did not ask").isEqualTo(409);
    MockHttpServletResponse file = send(kabid, wish + "/unduh");
    assertThat(file.getStatus()).isEqualTo(200);
    assertThat(file.getHeader("Cache-Control")).contains("no-store");
    assertThat(file.getContentAsString(StandardCharsets.UTF_8))
        .startsWith("\uFEFFNIK;")
        .contains(resident.nik().value());
    assertThat(send(kabid, wish + "/unduh").getStatus()).as("a second time").isEqualTo(409);
  }

  @Test
  @DisplayName("unduhan yang terputus tetap terpakai: tidak ada cara mengambil dua kali diam-diam")
  void a_download_that_breaks_is_used_up_and_stands_in_the_trail() {
    resident();
    PeopleExport.Signer one = new PeopleExport.Signer(officer(Role.KABID).id(), new UUID(9, 1));
    PeopleExport.Signer other = new PeopleExport.Signer(officer(Role.KADIS).id(), new UUID(9, 2));
    UUID id = export.ask("6305", "untuk coklit pemilu", one).orFault();
    export.approve(id, other).orFault();

    assertThat(catchBroken(() -> export.write(id, one, Broken::new))).isTrue();
    assertThat(export.write(id, one, StringWriter::new).isRefused()).isTrue();
  }

  private static boolean catchBroken(Runnable work) {
    try {
      work.run();
      return false;
    } catch (UncheckedIOException broken) {
      return true;
    }
  }

  private Officer administrator() {
    if (kept[0] == null) {
      kept[0] = officer(Role.ADMINISTRATOR);
    }
    return kept[0];
  }

  private UUID waitingFor(String region) {
    return export.latest().stream()
        .filter(wish -> wish.region().equals(region))
        .filter(wish -> wish.state() == ExportRequest.State.WAITING)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private MockHttpServletResponse ask(Officer by, String region, String reason) throws Exception {
    return browser
        .perform(
            post(OUT)
                .param("wilayah", region)
                .param("alasan", reason)
                .with(csrf())
                .with(signedIn(by)))
        .andReturn()
        .getResponse();
  }

  /** Sends the bytes as the page's script does. */
  private String receive(Officer by, byte[] table, String name) throws Exception {
    MockHttpServletResponse answer =
        browser
            .perform(
                post(IN + "/kirim")
                    .content(table)
                    .contentType("application/octet-stream")
                    .header("X-File-Name", name)
                    .header("Accept", "application/json")
                    .with(csrf())
                    .with(signedIn(by)))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    ImportsAtRest.await(office);
    return answer.getContentAsString().replaceAll(".*\"location\":\"([^\"]+)\".*", "$1");
  }

  private MockHttpServletResponse visit(Officer by, String address) throws Exception {
    return browser.perform(get(address).with(signedIn(by))).andReturn().getResponse();
  }

  private MockHttpServletResponse send(Officer by, String address) throws Exception {
    return browser.perform(post(address).with(csrf()).with(signedIn(by))).andReturn().getResponse();
  }

  private static String text(MockHttpServletResponse answer, int status) throws Exception {
    String text = answer.getContentAsString(StandardCharsets.UTF_8);
    assertThat(answer.getStatus()).as(text).isEqualTo(status);
    return text;
  }

  private byte[] invented(long seed, int people, String district) throws IOException {
    Path file = folder.resolve(seed + ".csv");
    List<String> villages = Regions.below(district).stream().map(Region::code).toList();
    ImportsAtRest.invent(file, seed, people, villages, TODAY);
    return Files.readAllBytes(file);
  }

  private static String first(byte[] table) {
    return new String(table, StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .findFirst()
        .orElseThrow()
        .split(";", -1)[0];
  }

  /** A line that breaks at the first row. */
  private static final class Broken extends Writer {

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      if (length > 100 || new String(text, offset, length).startsWith("6305")) {
        throw new IOException("broken pipe");
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

package id.adminduk.office.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.bpmn.SopBpmn;
import id.adminduk.office.catalogue.revising.Draft;
import id.adminduk.office.catalogue.revising.Drafts;
import id.adminduk.office.catalogue.revising.HeaderField;
import id.adminduk.office.catalogue.revising.Worksheet;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@DisplayName("Halaman revisi SOP")
class RevisionPagesModuleTests extends OfficeTestBase {

  private static final AtomicInteger OFFICES = new AtomicInteger(10);
  private static final String AT = "/sop/KTPB/";

  @Autowired private MockMvc browser;
  @Autowired private Drafts drafts;
  @Autowired private Catalogue catalogue;

  /** An office of its own, so that no other test works by what is put in force here. */
  private final OfficeCode office = new OfficeCode("75" + OFFICES.getAndIncrement());

  @Test
  @DisplayName("penyunting tampak seperti SOP tercetak: satu kolom tiap pelaksana, mutu baku")
  void the_editor_looks_like_the_printed_table() throws Exception {
    Officer drafter = officerOf(office, Role.KABID);
    Draft draft = drafts.start(KTP_BARU, drafter).orFault();
    String page = text(ask(get(AT + "ubah"), drafter));
    Worksheet sheet = draft.sheet();
    assertThat(count(page, "class=\"edit__lane\"")).isEqualTo(sheet.columns().size());
    assertThat(count(page, "type=\"radio\""))
        .isEqualTo(sheet.columns().size() * sheet.lines().size());
    assertThat(page)
        .contains("Mutu baku", "Kelengkapan", "Sisipkan langkah di bawah")
        .contains("Mengirim ke pusat data dan menunggu siap cetak")
        .doesNotContain("??", "<script>", "style=", "<textarea class=\"code");
    eye("editor.html", page);
  }

  @Test
  @DisplayName("isian yang ditolak tersimpan, dan cacatnya tertulis pada barisnya")
  void what_is_refused_is_kept_and_said_beside_its_row() throws Exception {
    Officer drafter = officerOf(office, Role.KABID);
    Draft draft = drafts.start(KTP_BARU, drafter).orFault();
    MultiValueMap<String, String> fields = fields(draft.sheet(), draft.version());
    fields.set("baris.1.waktu", "kira-kira sejam");
    fields.set("baris.2.kegiatan", "");
    fields.set("aksi", "simpan");
    MockHttpServletResponse saved = ask(post(AT + "ubah").params(fields), drafter);
    assertThat(saved.getStatus()).isEqualTo(303);
    String page = text(ask(get(AT + "ubah"), drafter));
    assertThat(page).contains("kira-kira sejam", "2 hal harus diperbaiki");
    String row = page.substring(page.indexOf("id=\"baris-1\""), page.indexOf("id=\"baris-2\""));
    assertThat(row).contains("isi &quot;waktu&quot; tidak sesuai", "edit--bad");
    eye("editor-flawed.html", page);
    MockHttpServletResponse refused =
        ask(
            post(AT + "draf/ajukan")
                .param("versi", "2")
                .param("efektif", "24-11-2026")
                .param("alasan", "Uji"),
            drafter);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(text(refused)).contains("Draf belum dapat dijalankan", "value=\"24-11-2026\"");
  }

  @Test
  @DisplayName("tombol baris: sisip, naik, turun, hapus; kolom dan syarat bertambah")
  void the_buttons_add_move_and_remove() throws Exception {
    Officer drafter = officerOf(office, Role.ADMINISTRATOR);
    Worksheet before = drafts.start(KTP_BARU, drafter).orFault().sheet();
    Worksheet sheet = press("baris-tambah:0", drafter);
    assertThat(sheet.lines()).hasSize(before.lines().size() + 1);
    String fresh = sheet.lines().get(1).key();
    assertThat(press("baris-turun:1", drafter).lines().get(2).key()).isEqualTo(fresh);
    assertThat(press("baris-naik:2", drafter).lines().get(1).key()).isEqualTo(fresh);
    assertThat(press("baris-hapus:1", drafter)).isEqualTo(before);
    assertThat(press("kolom-tambah", drafter).columns()).hasSize(before.columns().size() + 1);
    assertThat(press("kolom-hapus:" + before.columns().size(), drafter)).isEqualTo(before);
    assertThat(press("syarat-tambah", drafter).needs()).hasSize(before.needs().size() + 1);
    assertThat(press("syarat-hapus:" + before.needs().size(), drafter)).isEqualTo(before);
    assertThat(press("apa-saja:99", drafter)).isEqualTo(before);
  }

  @Test
  @DisplayName("yang menyimpan kedua diberi tahu; isiannya tetap di layar, yang tersimpan utuh")
  void the_second_is_told_and_keeps_the_own_text() throws Exception {
    Officer first = officerOf(office, Role.KABID);
    Officer second = officerOf(office, Role.SEKDIS);
    Draft draft = drafts.start(KTP_BARU, first).orFault();
    MultiValueMap<String, String> fields = fields(draft.sheet(), draft.version());
    fields.set("baris.0.keterangan", "Catatan yang pertama");
    assertThat(ask(post(AT + "ubah").params(fields), first).getStatus()).isEqualTo(303);
    fields.set("baris.0.keterangan", "Catatan yang kedua");
    MockHttpServletResponse late = ask(post(AT + "ubah").params(fields), second);
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(text(late))
        .contains(first.name() + " mengubah draf ini", "Catatan yang kedua")
        .contains("Catatan yang pertama", "name=\"versi\" value=\"2\"");
    eye("editor-second.html", text(late));
    assertThat(stored().lines().getFirst().note()).isEqualTo("Catatan yang pertama");
    MockHttpServletResponse program =
        ask(post(AT + "ubah").params(fields).header("Accept", "application/json"), second);
    assertThat(text(program)).contains("/problems/draft-changed", first.name());
  }

  @Test
  @DisplayName("usul, kembalikan, sahkan, riwayat: dari draf sampai berlaku")
  void a_draft_goes_all_the_way() throws Exception {
    Officer drafter = officerOf(office, Role.KABID);
    Officer head = officerOf(office, Role.KADIS);
    Draft draft = drafts.start(KTP_BARU, drafter).orFault();
    MultiValueMap<String, String> fields = fields(draft.sheet(), draft.version());
    fields.set("baris.1.waktu", "7 menit");
    fields.set("baris.1.keterangan", "Loket cepat");
    ask(post(AT + "ubah").params(fields), drafter);
    String shown = text(ask(get(AT + "draf"), drafter));
    assertThat(shown).contains("1 langkah diubah", "7 menit", "Loket cepat", "Jumlah waktu");
    eye("draft.html", shown);

    assertThat(propose("22-11-2026", "Uji", drafter).getStatus()).isEqualTo(422);
    assertThat(propose("31-02-2027", "Uji", drafter).getStatus()).isEqualTo(422);
    MockHttpServletResponse silent = propose("24-11-2026", " ", drafter);
    assertThat(silent.getStatus()).isEqualTo(422);
    assertThat(text(silent)).contains("Tulis alasannya");
    assertThat(propose("24-11-2026", "Loket cepat dibuka", drafter).getStatus()).isEqualTo(303);
    assertThat(text(ask(get("/revisi"), head))).contains("Periksa usulan", "Menunggu Kepala Dinas");
    eye("approve.html", text(ask(get(AT + "draf"), head)));

    MockHttpServletResponse back =
        ask(post(AT + "draf/tolak").param("versi", version()).param("catatan", "Jelaskan"), head);
    assertThat(back.getStatus()).isEqualTo(303);
    assertThat(text(ask(get(AT + "draf"), drafter)))
        .contains("Dikembalikan Kepala Dinas: Jelaskan");
    propose("23-11-2026", "Loket cepat dibuka", drafter);
    MockHttpServletResponse past = approve("22-11-2026", head);
    assertThat(past.getStatus()).isEqualTo(422);
    assertThat(text(past)).contains("Tanggal sudah lewat");
    assertThat(approve("23-11-2026", drafter).getStatus()).isEqualTo(403);
    assertThat(approve("23-11-2026", head).getStatus()).isEqualTo(303);

    Sop now = catalogue.current(office, KTP_BARU).orElseThrow();
    assertThat(now.rows().get(1).note()).isEqualTo("Loket cepat");
    String history = text(ask(get(AT + "riwayat"), head));
    assertThat(history)
        .contains("Keputusan 1", "Loket cepat dibuka", drafter.name(), head.name(), "Berlaku")
        .contains("Berkas bawaan", "<h1>Riwayat Penerbitan KTP Elektronik Reguler</h1>");
    eye("history.html", history);
    String digest = now.revision().digest();
    assertThat(text(ask(get(AT + "naskah").param("revisi", digest), drafter)))
        .contains("Loket cepat", "Naskah dari riwayat kantor ini");
    assertThat(text(ask(get(AT + "beda").param("dari", digest), drafter)))
        .contains("Tidak ada perbedaan", "<h1>Perbedaan Penerbitan KTP Elektronik Reguler</h1>");
    eye("revisions.html", text(ask(get("/revisi"), drafter)));
    eye("compare.html", text(ask(get(AT + "beda").param("dari", digest), drafter)));
  }

  @Test
  @DisplayName("penyusun yang juga Kepala Dinas tidak mengesahkan drafnya sendiri")
  void the_own_draft_is_not_approved_over_http() throws Exception {
    Officer both = officerOf(office, Role.KADIS, Role.KABID);
    Draft draft = drafts.start(KTP_BARU, both).orFault();
    MultiValueMap<String, String> fields = fields(draft.sheet(), draft.version());
    fields.set("baris.0.keterangan", "Uji");
    ask(post(AT + "ubah").params(fields), both);
    propose("23-11-2026", "Uji", both);
    MockHttpServletResponse own = approve("23-11-2026", both);
    assertThat(own.getStatus()).isEqualTo(403);
    assertThat(text(own)).contains("Anda ikut menyusun draf ini");
  }

  @Test
  @DisplayName(
      "impor: YAML bercacat, bom, terlalu besar, layanan lain ditolak; tak ada yang tersimpan")
  void a_bad_file_is_refused_and_nothing_stored() throws Exception {
    Officer drafter = officerOf(office, Role.KABID);
    String good = Worksheet.of(catalogue.current(office, KTP_BARU).orElseThrow()).yaml();
    List<String> bad =
        List.of(
            good.replace("judul:", "judull:"),
            good + "bom: &a [x]\nlagi: *a\n",
            "judul: [",
            "x".repeat(300_000),
            good.replaceFirst("waktu: .*", "waktu: sebentar"),
            "<a/>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
    for (String content : bad) {
      MockHttpServletResponse refused = bring(content, "uji.yaml", drafter);
      assertThat(refused.getStatus()).as(content.lines().findFirst().orElse("")).isEqualTo(422);
      assertThat(text(refused)).contains("uji.yaml", "Belum ada yang disimpan");
    }
    MockHttpServletResponse other =
        bring(good.replace("layanan: KTPB", "layanan: KIA"), "a", drafter);
    assertThat(other.getStatus()).isEqualTo(422);
    assertThat(text(other)).contains("Berkas ini SOP KIA, bukan KTPB");
    assertThat(ask(multipart(AT + "impor"), drafter).getStatus()).isEqualTo(422);
    assertThat(ask(post(AT + "impor/simpan").param("isi", "judul: ["), drafter).getStatus())
        .isEqualTo(422);
    assertThat(drafts.atWork(office, KTP_BARU)).isEmpty();
  }

  @Test
  @DisplayName("impor: perbedaan dahulu, draf sesudah dikonfirmasi; BPMN dari ekspor sendiri juga")
  void a_good_file_shows_its_changes_and_becomes_the_draft_when_confirmed() throws Exception {
    Officer drafter = officerOf(office, Role.KABID);
    Sop now = catalogue.current(office, KTP_BARU).orElseThrow();
    String xml =
        new String(SopBpmn.xml(now), StandardCharsets.UTF_8)
            .replaceFirst("(<bpmn:userTask [^>]*name=\")", "$1Segera ");
    MockHttpServletResponse tried = bring(xml, "sop.bpmn", drafter);
    assertThat(tried.getStatus()).isEqualTo(200);
    assertThat(text(tried)).contains("dapat dijalankan", "1 langkah diubah", "Segera ");
    eye("import.html", text(tried));
    assertThat(drafts.atWork(office, KTP_BARU)).isEmpty();

    String page = text(tried);
    int from = page.indexOf("<textarea class=\"sr\"");
    String yaml =
        org.springframework.web.util.HtmlUtils.htmlUnescape(
            page.substring(page.indexOf('>', from) + 1, page.indexOf("</textarea>", from)));
    MockHttpServletResponse taken =
        ask(post(AT + "impor/simpan").param("isi", yaml).param("versi", "0"), drafter);
    assertThat(taken.getStatus()).isEqualTo(303);
    assertThat(stored().lines().getFirst().activity()).startsWith("Segera ");
    assertThat(stored().office()).isEqualTo(office.value());
    MockHttpServletResponse file = ask(get(AT + "draf.yaml"), drafter);
    assertThat(Worksheet.parse(text(file))).isEqualTo(stored());
  }

  @Test
  @DisplayName("YAML yang diunduh sama persis dengan yang disidik")
  void the_downloaded_file_has_the_digest_of_its_revision() throws Exception {
    Sop tapin = catalogue.current(TAPIN, KTP_BARU).orElseThrow();
    byte[] file =
        browser.perform(get("/sop/KTPB.yaml")).andReturn().getResponse().getContentAsByteArray();
    byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(file);
    assertThat(java.util.HexFormat.of().formatHex(digest)).isEqualTo(tapin.revision().digest());
  }

  @Test
  @DisplayName("tanpa masuk hanya naskah yang berlaku terbuka; draf dan riwayat tidak")
  void nothing_of_the_revisions_is_public() throws Exception {
    for (String page : List.of("ubah", "draf", "riwayat", "beda", "naskah", "impor", "draf.yaml")) {
      assertThat(browser.perform(get(AT + page)).andReturn().getResponse().getStatus())
          .as(page)
          .isIn(302, 401);
    }
    assertThat(browser.perform(get("/sop/KTPB")).andReturn().getResponse().getStatus())
        .isEqualTo(200);
    assertThat(ask(get("/sop/huruf-kecil/riwayat"), officerOf(office, Role.KABID)).getStatus())
        .isEqualTo(404);
  }

  private Worksheet press(String act, Officer drafter) throws Exception {
    Draft draft = drafts.atWork(office, KTP_BARU).orElseThrow();
    MultiValueMap<String, String> fields = fields(draft.sheet(), draft.version());
    fields.set("aksi", act);
    MockHttpServletResponse answer = ask(post(AT + "ubah").params(fields), drafter);
    assertThat(answer.getStatus()).as(act).isEqualTo(303);
    return stored();
  }

  private Worksheet stored() {
    return drafts.atWork(office, KTP_BARU).orElseThrow().sheet();
  }

  private String version() {
    return String.valueOf(drafts.atWork(office, KTP_BARU).orElseThrow().version());
  }

  private MockHttpServletResponse propose(String day, String why, Officer by) throws Exception {
    return ask(
        post(AT + "draf/ajukan")
            .param("versi", version())
            .param("efektif", day)
            .param("alasan", why),
        by);
  }

  private MockHttpServletResponse approve(String day, Officer by) throws Exception {
    return ask(post(AT + "draf/sahkan").param("versi", version()).param("efektif", day), by);
  }

  private MockHttpServletResponse bring(String content, String name, Officer by) throws Exception {
    MockMultipartFile file =
        new MockMultipartFile(
            "berkas",
            name.endsWith("n") ? name : "uji.yaml",
            null,
            content.getBytes(StandardCharsets.UTF_8));
    return ask(multipart(AT + "impor").file(file), by);
  }

  private MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request, Officer by)
      throws Exception {
    return browser.perform(request.with(signedIn(by)).with(csrf())).andReturn().getResponse();
  }

  /** The form as a browser would send the page back. */
  private static MultiValueMap<String, String> fields(Worksheet sheet, int version) {
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    fields.set("versi", String.valueOf(version));
    fields.set("judul", sheet.title());
    fields.set("naskah", sheet.manuscript());
    fields.set("total", sheet.total());
    fields.set("total_berbeda", sheet.totalReason());
    fields.set("jumlah.baris", String.valueOf(sheet.lines().size()));
    fields.set("jumlah.kolom", String.valueOf(sheet.columns().size()));
    fields.set("jumlah.syarat", String.valueOf(sheet.needs().size()));
    for (HeaderField field : HeaderField.values()) {
      fields.set("kepala." + field.key(), sheet.linesText(field));
    }
    for (int i = 0; i < sheet.needs().size(); i++) {
      Worksheet.Need need = sheet.needs().get(i);
      fields.set("syarat." + i + ".kunci", need.key());
      fields.set("syarat." + i + ".teks", need.text());
      fields.set("syarat." + i + ".berlaku", need.applies());
      fields.set("syarat." + i + ".asal", need.origin());
    }
    for (int i = 0; i < sheet.columns().size(); i++) {
      fields.set("kolom." + i + ".kunci", sheet.columns().get(i).key());
      fields.set("kolom." + i + ".nama", sheet.columns().get(i).label());
      fields.set("kolom." + i + ".peran", sheet.columns().get(i).role());
    }
    for (int i = 0; i < sheet.lines().size(); i++) {
      line(fields, "baris." + i + ".", sheet.lines().get(i));
    }
    for (int i = 0; i < sheet.fourEyes().size(); i++) {
      fields.put("mata." + i, sheet.fourEyes().get(i));
    }
    return fields;
  }

  private static void line(MultiValueMap<String, String> fields, String at, Worksheet.Line line) {
    fields.set(at + "kunci", line.key());
    fields.set(at + "nomor", line.number());
    fields.set(at + "kegiatan", line.activity());
    fields.set(at + "pelaksana", line.lane());
    fields.set(at + "jenis", line.kind());
    fields.set(at + "kelengkapan", line.completenessText());
    fields.set(at + "waktu", line.time());
    fields.set(at + "keluaran", line.output());
    fields.set(at + "keterangan", line.note());
    fields.set(at + "lanjut", line.next());
    fields.set(at + "tidak", line.onNo());
    if (line.gate()) {
      fields.set(at + "gerbang", "ya");
    }
    fields.set(at + "rekonstruksi", String.join(" ", line.reconstructed()));
    fields.set(at + "catatan", line.marksText());
  }

  private static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static int count(String page, String part) {
    return page.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  /** Kept below target for looking at it; styles beside it. */
  private static void eye(String name, String page) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "revision-pages"));
    Files.writeString(
        folder.resolve(name),
        page.replaceAll("(href|src)=\"/(css|js|icons)/", "$1=\"../classes/static/$2/"));
  }
}

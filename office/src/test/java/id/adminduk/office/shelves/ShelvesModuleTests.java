package id.adminduk.office.shelves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.NewOfficer;
import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Attachments;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.archive.Scans;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.signing.SignedPdfs;
import id.adminduk.office.vault.Purpose;
import id.adminduk.office.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("Arsip: dicari, ditempatkan, ditahan, dimusnahkan menurut jadwal")
class ShelvesModuleTests extends OfficeTestBase {

  private static final AtomicInteger SERIAL = new AtomicInteger();
  private static final String BASIS = "Persetujuan pemusnahan 045/12/2026";
  private static final String COURT = "Perkara 9/Pdt.G/2026/PN Rta";
  private static final String OLDER = "6305-KTPB-20080101-";
  private static final byte[] PAGE = Images.toPng(new GreyRaster(200, 100, new byte[20_000]));

  @Autowired private MockMvc browser;
  @Autowired private JdbcClient jdbc;
  @Autowired private Attachments attachments;
  @Autowired private Documents documents;
  @Autowired private Vault vault;
  @Autowired private UnitOfWork unitOfWork;

  @Test
  @DisplayName(
      "Berkas ditemukan lewat nomor, boks, ordner, jenis, tahun; nama dan NIK tidak dicari")
  void what_is_kept_is_found_by_number_box_binder_kind_and_year() throws Exception {
    Officer keeper = officer(Role.PETUGAS_SCAN);
    CaseNumber one = closed("2026-11-23T01:00:00Z");
    CaseNumber two = closed("2026-11-23T01:00:00Z");
    String box = "B" + SERIAL.incrementAndGet();
    MockHttpServletResponse placed =
        send(keeper, "/arsip/tempat", "berkas", one + "\n" + two, "boks", box, "ordner", "o-7");
    assertThat(placed.getStatus()).isEqualTo(303);
    assertThat(found(keeper, "boks", box)).contains(one.value(), two.value(), "ordner O-7");
    assertThat(found(keeper, "boks", box, "jenis", "deficiency-note"))
        .contains(one.value(), "Catatan kekurangan</a>")
        .doesNotContain("Pindaian, 1 halaman");
    assertThat(found(keeper, "boks", box, "jenis", "PINDAIAN"))
        .contains("Pindaian, 1 halaman", "/berkas/" + one + "/pindaian")
        .doesNotContain("Catatan kekurangan</a>");
    assertThat(found(keeper, "boks", box, "tahun", "2020"))
        .doesNotContain("Catatan kekurangan</a>");
    assertThat(found(keeper, "boks", box, "ordner", "LAIN")).contains("Tidak ada yang ditemukan");
    assertThat(found(keeper, "berkas", one.value())).contains(box).doesNotContain(two.value());
    assertThat(found(keeper, "berkas", file(one).pemohon().value()))
        .contains("Tidak ada yang ditemukan");
    assertThat(found(officerOf(BIMA, Role.PETUGAS_SCAN), "boks", box))
        .contains("Tidak ada yang ditemukan");
    assertThat(send(keeper, "/arsip").getStatus()).isEqualTo(422);
    assertThat(send(officer(Role.ADMINISTRATOR), "/arsip", "boks", box).getStatus()).isEqualTo(403);
    assertThat(acts(keeper, "archive-searched")).isGreaterThanOrEqualTo(7);
  }

  @Test
  @DisplayName("Satu nomor salah: tidak satu pun dicatat, yang diketik tidak hilang")
  void one_wrong_number_places_nothing_and_loses_nothing() throws Exception {
    Officer keeper = officer(Role.FRONT_OFFICE);
    CaseNumber good = closed("2026-11-23T01:00:00Z");
    CaseNumber running = accepted(resident());
    MockHttpServletResponse answer =
        send(keeper, "/arsip/tempat", "berkas", good + "\n" + running, "boks", "SALAH1");
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(answer.getContentAsString()).contains(good + "\n" + running, "value=\"SALAH1\"");
    String stranger = "6305-KTPB-20261123-9999";
    assertThat(send(keeper, "/arsip/tempat", "berkas", good + "\n" + stranger, "boks", "SALAH1"))
        .satisfies(
            page -> assertThat(page.getContentAsString()).contains("Tidak ada berkas " + stranger));
    assertThat(send(keeper, "/arsip/tempat", "berkas", good.value()).getContentAsString())
        .contains("Tempatnya belum disebut");
    assertThat(found(keeper, "boks", "SALAH1")).contains("Tidak ada yang ditemukan");
  }

  @Test
  @DisplayName("Habis masanya: satu orang mengusulkan, orang lain memutuskan, berita acara terbit")
  void what_is_past_its_term_goes_by_two_people_and_minutes_stay() throws Exception {
    Officer kabid = withNip(Role.KABID);
    Officer kadis = withNip(Role.KADIS);
    CaseNumber old = closed("2021-11-22T01:00:00Z");
    CaseNumber young = closed("2021-11-25T01:00:00Z");
    UUID page = attachments.of(old).getFirst().id();
    Documents.Issued note = documents.of(old).getFirst();
    String due = open(kabid, "/arsip/retensi");
    assertThat(due).contains(old.value(), "bawaan program, belum ditetapkan kantor");
    assertThat(send(kabid, "/arsip/retensi/usul", "berkas", old.value(), "alasan", "pendek"))
        .satisfies(short1 -> assertThat(short1.getStatus()).isEqualTo(422));
    ask(kabid, old);
    assertThat(attachments.of(old)).as("asked is not done").hasSize(1);
    String wish = waiting(old);
    assertThat(send(kabid, "/admin/pemusnahan/" + wish + "/putuskan").getStatus()).isEqualTo(403);
    assertThat(send(kadis, "/admin/pemusnahan/" + wish + "/putuskan").getStatus()).isEqualTo(303);
    assertThat(attachments.of(old)).isEmpty();
    assertThat(item(page)).isZero();
    assertThat(documents.read(note.id(), kabid.id())).isEmpty();
    List<Documents.Issued> left = documents.of(old);
    assertThat(left).extracting(Documents.Issued::kind).containsExactly("berita-acara-musnah");
    minutes(documents.read(left.getFirst().id(), kabid.id()).orElseThrow(), kabid, kadis);
    assertThat(open(kabid, "/arsip/retensi")).doesNotContain(old.value());
    assertThat(
            send(kabid, "/arsip/retensi/usul", "berkas", young.value(), "alasan", BASIS)
                .getStatus())
        .as("notes of a young file are due, its pages are not")
        .isEqualTo(303);
    assertThat(send(kadis, "/admin/pemusnahan/" + waiting(young) + "/putuskan").getStatus())
        .isEqualTo(303);
    assertThat(
            attachments.look(young, attachments.of(young).getFirst().id(), kabid.id(), Scans.WHOLE))
        .isPresent();
    assertThat(documents.of(young))
        .extracting(Documents.Issued::kind)
        .containsExactly("berita-acara-musnah");
  }

  private static void minutes(byte[] pdf, Officer asked, Officer decided) throws IOException {
    assertThat(SignedPdfs.notPdfA(pdf)).isEmpty();
    String folder = System.getProperty("adminduk.papers", "");
    if (!folder.isEmpty()) {
      Files.write(Path.of(folder, "berita-acara-musnah.pdf"), pdf);
    }
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("1 halaman", "Catatan kekurangan", BASIS, asked.name(), decided.name());
    }
  }

  @Test
  @DisplayName("Seratus berkas yang lebih tua menutupi tidak satu pun yang habis masanya")
  void a_hundred_older_files_hide_none_that_is_due() throws Exception {
    Officer kabid = withNip(Role.KABID);
    CaseNumber due = closed("2020-02-03T01:00:00Z");
    olderThan(due, 1_000, 2_200);
    for (int serial = 2_100; serial <= 2_200; serial++) {
      CaseNumber older = new CaseNumber(OLDER + serial);
      unitOfWork.run(() -> documents.issue("deficiency-note", older, Optional.empty(), note(due)));
    }
    String first = open(kabid, "/arsip/retensi");
    assertThat(due(first)).hasSize(100).doesNotContain(due.value()).contains(OLDER + 2_100);
    assertThat(first).contains("/arsip/retensi?sesudah=" + OLDER + 2_199);
    String second = "/arsip/retensi?sesudah=" + OLDER + 2_199;
    assertThat(due(open(kabid, second))).startsWith(OLDER + 2_200).contains(due.value());
    MockHttpServletResponse refused =
        send(
            kabid,
            "/arsip/retensi/usul",
            "berkas",
            due.value(),
            "alasan",
            "x",
            "sesudah",
            OLDER + 2_199);
    assertThat(due(refused.getContentAsString())).as("stays on its page").contains(due.value());
  }

  private static List<String> due(String page) {
    return Pattern.compile("name=\"berkas\" value=\"([^\"]+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @AfterEach
  void older_files_are_no_matter_of_others() {
    jdbc.sql("update applications.case_file set closed_at = now() where number like :older || '%'")
        .param("older", OLDER)
        .update();
  }

  /** Files of 2008 like another; nothing is kept of them. */
  private void olderThan(CaseNumber like, int from, int to) {
    jdbc.sql(
            """
            insert into applications.case_file
              (id, number, office, service, revision, pemohon, nama_pemohon, form, tracking_token,
               pickup_token, status, received_at, due_at, closed_at)
            select gen_random_uuid(), :older || serial, office, service, revision, pemohon,
              nama_pemohon, form, token, token, 'CLOSED', received_at,
              due_at, timestamptz '2008-01-01' + make_interval(hours => serial)
            from applications.case_file, generate_series(cast(:from as int), cast(:to as int)) serial,
              translate(lpad(cast(serial as text), 21, '0'), '0123456789', 'BCDFGHJKLM') token
            where number = :like
            """)
        .param("older", OLDER)
        .param("from", from)
        .param("to", to)
        .param("like", like.value())
        .update();
  }

  @Test
  @DisplayName("Yang diketik dan bukan nomor berkas tidak diucapkan kembali oleh penolakan")
  void a_refusal_says_back_no_word_it_does_not_know() throws Exception {
    Officer kabid = withNip(Role.KABID);
    assertThat(
            send(kabid, "/arsip/retensi/usul", "berkas", "6305990101909001", "alasan", BASIS)
                .getContentAsString())
        .contains("Belum ada yang boleh dimusnahkan", "value=\"" + BASIS + "\"")
        .doesNotContain("6305990101909001");
  }

  @Test
  @DisplayName("Yang ditahan tidak dapat dimusnahkan lewat jalan mana pun; sesudah dicabut dapat")
  void what_is_held_is_destroyed_by_no_way_there_is() throws Exception {
    Officer kabid = withNip(Role.KABID);
    Officer kadis = withNip(Role.KADIS);
    CaseNumber old = closed("2019-01-02T01:00:00Z");
    UUID page = attachments.of(old).getFirst().id();
    UUID note = documents.of(old).getFirst().id().value();
    UUID subject = subject(page);
    ask(kabid, old);
    String wish = waiting(old);
    assertThat(send(kabid, "/arsip/tahan", "berkas", old.value(), "alasan", "x").getStatus())
        .isEqualTo(422);
    assertThat(send(kadis, "/arsip/tahan", "berkas", old.value(), "alasan", COURT).getStatus())
        .isEqualTo(303);
    assertThat(open(officer(Role.FRONT_OFFICE), "/arsip/tahan")).contains(old.value(), COURT);
    assertThat(found(kabid, "berkas", old.value())).contains("ditahan");
    assertThat(send(kadis, "/admin/pemusnahan/" + wish + "/putuskan").getContentAsString())
        .as("asked before the hold")
        .contains("Berkas ini ditahan");
    assertThat(send(kabid, "/admin/pemusnahan/" + wish + "/tarik").getStatus()).isEqualTo(303);
    assertThat(send(kabid, "/arsip/retensi/usul", "berkas", old.value(), "alasan", BASIS))
        .satisfies(no -> assertThat(no.getContentAsString()).contains("Berkas ini ditahan"));
    Vault.Item item = new Vault.Item(subject, Vault.Kind.SCAN, page.toString());
    refused(() -> vault.remove(item));
    refused(() -> vault.put(item, new byte[] {1}));
    refused(() -> vault.discard(subject, Purpose.ofSystem("uji")));
    for (String statement :
        List.of(
            "delete from vault.item where subject = :id",
            "update vault.subject_key set wrapped = null, wrapped_by = null, destroyed_at = now()"
                + " where subject = :id",
            "delete from vault.subject_key where subject = :id",
            "delete from vault.hold where subject = :id",
            "update vault.hold set subject = gen_random_uuid() where subject = :id")) {
      refused(() -> jdbc.sql(statement).param("id", subject).update());
    }
    for (String statement :
        List.of(
            "update archive.document set pdf = null, destroyed_at = now() where id = :id",
            "update archive.document set pdf = 'lain' where id = :id",
            "delete from archive.document where id = :id")) {
      refused(() -> jdbc.sql(statement).param("id", note).update());
    }
    assertThat(attachments.look(old, page, kabid.id(), Scans.WHOLE)).isPresent();
    lift(kabid, kadis, old);
    ask(kabid, old);
    assertThat(send(kadis, "/admin/pemusnahan/" + waiting(old) + "/putuskan").getStatus())
        .isEqualTo(303);
    assertThat(item(page)).isZero();
  }

  private void lift(Officer kabid, Officer kadis, CaseNumber old) throws Exception {
    String hold =
        jdbc.sql("select id from vault.hold where case_number = :n and lifted_at is null")
            .param("n", old.value())
            .query(String.class)
            .single();
    String address = "/arsip/tahan/" + hold + "/cabut";
    assertThat(send(officer(Role.KASI), address, "alasan", "Perkara selesai").getStatus())
        .isEqualTo(403);
    assertThat(send(kadis, address, "alasan", "").getStatus()).isEqualTo(422);
    assertThat(send(officerOf(BIMA, Role.KADIS), address, "alasan", "Perkara selesai").getStatus())
        .isEqualTo(409);
    assertThat(send(kadis, address, "alasan", "Perkara selesai").getStatus()).isEqualTo(303);
    assertThat(send(kadis, address, "alasan", "Perkara selesai").getStatus()).isEqualTo(409);
    assertThat(open(kabid, "/arsip/tahan")).contains("Perkara selesai");
  }

  @Test
  @DisplayName("Kantor menetapkan jadwal dengan dasarnya; yang permanen tetap permanen")
  void the_office_sets_its_schedule_and_what_is_permanent_stays_so() throws Exception {
    Officer kabid = withNip(Role.KABID);
    assertThat(rule(kabid, "AKTA", "1", "1", "Keputusan 1/2026").getContentAsString())
        .contains("Arsip ini permanen");
    assertThat(rule(kabid, "FIELD", "0", "0", "Keputusan 1/2026").getStatus()).isEqualTo(422);
    assertThat(rule(kabid, "FIELD", "dua", "1", "Keputusan 1/2026").getStatus()).isEqualTo(422);
    assertThat(rule(kabid, "FIELD", "7", "8", "").getContentAsString())
        .contains("Dasarnya belum ditulis", "value=\"7\"");
    assertThat(rule(kabid, "FIELD", "7", "8", "Keputusan 1/2026").getStatus()).isEqualTo(303);
    assertThat(open(kabid, "/arsip/retensi"))
        .contains("7 th", "8 th", "Keputusan 1/2026; ditetapkan " + kabid.name());
    assertThat(rule(officer(Role.KASI), "FIELD", "1", "1", "Keputusan 2").getStatus())
        .isEqualTo(403);
  }

  private MockHttpServletResponse rule(
      Officer by, String kind, String active, String inactive, String basis) throws Exception {
    return send(
        by,
        "/arsip/retensi",
        "jenis",
        kind,
        "aktif",
        active,
        "inaktif",
        inactive,
        "nasib",
        "DESTROYED",
        "dasar",
        basis);
  }

  private void refused(Runnable way) {
    assertThatThrownBy(() -> unitOfWork.run(way))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("held");
  }

  private void ask(Officer kabid, CaseNumber number) throws Exception {
    assertThat(
            send(kabid, "/arsip/retensi/usul", "berkas", number.value(), "alasan", BASIS)
                .getStatus())
        .isEqualTo(303);
  }

  private String waiting(CaseNumber number) {
    return jdbc.sql(
            """
            select id from vault.destruction
            where case_number = :n and done_at is null and withdrawn_at is null
            """)
        .param("n", number.value())
        .query(String.class)
        .single();
  }

  private long item(UUID page) {
    return jdbc.sql("select count(*) from vault.item where name = :page")
        .param("page", page.toString())
        .query(Long.class)
        .single();
  }

  private UUID subject(UUID page) {
    return jdbc.sql("select subject from archive.scan where id = :page")
        .param("page", page)
        .query(UUID.class)
        .single();
  }

  private long acts(Officer by, String act) {
    return jdbc.sql("select count(*) from audit.entry where officer = :who and act = :act")
        .param("who", by.id().value())
        .param("act", act)
        .query(Long.class)
        .single();
  }

  /** Takes in a file with one page and one note, closed at a moment of long ago. */
  private CaseNumber closed(String at) {
    CaseNumber number = accepted(resident());
    attachments
        .add(
            number,
            List.of(new Scans.Sent(Attachments.OTHER, "hal.png", PAGE)),
            officer(Role.PETUGAS_SCAN))
        .orFault();
    unitOfWork.run(
        () -> documents.issue("deficiency-note", number, Optional.empty(), note(number)));
    jdbc.sql(
            """
            update applications.case_file set status = 'CLOSED', closed_at = :at
            where number = :number
            """)
        .param("at", Instant.parse(at).atOffset(ZoneOffset.UTC))
        .param("number", number.value())
        .update();
    return number;
  }

  private Map<String, Object> note(CaseNumber number) {
    CaseView file = file(number);
    return Map.of(
        "row", file.sop().row(file.openStep().orElseThrow().row()),
        "service", "KTP-el baru",
        "nama", "PENDUDUK REKAAN",
        "nik", "6305…",
        "lines", List.of(),
        "reasons", List.of(),
        "trackingQr", "data:,",
        "officer", "PETUGAS",
        "position", "Petugas");
  }

  private Officer withNip(Role role) {
    int serial = SERIAL.incrementAndGet();
    String name = "arsip" + serial;
    Nip nip = new Nip("999901012099016%03d".formatted(serial));
    officers.open(
        new NewOfficer(
                name, "rahasia-" + serial, "ARSIP " + serial, "Pimpinan", "", TAPIN, Set.of(role))
            .with(nip));
    return officers.find(name).orElseThrow();
  }

  private String found(Officer by, String... typed) throws Exception {
    MockHttpServletResponse page = send(by, "/arsip", typed);
    assertThat(page.getStatus()).isEqualTo(200);
    String text = page.getContentAsString();
    int results = text.indexOf("aria-live=\"polite\"");
    return text.substring(results, text.indexOf("</section>", results));
  }

  private String open(Officer by, String address) throws Exception {
    MockHttpServletResponse page = perform(by, get(address));
    assertThat(page.getStatus()).isEqualTo(200);
    return page.getContentAsString();
  }

  private MockHttpServletResponse send(Officer by, String address, String... typed)
      throws Exception {
    MockHttpServletRequestBuilder request = post(address);
    for (int i = 0; i < typed.length; i += 2) {
      request.param(typed[i], typed[i + 1]);
    }
    return perform(by, request);
  }

  private MockHttpServletResponse perform(Officer by, MockHttpServletRequestBuilder request)
      throws Exception {
    return browser
        .perform(request.with(signedIn(by)).with(csrf()).accept("text/html"))
        .andReturn()
        .getResponse();
  }
}

package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.signing.PaperSeal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@DisplayName("Halaman dokumen: dari buku induk sampai halaman pemeriksaan umum")
class PaperPagesModuleTests extends DocumentsFixture {

  private static final AtomicInteger ADDRESS = new AtomicInteger();

  @Autowired private MockMvc browser;
  @Autowired private PaperSeal seal;

  /** What came back. */
  @SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
  private record Page(int status, String text, String location, byte[] bytes) {}

  @Test
  @DisplayName("Konsep, paraf, tanda tangan lewat halaman; hijau, lalu kuning, lalu merah")
  void a_paper_goes_its_way_and_the_public_sees_green_yellow_red() throws Exception {
    Family family = family();
    Officer operator = officer(Role.OPERATOR_SIAK);
    Officer kabid = officer(Role.KABID);
    Officer head = kadis();
    String person = "/surat/orang/" + ref(family.wife());
    assertThat(open(person, operator).text()).contains("Kartu Keluarga", "Kutipan Akta Perkawinan");
    String first = issued(person, operator, kabid, head);
    Paper paper = store.find(java.util.UUID.fromString(first.substring(7))).orElseThrow();
    String address = "/dokumen/" + paper.token().value();
    Page green = anybody(address);
    assertThat(green.text())
        .contains("Dokumen asli dan terbaru", "Kartu Keluarga", "••••••", "verdict--green")
        .doesNotContain(paper.number(), paper.nik(), paper.name(), of(family.wife()).nama());
    issued(person, operator, kabid, head);
    assertThat(anybody(address).text()).contains("sudah diganti", "verdict--yellow");
    assertThat(
            send(first + "/cabut", head, "sebab", "KESALAHAN_DATA", "catatan", "BA 1/2026")
                .status())
        .isEqualTo(303);
    assertThat(anybody(address).text())
        .contains("verdict--red", "kesalahan data")
        .doesNotContain("BA 1/2026");
    assertThat(open(first, head).text()).contains("Dicabut", "BA 1/2026", "Diganti oleh");
  }

  private String issued(String person, Officer operator, Officer kabid, Officer head)
      throws Exception {
    String paper = send(person, operator, "jenis", "KK").location();
    String id = paper.substring("/surat/".length());
    assertThat(open(paper, operator).text()).contains("menunggu paraf");
    assertThat(open("/surat", kabid).text()).contains(id);
    assertThat(send("/surat/paraf", kabid, "pilih", id).status()).isEqualTo(303);
    assertThat(send("/surat/tanda-tangan", head, "pilih", id, "frasa", WORDS).status())
        .isEqualTo(303);
    assertThat(open(paper, operator).text()).contains("berlaku", "Halaman pemeriksaan");
    return paper;
  }

  @Test
  @DisplayName("Frasa salah: pesan di halaman, centang tetap, tidak ada yang terbit")
  void a_wrong_passphrase_is_told_and_the_ticks_stay() throws Exception {
    Officer head = kadis();
    Paper paper = initialled(PaperType.BIODATA, family().wife());
    Page page =
        send(
            "/surat/tanda-tangan",
            head,
            "pilih",
            paper.id().toString(),
            "frasa",
            "keliru sama sekali");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text())
        .contains("Frasa sandi tidak cocok", "value=\"" + paper.id() + "\" checked")
        .doesNotContain("keliru sama sekali");
    assertThat(send("/surat/tanda-tangan", head, "frasa", WORDS).text())
        .contains("Belum ada yang dipilih");
    assertThat(send("/surat/" + paper.id() + "/tarik", head, "alasan", " ").text())
        .contains("Alasannya belum ditulis");
  }

  @Test
  @DisplayName("Berkas yang diunggah: sama dengan arsip hijau, satu bit berubah merah")
  void an_uploaded_file_is_compared_with_the_archive() throws Exception {
    byte[] pdf = signed(PaperType.AKTA_KELAHIRAN, family().child(), kadis());
    assertThat(upload(pdf).text()).contains("verdict--green", "Kutipan Akta Kelahiran");
    byte[] altered = pdf.clone();
    altered[pdf.length / 10] ^= 1;
    Page red = upload(altered);
    assertThat(red.status()).isEqualTo(404);
    assertThat(red.text()).contains("verdict--red", "berubah sesudah ditandatangani");
    assertThat(upload(Arrays.copyOf(pdf, pdf.length + 1)).text()).contains("ditambahkan");
    assertThat(upload("bukan pdf".getBytes(StandardCharsets.UTF_8)).text())
        .contains("Tidak ada dokumen seperti ini");
    assertThat(upload(new byte[0]).status()).isEqualTo(422);
    Paper draft = drafted(PaperType.KK, family().husband());
    assertThat(anybody("/dokumen/" + draft.token().value()).status())
        .as("a draft is no document")
        .isEqualTo(404);
  }

  @Test
  @DisplayName("QR pada lembar: terbaca, tersegel, dan milik dokumen itu sendiri")
  void the_qr_on_the_page_is_read_and_its_seal_checked() throws Exception {
    byte[] pdf = signed(PaperType.BIODATA, family().wife(), kadis());
    Paper paper = store.byFile(PaperDesk.sha256(pdf)).orElseThrow();
    String qr = readQr(pdf);
    assertThat(qr).contains("/dokumen/" + paper.token().value() + "#").doesNotContain(paper.nik());
    assertThat(seal.open(qr.substring(qr.indexOf('#') + 1)))
        .contains(PaperPrint.payload(paper, TODAY));
    assertThat(paste(qr).text()).contains("verdict--green");
    byte[] other = signed(PaperType.BIODATA, family().wife(), kadis());
    Paper stranger = store.byFile(PaperDesk.sha256(other)).orElseThrow();
    assertThat(paste(qr.replace(paper.token().value(), stranger.token().value())).text())
        .as("the seal of one paper under the token of another")
        .contains("verdict--red");
    String foreign = BIMA_SCOPE.call(() -> seal.seal(PaperPrint.payload(paper, TODAY)));
    assertThat(paste(qr.substring(0, qr.indexOf('#') + 1) + foreign).text())
        .as("sealed by another office")
        .contains("verdict--red");
    assertThat(paste("https://contoh.example/apa-saja").text()).contains("verdict--red");
  }

  @Test
  @DisplayName("Pemeriksaan dibatasi 30 kali semenit dari satu alamat")
  void checks_are_limited_by_address() throws Exception {
    String unknown = "/dokumen/" + "B".repeat(21);
    String from = address();
    for (int times = 0; times < 30; times++) {
      assertThat(anybody(unknown, from).status()).isEqualTo(404);
    }
    Page tooMany = anybody(unknown, from);
    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.text()).contains("Tunggu satu menit");
  }

  @Test
  @DisplayName("Siapa melihat dokumen meninggalkan jejak; yang tidak berwenang tidak melihat")
  void who_sees_a_paper_leaves_a_row() throws Exception {
    Family family = family();
    Paper paper = drafted(PaperType.KK, family.husband());
    Officer clerk = officer(Role.FRONT_OFFICE);
    open("/surat/orang/" + ref(family.wife()), clerk);
    open("/surat/" + paper.id(), clerk);
    Page pdf = open("/surat/" + paper.id() + "/berkas.pdf", clerk);
    assertThat(pdf.bytes()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(
            jdbc.sql(
                    """
                    select act || ' ' || (facts->>'kind') from audit.entry
                    where officer = :who and act in ('resident-papers-opened', 'paper-opened')
                    order by id
                    """)
                .param("who", clerk.id().value())
                .query(String.class)
                .list())
        .containsExactly("resident-papers-opened RESIDENT", "paper-opened KK", "paper-opened KK");
    Officer outsider = officer(Role.ADMINISTRATOR);
    assertThat(open("/surat/" + paper.id(), outsider).status()).isEqualTo(403);
    assertThat(open("/surat/bukan-nomor", clerk).status()).isEqualTo(404);
    assertThat(send("/surat/orang/" + ref(family.wife()), clerk, "jenis", "KK").status())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("Tarik tanpa alasan menampilkan dokumennya lagi: itu pun tercatat")
  void a_paper_shown_again_after_a_refusal_leaves_a_row() throws Exception {
    Paper paper = drafted(PaperType.KK, family().husband());
    Officer clerk = officer(Role.OPERATOR_SIAK);
    assertThat(send("/surat/" + paper.id() + "/tarik", clerk, "alasan", "").text())
        .contains(paper.name());
    assertThat(
            jdbc.sql(
                    "select count(*) from audit.entry where officer = :who and act = 'paper-opened'")
                .param("who", clerk.id().value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private static String readQr(byte[] pdf) throws IOException, ReaderException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var image = new PDFRenderer(document).renderImageWithDPI(0, 300);
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))),
              Map.of(DecodeHintType.TRY_HARDER, true))
          .getText();
    }
  }

  private Page open(String address, Officer officer) throws Exception {
    return page(get(address).with(signedIn(officer)));
  }

  private Page send(String address, Officer officer, String... fields) throws Exception {
    var request = post(address).with(signedIn(officer)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return page(request);
  }

  private Page anybody(String address) throws Exception {
    return anybody(address, address());
  }

  private Page anybody(String address, String from) throws Exception {
    return page(
        get(address)
            .with(request -> {
              request.setRemoteAddr(from);
              return request;
            }));
  }

  private Page upload(byte[] file) throws Exception {
    String from = address();
    return page(
        multipart("/dokumen/periksa")
            .file(new MockMultipartFile("berkas", "kk.pdf", "application/pdf", file))
            .with(csrf())
            .with(request -> {
              request.setRemoteAddr(from);
              return request;
            }));
  }

  private Page paste(String qr) throws Exception {
    String from = address();
    return page(
        post("/dokumen/periksa")
            .param("kode", qr)
            .with(csrf())
            .with(request -> {
              request.setRemoteAddr(from);
              return request;
            }));
  }

  private static String address() {
    int serial = ADDRESS.incrementAndGet();
    return "10.9." + serial / 250 + "." + (1 + serial % 250);
  }

  private Page page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    MockHttpServletResponse answer =
        browser.perform(request.header("Accept", "text/html")).andReturn().getResponse();
    return new Page(
        answer.getStatus(),
        new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8),
        String.valueOf(answer.getHeader("Location")),
        answer.getContentAsByteArray());
  }
}

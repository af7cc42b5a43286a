package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.formats.Images;
import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.archive.ScanPage;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.signing.SignedPdfs;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@DisplayName("Baris SCAN: halaman berkas dipindai, diatur, dijilid")
class ScannedPagesModuleTests extends OfficeTestBase {

  @Autowired private MockMvc browser;
  @Autowired private JdbcClient jdbc;
  @Autowired private Attachments attachments;

  @Test
  @DisplayName("Beberapa halaman sekaligus, urutan diubah, diputar, dijilid sebagai PDF/A")
  void pages_are_bound_as_pdf_a_and_every_page_leaves_its_row() throws Exception {
    CaseNumber number = accepted(resident());
    Officer scanner = officer(Role.PETUGAS_SCAN);
    sent(number, scanner, sheet(0, Color.RED), sheet(4, Color.BLUE), sheet(-3, Color.GREEN));
    List<ScanPage> came = attachments.of(number);
    assertThat(came).extracting(ScanPage::isAskew).containsExactly(false, true, true);
    arrange(number, came.get(2).id(), "EARLIER", scanner);
    arrange(number, came.get(2).id(), "EARLIER", scanner);
    arrange(number, came.get(2).id(), "EARLIER", scanner);
    arrange(number, came.get(0).id(), "RIGHT", scanner);
    assertThat(attachments.of(number))
        .extracting(ScanPage::id)
        .containsExactly(came.get(2).id(), came.get(0).id(), came.get(1).id());
    Officer reader = officer(Role.FRONT_OFFICE);
    byte[] pdf = open("/berkas/" + number + "/pindaian.pdf", reader).getContentAsByteArray();
    assertThat(SignedPdfs.notPdfA(pdf)).isEmpty();
    looksLike(pdf);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from audit.entry
                    where case_number = :n and officer = :who and act = 'protected-read'
                      and facts->>'why' = 'requirement-seen'
                    """)
                .param("n", number.value())
                .param("who", reader.id().value())
                .query(Long.class)
                .single())
        .isEqualTo(3);
  }

  private static void looksLike(byte[] pdf) throws IOException {
    String folder = System.getProperty("adminduk.papers", "");
    if (!folder.isEmpty()) {
      Files.write(Path.of(folder, "pindaian.pdf"), pdf);
    }
    try (PDDocument book = Loader.loadPDF(pdf)) {
      assertThat(book.getNumberOfPages()).isEqualTo(3);
      PDFRenderer print = new PDFRenderer(book);
      assertThat(middle(print.renderImage(0))).as("the last came first").isEqualTo(Color.GREEN);
      BufferedImage lying = print.renderImage(1);
      assertThat(lying.getWidth()).as("turned by a quarter").isGreaterThan(lying.getHeight());
      assertThat(middle(lying)).isEqualTo(Color.RED);
      assertThat(slope(print.renderImage(2))).as("straightened").isLessThan(0.5);
    }
  }

  @Test
  @DisplayName("Pelurusan dapat dibatalkan; halaman asli tidak pernah berubah")
  void straightening_is_undone_and_the_page_itself_never_changes() throws Exception {
    CaseNumber number = accepted(resident());
    Officer scanner = officer(Role.PETUGAS_SCAN);
    sent(number, scanner, sheet(5, Color.RED));
    UUID page = attachments.of(number).getFirst().id();
    byte[] resting = resting(page);
    assertThat(slope(looked(number, page, scanner))).isLessThan(0.5);
    assertThat(open("/berkas/" + number + "/pindaian", scanner).getContentAsString())
        .contains("diluruskan 5,", "Batal luruskan");
    arrange(number, page, "LEAVE_ASKEW", scanner);
    assertThat(slope(looked(number, page, scanner))).isBetween(4.5, 5.5);
    assertThat(open("/berkas/" + number + "/pindaian", scanner).getContentAsString())
        .contains("miring 5,", ">Luruskan<");
    arrange(number, page, "STRAIGHTEN", scanner);
    for (int i = 0; i < 4; i++) {
      arrange(number, page, "LEFT", scanner);
    }
    assertThat(slope(looked(number, page, scanner))).isLessThan(0.5);
    assertThat(resting(page)).isEqualTo(resting);
  }

  @Test
  @DisplayName("Yang bukan pemindai tidak mengatur; halaman berkas lain tidak dikenal")
  void only_who_scans_arranges_and_only_pages_of_the_file() throws Exception {
    CaseNumber number = accepted(resident());
    CaseNumber other = accepted(resident());
    Officer scanner = officer(Role.PETUGAS_SCAN);
    sent(number, scanner, sheet(0, Color.RED));
    UUID page = attachments.of(number).getFirst().id();
    assertThat(arrange(number, page, "RIGHT", officer(Role.OPERATOR_SIAK)).getStatus())
        .isEqualTo(403);
    assertThat(arrange(other, page, "RIGHT", scanner).getStatus()).isEqualTo(422);
    assertThat(arrange(number, page, "BAKAR", scanner).getStatus()).isEqualTo(422);
    assertThat(attachments.of(number).getFirst().quarters()).isZero();
    assertThat(open("/berkas/" + other + "/pindaian.pdf", scanner).getStatus()).isEqualTo(404);
    assertThat(open("/berkas/" + number + "/pindaian.pdf", officer(Role.PEMOHON)).getStatus())
        .isEqualTo(404);
    byte[] pdf = open("/berkas/" + number + "/pindaian.pdf", scanner).getContentAsByteArray();
    MockMultipartHttpServletRequestBuilder request = multipart("/berkas/" + number + "/lampiran");
    request.file(new MockMultipartFile("pindaian.LAIN", "kk.jpg", "image/jpeg", pdf));
    assertThat(perform(request, scanner).getStatus()).as("a PDF called jpg").isEqualTo(422);
    assertThat(attachments.of(number)).hasSize(1);
  }

  private void sent(CaseNumber number, Officer by, BufferedImage... sheets) throws Exception {
    MockMultipartHttpServletRequestBuilder request = multipart("/berkas/" + number + "/lampiran");
    for (BufferedImage sheet : sheets) {
      byte[] jpeg = Images.toJpeg(sheet, 0.8f);
      request.file(new MockMultipartFile("pindaian.LAIN", "hal.jpg", "image/jpeg", jpeg));
    }
    assertThat(perform(request.param("kembali", "pindaian"), by).getStatus()).isEqualTo(303);
  }

  private MockHttpServletResponse arrange(CaseNumber number, UUID page, String how, Officer by)
      throws Exception {
    return perform(post("/berkas/" + number + "/pindaian/" + page).param("aksi", how), by);
  }

  private BufferedImage looked(CaseNumber number, UUID page, Officer by) throws Exception {
    return Images.decode(
        open("/berkas/" + number + "/lampiran/" + page + ".jpg?ukuran=kecil", by)
            .getContentAsByteArray());
  }

  private MockHttpServletResponse open(String address, Officer by) throws Exception {
    return perform(get(address), by);
  }

  private MockHttpServletResponse perform(
      AbstractMockHttpServletRequestBuilder<?> request, Officer by) throws Exception {
    return browser
        .perform(request.with(signedIn(by)).with(csrf()).accept("text/html", "*/*"))
        .andReturn()
        .getResponse();
  }

  private byte[] resting(UUID page) {
    return jdbc.sql("select bytes from vault.item where kind = 'SCAN' and name = :page")
        .param("page", page.toString())
        .query(byte[].class)
        .single();
  }

  /** A sheet of dashes for lines, one thick bar below, and a colour in the middle. */
  private static BufferedImage sheet(double degrees, Color colour) {
    BufferedImage page = new BufferedImage(900, 1270, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 900, 1270);
    pen.rotate(Math.toRadians(degrees), 450, 635);
    pen.setColor(Color.BLACK);
    pen.setStroke(new BasicStroke(6));
    for (int line = 0; line < 20; line++) {
      for (int word = 0; word < 8; word++) {
        pen.drawLine(120 + word * 85, 120 + line * 22, 180 + word * 85, 120 + line * 22);
      }
    }
    pen.fillRect(120, 1050, 660, 20);
    pen.setColor(colour);
    pen.fillRect(400, 585, 100, 100);
    pen.dispose();
    return page;
  }

  private static Color middle(BufferedImage page) {
    Color seen = new Color(page.getRGB(page.getWidth() / 2, page.getHeight() / 2 - 7));
    return new Color(full(seen.getRed()), full(seen.getGreen()), full(seen.getBlue()));
  }

  private static int full(int value) {
    return value > 128 ? 255 : 0;
  }

  /** Gives the slope of the thick bar in degrees, from its upper edge left and right. */
  private static double slope(BufferedImage page) {
    int left = page.getWidth() * 3 / 10;
    int right = page.getWidth() * 7 / 10;
    return Math.abs(
        Math.toDegrees(Math.atan2(barAt(page, right) - barAt(page, left), right - left)));
  }

  private static int barAt(BufferedImage page, int x) {
    for (int y = page.getHeight() * 92 / 100; y > 0; y--) {
      if ((page.getRGB(x, y) & 0xff) < 128) {
        return y;
      }
    }
    throw new AssertionError("no bar");
  }
}

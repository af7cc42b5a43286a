package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.formats.Images;
import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.signing.SignedPdfs;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockMultipartHttpServletRequestBuilder;

@DisplayName(
    "Kop surat: diusulkan, dilihat, disetujui mata lain; dokumen lama tetap seperti dahulu")
class LetterheadModuleTests extends DocumentsFixture {

  @Autowired private Letterheads letterheads;
  @Autowired private MockMvc browser;

  /** Other classes print in the same office: what was in force before comes back. */
  @AfterEach
  void the_plain_look_again() {
    Officer one = officer(Role.KASI);
    letterheads
        .propose(letterheads.plain(), new byte[0], one)
        .then(version -> letterheads.decide(version.id(), true, officer(Role.KADIS)))
        .orFault();
  }

  @Test
  @DisplayName("Usul belum berlaku; sesudah disetujui dokumen baru memakainya, yang lama tetap")
  void a_look_counts_only_after_other_eyes_and_only_from_then_on() throws Exception {
    Officer head = kadis();
    byte[] before = signed(PaperType.KETERANGAN_KEPENDUDUKAN, family().wife(), head);
    Officer administrator = officer(Role.ADMINISTRATOR);
    assertThat(propose(administrator, "PEMKAB REKAAN", "Rantau Baru", picture()).getStatus())
        .isEqualTo(303);
    Letterheads.Version version = letterheads.all().getFirst();
    assertThat(letterheads.inForce().government()).isNotEqualTo("PEMKAB REKAAN");
    byte[] preview = preview(version.id(), administrator).getContentAsByteArray();
    assertThat(words(preview)).contains("PEMKAB REKAAN", "Rantau Baru", "Semoga berguna");
    assertThat(SignedPdfs.notPdfA(preview)).isEmpty();

    assertThat(decide(version.id(), "setuju", administrator).getStatus()).isEqualTo(403);
    assertThat(decide(version.id(), "setuju", officer(Role.KABID)).getStatus()).isEqualTo(303);
    byte[] after = signed(PaperType.KETERANGAN_KEPENDUDUKAN, family().wife(), head);
    assertThat(words(after)).contains("PEMKAB REKAAN", "Rantau Baru, 23 November 2026");
    assertThat(SignedPdfs.notPdfA(after)).isEmpty();
    assertThat(words(before)).doesNotContain("PEMKAB REKAAN");
    assertThat(store.byFile(PaperDesk.sha256(before))).as("bytes as they were").isPresent();
    assertThat(said(decide(version.id(), "tolak", officer(Role.KADIS))))
        .contains("Sudah diputuskan");
    assertThat(
            jdbc.sql("select act from audit.entry where act like 'letterhead-%' order by id")
                .query(String.class)
                .list())
        .contains("letterhead-proposed", "letterhead-approved");
  }

  @Test
  @DisplayName("Yang mengusulkan tidak menyetujui, dan yang bukan tugasnya tidak melihat")
  void who_proposed_does_not_approve() throws Exception {
    Officer both = officer(Role.KASI, Role.KABID);
    propose(both, "PEMKAB SENDIRI", "Rantau", new byte[0]);
    Letterheads.Version version = letterheads.all().getFirst();
    assertThat(said(decide(version.id(), "setuju", both))).contains("Perlu mata lain");
    assertThat(letterheads.find(version.id()).orElseThrow().state())
        .isEqualTo(Letterheads.State.PROPOSED);
    Officer clerk = officer(Role.OPERATOR_SIAK);
    assertThat(answer(get("/surat/kop").with(signedIn(clerk))).getStatus()).isEqualTo(403);
    assertThat(propose(clerk, "PEMKAB X", "Rantau", new byte[0]).getStatus()).isEqualTo(403);
    assertThat(preview(version.id(), clerk).getStatus()).isEqualTo(403);
  }

  @Test
  @DisplayName("Logo dinilai dari isinya: SVG, skrip, dan berkas rusak ditolak; yang diketik tetap")
  void a_logo_is_judged_by_its_bytes() throws Exception {
    Officer one = officer(Role.ADMINISTRATOR);
    int before = letterheads.all().size();
    for (String bad :
        new String[] {
          "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
          "GIF89a....",
          "%PDF-1.7"
        }) {
      MockHttpServletResponse no =
          propose(one, "PEMKAB TETAP", "Rantau", bad.getBytes(StandardCharsets.US_ASCII));
      assertThat(no.getStatus()).isEqualTo(422);
      assertThat(said(no)).contains("Logo tidak dapat dipakai", "value=\"PEMKAB TETAP\"");
    }
    byte[] cut = Arrays.copyOf(picture(), picture().length / 2);
    assertThat(propose(one, "PEMKAB TETAP", "Rantau", cut).getStatus()).isEqualTo(422);
    MockHttpServletResponse unfit = propose(one, "学", "Rantau", new byte[0]);
    assertThat(unfit.getStatus()).isEqualTo(422);
    assertThat(said(unfit)).contains("baris pemerintah");
    assertThat(letterheads.all()).hasSize(before);
    byte[] kept = LetterheadForm.logo(picture()).orElseThrow();
    assertThat(Images.decode(kept).getWidth()).isLessThanOrEqualTo(400);
  }

  private static byte[] picture() {
    BufferedImage logo = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 900; x++) {
      for (int y = 0; y < 600; y++) {
        logo.setRGB(x, y, x * y);
      }
    }
    return Images.toJpeg(logo, 0.8f);
  }

  private MockHttpServletResponse propose(
      Officer officer, String government, String place, byte[] logo) throws Exception {
    AbstractMockMultipartHttpServletRequestBuilder<?> request =
        multipart("/surat/kop").file(new MockMultipartFile("logo", "l.png", "image/png", logo));
    request
        .param("pemerintah", government)
        .param("nama", "DINAS REKAAN")
        .param("alamat", "Jalan Rekaan 1")
        .param("tempat", place)
        .param("penutup", "Semoga berguna bagi yang bersangkutan.");
    return answer(request.with(signedIn(officer)).with(csrf()));
  }

  private MockHttpServletResponse decide(UUID id, String word, Officer officer) throws Exception {
    return answer(
        post("/surat/kop/" + id).param("putusan", word).with(signedIn(officer)).with(csrf()));
  }

  private MockHttpServletResponse preview(UUID id, Officer officer) throws Exception {
    return answer(get("/surat/kop/" + id + "/pratinjau.pdf").with(signedIn(officer)));
  }

  private static String said(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return browser.perform(request.header("Accept", "text/html")).andReturn().getResponse();
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper reader = new PDFTextStripper();
      reader.setSortByPosition(true);
      return reader.getText(document).replaceAll("\\s+", " ");
    }
  }
}

package id.adminduk.office.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.catalogue.form.SopForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("SOP di atas kertas, bentuk PermenPANRB 35/2012")
class SopFormTests {

  static List<String> files() {
    return AllSopsTests.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_sop_is_drawn_across_with_all_its_words(String file) throws IOException {
    Sop sop = SopFiles.loaded(SopFile.read(file, SopFiles.bytes("/sop/" + file)));
    byte[] pdf = SopForm.pdf(sop);
    keepForTheEye(file, pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getPages())
          .allSatisfy(page ->
              assertThat(page.getMediaBox().getWidth())
                  .isGreaterThan(page.getMediaBox().getHeight()));
      String words = squeezed(new PDFTextStripper().getText(document));
      for (SopRow row : sop.rows()) {
        assertThat(words).contains(beginning(row.activity(), 10));
      }
      sop.lanes().forEach(lane -> assertThat(words).contains(beginning(lane.label(), 4)));
      assertThat(words)
          .contains("Pelaksana", "Mutubaku", "Kelengkapan", "Waktu", "Output", "Keterangan")
          .contains("Dasarhukum", "Kualifikasipelaksana", "Keterkaitan", "Peringatan", "Pencatatan")
          .contains(squeezed(Timing.sumInWords(sop.leastOfRows(), sop.sumOfRows())))
          .contains("Mulai", "Selesai");
    }
  }

  @Test
  void what_the_typeface_cannot_write_does_not_stop_the_printing() {
    String text = new String(SopFiles.bytes("/catalogue/good.yaml"), StandardCharsets.UTF_8);
    String odd = text.replace("Mengajukan", "Mengajukan \uD83D\uDE00 \u4E2D " + "x".repeat(400));
    Sop sop = SopFiles.loaded(SopFile.read("odd.yaml", odd.getBytes(StandardCharsets.UTF_8)));
    assertThat(SopForm.pdf(sop)).isNotEmpty();
  }

  private static String beginning(String text, int length) {
    String squeezed = squeezed(text);
    return squeezed.substring(0, Math.min(length, squeezed.length()));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static void keepForTheEye(String file, byte[] pdf) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "sop-forms"));
    Files.write(folder.resolve(file.replace('/', '-').replace(".yaml", ".pdf")), pdf);
  }
}

package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

@DisplayName(
    "Templat kantor: dibaca sekali, dicoba sebelum kantor buka, ditolak dengan berkas dan baris")
class TemplateFolderTests {

  private static final String GOOD =
      "<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<body>\n<p th:text=\"${kata}\">x</p>\n"
          + "</body>\n</html>";

  @TempDir private Path folder;

  @Test
  @DisplayName("Tanpa setelan tidak ada apa-apa; dengan folder, yang di dalamnya menggantikan")
  void a_file_of_the_folder_takes_the_place_of_ours() throws IOException {
    assertThat(new TemplateFolder("").files()).isEmpty();
    write("kk.html", GOOD);
    TemplateFolder templates = new TemplateFolder(folder.toString());
    assertThat(print(templates, "documents/kk")).contains("<p>halo</p>");
    write("kk.html", GOOD.replace("<p", "<b").replace("</p>", "</b>"));
    assertThat(print(templates, "documents/kk")).as("read once").contains("<p>halo</p>");
    assertThatThrownBy(() -> print(templates, "surat/piles"))
        .as("pages are no papers")
        .hasMessageContaining("surat/piles");
  }

  @Test
  @DisplayName("Folder atau nama yang tidak dikenal menghentikan mulai")
  void an_unknown_folder_or_name_stops_the_start() throws IOException {
    assertThatThrownBy(() -> new TemplateFolder(folder.resolve("tidak-ada").toString()))
        .isInstanceOf(TemplateUnfit.class)
        .hasMessageContaining("tidak ada atau bukan folder");
    write("kartu-keluarga.html", GOOD);
    assertThatThrownBy(() -> new TemplateFolder(folder.toString()))
        .isInstanceOf(TemplateUnfit.class)
        .hasMessageContaining("kartu-keluarga.html")
        .hasMessageContaining("kia, kk");
  }

  @Test
  @DisplayName("XHTML yang tidak utuh: berkas dan baris disebut")
  void broken_xhtml_names_file_and_line() throws IOException {
    write("kia.html", GOOD.replace("</p>", ""));
    assertThatThrownBy(() -> check((type, signed) -> plain(false)))
        .isInstanceOf(TemplateUnfit.class)
        .hasMessageContaining("kia.html baris 4")
        .hasMessageContaining("bukan XHTML yang utuh");
    write("kia.html", "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + GOOD);
    assertThatThrownBy(() -> check((type, signed) -> plain(false)))
        .isInstanceOf(TemplateUnfit.class)
        .hasMessageContaining("kia.html baris 1");
  }

  @Test
  @DisplayName(
      "Ungkapan yang salah: berkas dan baris disebut, walau hanya pada yang bertanda tangan")
  void a_wrong_expression_names_file_and_line() throws IOException {
    write("kia.html", GOOD.replace("${kata}", "${kata.tidakAda()}"));
    TemplateFolder templates = new TemplateFolder(folder.toString());
    assertThatThrownBy(() ->
            check((type, signed) -> {
              if (signed) {
                print(templates, "documents/kia");
              }
              return plain(false);
            }))
        .isInstanceOf(TemplateUnfit.class)
        .hasMessageContaining("kia.html baris 3")
        .hasMessageContaining("Kartu Identitas Anak");
  }

  @Test
  @DisplayName("Huruf yang tidak tertanam dan PDF yang tidak jadi ditolak")
  void a_typeface_outside_is_refused() throws IOException {
    write("official.html", GOOD);
    assertThatThrownBy(() -> check((type, signed) -> plain(true)))
        .isInstanceOf(TemplateUnfit.class)
        .hasMessageContaining("tidak tertanam");
    assertThatThrownBy(() ->
            check((type, signed) -> {
              throw new IllegalStateException("huruf hilang");
            }))
        .isInstanceOf(TemplateUnfit.class)
        .hasMessageContaining("official.html: tidak menjadi PDF/A: Kartu Keluarga. huruf hilang");
    check((type, signed) -> plain(false));
  }

  private void check(TemplateProof.Press press) {
    TemplateProof.check(new TemplateFolder(folder.toString()), press);
  }

  private static String print(TemplateFolder templates, String name) {
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    return engine.process(name, new Context(Locale.ROOT, Map.of("kata", "halo")));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static byte[] plain(boolean withFont) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
        if (withFont) {
          pen.beginText();
          pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          pen.showText("x");
          pen.endText();
        }
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package id.adminduk.office.archive;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Prints a document template as PDF/A-2b with the office's own typeface embedded.
 *
 * <p>Documents are Indonesian, whatever language the officer reads.
 */
@Component
class PaperPress {

  private record Face(String file, int weight) {}

  private static final Locale INDONESIAN = Locale.of("id");
  private static final String FAMILY = "Public Sans";
  private static final List<Face> FACES =
      List.of(new Face("PublicSans_400Regular.ttf", 400), new Face("PublicSans_700Bold.ttf", 700));

  private final SpringTemplateEngine templates;

  PaperPress(SpringTemplateEngine templates) {
    this.templates = templates;
  }

  byte[] print(String kind, Map<String, Object> model) {
    String html = templates.process("documents/" + kind, new Context(INDONESIAN, model));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
      builder.useColorProfile(SrgbProfile.bytes());
      for (Face face : FACES) {
        builder.useFont(
            () -> open(face), FAMILY, face.weight(), PdfRendererBuilder.FontStyle.NORMAL, true);
      }
      builder.withHtmlContent(html, null);
      builder.toStream(pdf);
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("document " + kind + " could not be printed", e);
    }
    return pdf.toByteArray();
  }

  private static InputStream open(Face face) {
    return Objects.requireNonNull(
        PaperPress.class.getResourceAsStream("/documents/fonts/" + face.file()), face.file());
  }
}

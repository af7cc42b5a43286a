package id.adminduk.devices.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Prints a face and looks at the result as a reader of PDF would. */
final class CardPages {
  static final String BLANK = "KTP-2026-000917";

  private CardPages() {}

  static byte[] print(CardFace face) {
    var outcome = new PdfCardPrinter().print(face, BLANK);
    assertThat(outcome).isInstanceOf(PrintOutcome.Printed.class);
    return ((PrintOutcome.Printed) outcome).card().pdf();
  }

  static String text(byte[] pdf, int page) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(document);
    }
  }

  /** Renders at the resolution of a card printer. */
  static BufferedImage image(byte[] pdf, int page) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(page - 1, 300);
    }
  }
}

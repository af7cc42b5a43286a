package id.adminduk.devices.card;

import id.adminduk.formats.Images;
import id.adminduk.formats.MalformedImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Prints into a PDF: the real layout, vector text, embedded fonts, no machine.
 *
 * <p>The same face and serial give the same bytes, so a print may be proven later. Safe for use by
 * several threads.
 */
public final class PdfCardPrinter implements CardPrinter {
  @Override
  public String displayName() {
    return "PDF (berkas)";
  }

  @Override
  public PrintOutcome print(CardFace face, String blankSerial) {
    try {
      return new PrintOutcome.Printed(render(face, blankSerial));
    } catch (UnprintableFace e) {
      return new PrintOutcome.Failed(PrintFailure.UNPRINTABLE_FACE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new IllegalStateException("drawing into memory failed", e);
    }
  }

  private static PrintedCard render(CardFace face, String blankSerial)
      throws IOException, UnprintableFace {
    try (var document = new PDDocument()) {
      document.setDocumentId(31L * face.hashCode() + blankSerial.hashCode());
      document.getDocumentInformation().setTitle("KTP-el (simulasi)");
      document.getDocumentCatalog().setLanguage("id-ID");
      var medium = Typeface.medium(document);
      var bold = Typeface.bold(document);
      var photo = photo(document, face);
      var signature =
          LosslessFactory.createFromImage(document, decode(face.signature(), "tanda tangan"));
      try (var sheet = Sheet.add(document)) {
        new FrontFace(sheet, medium, bold).draw(face, photo, signature);
      }
      try (var sheet = Sheet.add(document)) {
        new BackFace(sheet, medium, bold).draw(face, blankSerial);
      }
      var pdf = new ByteArrayOutputStream();
      document.save(pdf);
      return new PrintedCard(pdf.toByteArray(), document.getNumberOfPages());
    }
  }

  /** Embeds a JPEG as it is, once it has proven readable: no second loss. */
  private static PDImageXObject photo(PDDocument document, CardFace face)
      throws IOException, UnprintableFace {
    var image = decode(face.photo(), "foto");
    return face.photoIsJpeg()
        ? JPEGFactory.createFromByteArray(document, face.photo())
        : LosslessFactory.createFromImage(document, image);
  }

  private static BufferedImage decode(byte[] picture, String what) throws UnprintableFace {
    try {
      return Images.decode(picture);
    } catch (MalformedImage e) {
      throw new UnprintableFace(what + ": " + e.getMessage());
    }
  }
}

package id.adminduk.office.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * Binds pages as PDF/A-2b, one on each sheet of A4: the pictures go in byte for byte, and turning
 * and straightening are done by the page that shows them.
 */
final class ScanBook {

  /** A page and how it is turned, clockwise. */
  @SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
  record Leaf(byte[] jpeg, int quarters, double turn) {}

  /** Points; some 8 mm, which every office printer can reach. */
  private static final float MARGIN = 24;

  private static final float FOOT = 14;
  private static final float LETTERS = 8;

  private ScanBook() {}

  static byte[] bind(String title, List<Leaf> leaves) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument book = new PDDocument();
        InputStream face =
            Objects.requireNonNull(
                ScanBook.class.getResourceAsStream("/documents/fonts/PublicSans_400Regular.ttf"))) {
      book.setVersion(1.7f);
      PDFont font = PDType0Font.load(book, face, true);
      for (Leaf leaf : leaves) {
        String foot = title + " · " + (book.getNumberOfPages() + 1) + " / " + leaves.size();
        sheet(book, leaf, font, foot);
      }
      describe(book, title);
      book.save(out);
    } catch (IOException | TransformerException | BadFieldValueException e) {
      throw new IllegalStateException("pages cannot be bound", e);
    }
    return out.toByteArray();
  }

  private static void sheet(PDDocument book, Leaf leaf, PDFont font, String foot)
      throws IOException {
    PDImageXObject picture = JPEGFactory.createFromByteArray(book, leaf.jpeg());
    boolean lies = leaf.quarters() % 2 != 0;
    double across = lies ? picture.getHeight() : picture.getWidth();
    double down = lies ? picture.getWidth() : picture.getHeight();
    float side = PDRectangle.A4.getWidth();
    float length = PDRectangle.A4.getHeight();
    PDRectangle size = across > down ? new PDRectangle(length, side) : PDRectangle.A4;
    PDPage page = new PDPage(size);
    book.addPage(page);
    double turn = Math.toRadians(leaf.turn());
    double wide = across * Math.cos(turn) + down * Math.abs(Math.sin(turn));
    double high = down * Math.cos(turn) + across * Math.abs(Math.sin(turn));
    double scale =
        Math.min(
            (size.getWidth() - 2 * MARGIN) / wide, (size.getHeight() - 2 * MARGIN - FOOT) / high);
    Matrix place = new Matrix();
    place.translate(size.getWidth() / 2, (size.getHeight() + FOOT) / 2);
    // The sheet's axis points up, so clockwise is backwards here.
    place.rotate(-Math.toRadians(90.0 * leaf.quarters()) - turn);
    place.scale((float) (picture.getWidth() * scale), (float) (picture.getHeight() * scale));
    place.translate(-0.5f, -0.5f);
    try (PDPageContentStream pen = new PDPageContentStream(book, page)) {
      pen.drawImage(picture, place);
      pen.beginText();
      pen.setFont(font, LETTERS);
      pen.newLineAtOffset(MARGIN, MARGIN / 2);
      pen.showText(foot);
      pen.endText();
    }
  }

  private static void describe(PDDocument book, String title)
      throws IOException, TransformerException, BadFieldValueException {
    PDDocumentInformation about = new PDDocumentInformation();
    about.setTitle(title);
    book.setDocumentInformation(about);
    XMPMetadata words = XMPMetadata.createXMPMetadata();
    words.createAndAddDublinCoreSchema().setTitle(title);
    PDFAIdentificationSchema kind = words.createAndAddPDFAIdentificationSchema();
    kind.setPart(2);
    kind.setConformance("B");
    ByteArrayOutputStream xmp = new ByteArrayOutputStream();
    new XmpSerializer().serialize(words, xmp, true);
    PDMetadata metadata = new PDMetadata(book);
    metadata.importXMPMetadata(xmp.toByteArray());
    book.getDocumentCatalog().setMetadata(metadata);
    PDOutputIntent colours =
        new PDOutputIntent(book, new ByteArrayInputStream(SrgbProfile.bytes()));
    colours.setInfo("sRGB IEC61966-2.1");
    colours.setOutputCondition("sRGB IEC61966-2.1");
    colours.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    book.getDocumentCatalog().addOutputIntent(colours);
  }
}

package id.adminduk.office.catalogue.form;

import id.adminduk.office.catalogue.Sop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;

/** The SOP on paper. */
public final class SopForm {

  private SopForm() {}

  /**
   * Draws an SOP as PDF, A4 across: header box on the first sheet, then table and notes.
   *
   * @throws UncheckedIOException when the typeface cannot be read
   */
  public static byte[] pdf(Sop sop) {
    try (PDDocument document = new PDDocument()) {
      Face plain = Face.regular(document);
      Face bold = Face.bold(document);
      Paper paper = new Paper(document, plain, bold, sop);
      new HeaderBox(paper, sop).draw();
      new StepTable(paper, sop).draw();
      paper.closeLast();
      PDDocumentCatalog catalog = document.getDocumentCatalog();
      catalog.setLanguage("id-ID");
      document.getDocumentInformation().setTitle("SOP " + sop.title());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the form of " + sop.title() + " cannot be drawn", e);
    }
  }
}

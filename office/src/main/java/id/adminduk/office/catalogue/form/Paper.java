package id.adminduk.office.catalogue.form;

import id.adminduk.office.catalogue.Sop;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The stack of sheets; each carries at its foot which SOP and which revision it is. */
final class Paper {

  private final PDDocument document;
  private final Face plain;
  private final Face bold;
  private final String foot;
  private @Nullable Sheet sheet;
  private int count;

  Paper(PDDocument document, Face plain, Face bold, Sop sop) {
    this.document = document;
    this.plain = plain;
    this.bold = bold;
    String number = sop.header().number().isEmpty() ? "" : " · " + sop.header().number();
    this.foot =
        "SOP %s%s · revisi berkas %s · lembar "
            .formatted(sop.title(), number, sop.revision().digest().substring(0, 12));
  }

  Face plain() {
    return plain;
  }

  Face bold() {
    return bold;
  }

  Sheet next() throws IOException {
    closeLast();
    Sheet fresh = new Sheet(document);
    count++;
    fresh.ink(0.35f);
    fresh.text(plain, 6.5f, Sheet.MARGIN, Sheet.HEIGHT - 16, foot + count);
    fresh.ink(0);
    sheet = fresh;
    return fresh;
  }

  void closeLast() throws IOException {
    if (sheet != null) {
      sheet.close();
    }
  }
}

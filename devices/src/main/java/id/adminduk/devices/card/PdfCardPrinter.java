package id.adminduk.devices.card;

/** Prints into a PDF file: the real layout, without a machine. */
public final class PdfCardPrinter implements CardPrinter {

  @Override
  public String displayName() {
    return "PDF (berkas)";
  }

  @Override
  public PrintOutcome print(CardFace face, String blankSerial) {
    throw new UnsupportedOperationException("under construction");
  }
}

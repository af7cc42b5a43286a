package id.adminduk.devices.card;

import java.util.Arrays;

/**
 * Holds what went to the card: a PDF of front and back, each exactly CR80.
 *
 * @param pdf pages of 85.60 x 53.98 mm (242.65 x 153.01 pt), all fonts embedded
 * @param pages always 2 today
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
public record PrintedCard(byte[] pdf, int pages) {
  public PrintedCard {
    pdf = pdf.clone();
  }

  @Override
  public byte[] pdf() {
    return pdf.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PrintedCard that && pages == that.pages && Arrays.equals(pdf, that.pdf);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pdf);
  }

  @Override
  public String toString() {
    return "PrintedCard[" + pdf.length + " bytes, " + pages + " pages]";
  }
}

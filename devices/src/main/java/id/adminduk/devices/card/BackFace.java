package id.adminduk.devices.card;

import static id.adminduk.devices.card.Sheet.MM;

import java.io.IOException;

/**
 * Draws the back: a map of dots and a bird of our own, both placeholders.
 *
 * <p>The state emblem is not copied: its use is reserved by law (UU 24/2009), and a simulated card
 * must not pass for a real one.
 */
final class BackFace {
  private final Sheet sheet;
  private final Typeface medium;
  private final Typeface bold;

  BackFace(Sheet sheet, Typeface medium, Typeface bold) {
    this.sheet = sheet;
    this.medium = medium;
    this.bold = bold;
  }

  void draw(CardFace face, String blankSerial) throws IOException, UnprintableFace {
    Ornament.back(sheet);
    float centre = Sheet.WIDTH / 2;
    sheet.centred(bold, 8.2f, centre, 44.6f * MM, "KARTU TANDA PENDUDUK ELEKTRONIK");
    sheet.text(medium, 5.2f, 4 * MM, 50.4f * MM, "Simulasi KTP-el");
    var serial = FittedText.line(blankSerial, medium, 5.2f, 50 * MM);
    String text = serial.blocks().getFirst().getFirst();
    float width = medium.width(text, serial.size());
    sheet.text(medium, serial.size(), Sheet.WIDTH - 4 * MM - width, 50.4f * MM, text);
    if (face.spesimen()) {
      sheet.specimen(bold);
    }
  }
}

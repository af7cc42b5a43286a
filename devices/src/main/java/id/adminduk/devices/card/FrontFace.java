package id.adminduk.devices.card;

import static id.adminduk.devices.card.Sheet.MM;

import id.adminduk.devices.card.FittedText.Text;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/**
 * Draws the front: header, NIK, the fields in the order of UU 24/2013 Ps 64, photo, issue and
 * signature.
 *
 * <p>All fields share one size, the largest at which they fit; a long name makes the whole list
 * smaller rather than itself unlike its neighbours.
 */
final class FrontFace {
  private static final float LEFT = 3.4f * MM;
  private static final float COLON = 22.9f * MM;
  private static final float VALUE = 24.0f * MM;
  private static final float VALUE_END = 61.2f * MM;
  private static final float BLOOD = 47.6f * MM;
  private static final float NIK_BASELINE = 13.9f * MM;
  private static final float FIELDS_BASELINE = 17.8f * MM;
  private static final float FIELDS_HEIGHT = 36.3f * MM;
  private static final float FIELD_SIZE = 6.2f;
  private static final float PHOTO_X = 63.2f * MM;
  private static final float PHOTO_Y = 11.6f * MM;
  private static final float PHOTO_WIDTH = 19.2f * MM;
  private static final float PHOTO_HEIGHT = 25.6f * MM;
  private static final float PHOTO_CENTRE = PHOTO_X + PHOTO_WIDTH / 2;

  private final Sheet sheet;
  private final Typeface medium;
  private final Typeface bold;

  /** A row of the list; sub-rows of the address are set in a little. */
  private record Row(String label, String value, boolean indented) {}

  FrontFace(Sheet sheet, Typeface medium, Typeface bold) {
    this.sheet = sheet;
    this.medium = medium;
    this.bold = bold;
  }

  void draw(CardFace face, PDImageXObject photo, PDImageXObject signature)
      throws IOException, UnprintableFace {
    Ornament.front(sheet);
    header(face);
    nik(face);
    fields(face);
    photo(photo);
    issue(face, signature);
    if (face.spesimen()) {
      sheet.specimen(bold);
    }
  }

  private void header(CardFace face) throws IOException, UnprintableFace {
    float width = 60 * MM;
    var province = FittedText.line(provinsi(face), bold, 8.2f, width);
    var regency = FittedText.line(kabupaten(face), bold, 8.2f, width);
    float size = Math.min(province.size(), regency.size());
    sheet.centred(bold, size, Sheet.WIDTH / 2, 5.4f * MM, province.blocks().getFirst());
    sheet.centred(bold, size, Sheet.WIDTH / 2, 8.7f * MM, regency.blocks().getFirst());
  }

  private void nik(CardFace face) throws IOException {
    sheet.text(bold, 8.6f, LEFT, NIK_BASELINE, "NIK");
    sheet.text(bold, 8.6f, COLON - 8.9f * MM, NIK_BASELINE, ":");
    sheet.text(bold, 10.4f, VALUE - 8.0f * MM, NIK_BASELINE, face.nik());
  }

  private void fields(CardFace face) throws IOException, UnprintableFace {
    var rows = rows(face);
    var texts = new ArrayList<Text>();
    for (var row : rows) {
      boolean sharesLine = row.label().equals("Jenis kelamin");
      float end = sharesLine ? BLOOD - MM : VALUE_END;
      texts.add(new Text(row.value(), typeface(row), end - VALUE));
    }
    var fitted = FittedText.fit(texts, FIELD_SIZE, FIELDS_HEIGHT);
    float size = fitted.size();
    float y = FIELDS_BASELINE;
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      sheet.text(medium, size, LEFT + (row.indented() ? 2 * MM : 0), y, row.label());
      sheet.text(medium, size, COLON, y, ":");
      var lines = fitted.blocks().get(i);
      for (int line = 0; line < lines.size(); line++) {
        sheet.text(typeface(row), size, VALUE, y + line * size * FittedText.LINE, lines.get(line));
      }
      if (row.label().equals("Jenis kelamin")) {
        bloodGroup(face, size, y);
      }
      y += fitted.advance(i);
    }
  }

  private void bloodGroup(CardFace face, float size, float y) throws IOException, UnprintableFace {
    String label = "Gol. Darah : ";
    float width = VALUE_END - BLOOD - medium.width(label, size);
    var value = FittedText.line(face.golonganDarah(), medium, size, width);
    sheet.text(medium, value.size(), BLOOD, y, label + value.blocks().getFirst().getFirst());
  }

  private Typeface typeface(Row row) {
    return row.label().equals("Nama") ? bold : medium;
  }

  private static List<Row> rows(CardFace face) {
    return List.of(
        new Row("Nama", face.nama(), false),
        new Row("Tempat/Tgl Lahir", face.tempatTanggalLahir(), false),
        new Row("Jenis kelamin", face.jenisKelamin(), false),
        new Row("Alamat", face.alamat(), false),
        new Row("RT/RW", face.rtRw(), true),
        new Row("Kel/Desa", face.kelurahanDesa(), true),
        new Row("Kecamatan", face.kecamatan(), true),
        new Row("Agama", face.agama(), false),
        new Row("Status Perkawinan", face.statusPerkawinan(), false),
        new Row("Pekerjaan", face.pekerjaan(), false),
        new Row("Kewarganegaraan", face.kewarganegaraan(), false),
        new Row("Berlaku Hingga", face.berlakuHingga(), false));
  }

  private void photo(PDImageXObject photo) throws IOException {
    var out = sheet.out();
    float frame = 0.35f * MM;
    out.setNonStrokingColor(Color.WHITE);
    out.addRect(
        PHOTO_X - frame,
        Sheet.HEIGHT - PHOTO_Y - PHOTO_HEIGHT - frame,
        PHOTO_WIDTH + 2 * frame,
        PHOTO_HEIGHT + 2 * frame);
    out.fill();
    sheet.image(photo, PHOTO_X, PHOTO_Y, PHOTO_WIDTH, PHOTO_HEIGHT);
  }

  private void issue(CardFace face, PDImageXObject signature) throws IOException, UnprintableFace {
    float width = 21 * MM;
    var texts =
        List.of(
            new Text(face.tempatTerbit(), medium, width),
            new Text(face.tanggalTerbit(), medium, width));
    var fitted = FittedText.fit(texts, 5.6f, 5.8f * MM);
    float y = PHOTO_Y + PHOTO_HEIGHT + 2.7f * MM;
    for (int i = 0; i < texts.size(); i++) {
      sheet.centred(medium, fitted.size(), PHOTO_CENTRE, y, fitted.blocks().get(i));
      y += fitted.advance(i);
    }
    var out = sheet.out();
    out.saveGraphicsState();
    var inkOnly = new PDExtendedGraphicsState();
    // A pad's white paper must not cover the background: multiplied, only ink remains.
    inkOnly.setBlendMode(BlendMode.MULTIPLY);
    out.setGraphicsStateParameters(inkOnly);
    sheet.image(signature, PHOTO_X, 43.9f * MM, PHOTO_WIDTH, 7.4f * MM);
    out.restoreGraphicsState();
  }

  private static String provinsi(CardFace face) {
    String name = Typeface.clean(face.provinsi());
    return name.startsWith("PROVINSI ") ? name : "PROVINSI " + name;
  }

  private static String kabupaten(CardFace face) {
    String name = Typeface.clean(face.kabupaten());
    return name.startsWith("KABUPATEN ") || name.startsWith("KOTA ") ? name : "KABUPATEN " + name;
  }
}

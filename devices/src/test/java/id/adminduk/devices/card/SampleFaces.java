package id.adminduk.devices.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Invents residents and their faces; NIK sequences 9000 and up are nobody's. */
final class SampleFaces {
  private SampleFaces() {}

  static CardFace ordinary() {
    return face("SARI WULANDARI RAHMAWATI", "JL. BRIGJEND H. HASAN BASRI NO. 12", false);
  }

  static CardFace specimen() {
    return face("SARI WULANDARI RAHMAWATI", "JL. BRIGJEND H. HASAN BASRI NO. 12", true);
  }

  static CardFace longest() {
    return new CardFace(
        "DAERAH ISTIMEWA YOGYAKARTA",
        "KABUPATEN PANGKAJENE DAN KEPULAUAN SELATAN",
        "9905124107909012",
        "R.A. KUSUMANINGTYAS WIDYAWATI SOERJODININGRAT HADIKUSUMO PUTRI",
        "KABUPATEN KEPULAUAN SIAU TAGULANDANG BIARO, 01-07-1990",
        "PEREMPUAN",
        "AB+",
        "PERUMAHAN GRAHA PANGERAN ANTASARI BLOK C-12 NO. 7, GANG MELATI III SAMPING MASJID JAMI"
            + " NURUL HUDA, JALAN TRANS KALIMANTAN KM 18",
        "003/007",
        "SUNGAI RANGAS ULU TENGAH KEPULAUAN",
        "MARTAPURA BARAT DAYA SEBERANG",
        "KEPERCAYAAN TERHADAP TUHAN YANG MAHA ESA",
        "BELUM KAWIN",
        "ANGGOTA DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN",
        "WNI",
        "SEUMUR HIDUP",
        photo(300, 400),
        signature(),
        "PANGKAJENE DAN KEPULAUAN",
        "21-11-2026",
        false);
  }

  static CardFace face(String nama, String alamat, boolean spesimen) {
    return face(nama, alamat, photo(300, 400), spesimen);
  }

  static CardFace face(String nama, String alamat, byte[] photo, boolean spesimen) {
    return new CardFace(
        "KALIMANTAN SELATAN",
        "KABUPATEN TAPIN",
        "9905124107909001",
        nama,
        "RANTAU, 01-07-1990",
        "PEREMPUAN",
        "O",
        alamat,
        "003/007",
        "RANTAU KIWA",
        "TAPIN UTARA",
        "ISLAM",
        "BELUM KAWIN",
        "KARYAWAN SWASTA",
        "WNI",
        "SEUMUR HIDUP",
        photo,
        signature(),
        "TAPIN",
        "21-11-2026",
        spesimen);
  }

  /** Draws head and shoulders before the blue of an even birth year; a figure, not a person. */
  static byte[] photo(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(new Color(0x0060C0));
    g.fillRect(0, 0, width, height);
    g.setColor(new Color(0xE9ECEF));
    g.fillOval(width / 10, height * 7 / 10, width * 8 / 10, height * 6 / 10);
    g.setColor(new Color(0x2B2118));
    g.fillOval(width * 28 / 100, height * 18 / 100, width * 44 / 100, height * 46 / 100);
    g.setColor(new Color(0xC68E67));
    g.fillRect(width * 43 / 100, height * 56 / 100, width * 14 / 100, height * 18 / 100);
    g.fillOval(width * 32 / 100, height * 26 / 100, width * 36 / 100, height * 40 / 100);
    g.dispose();
    return encode(image, "jpeg");
  }

  /** Draws a looping line on white paper. */
  static byte[] signature() {
    var image = new BufferedImage(600, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 600, 240);
    g.setColor(new Color(0x10182C));
    g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    var line = new Path2D.Double();
    for (int i = 0; i <= 300; i++) {
      double t = i / 300.0;
      double x = 50 + 480 * t + 50 * Math.sin(40 * t);
      double y = 120 + 80 * (1 - 0.7 * t) * Math.cos(40 * t) + 20 * Math.sin(9 * t);
      if (i == 0) {
        line.moveTo(x, y);
      } else {
        line.lineTo(x, y);
      }
    }
    g.draw(line);
    g.dispose();
    return encode(image, "png");
  }

  static byte[] encode(BufferedImage image, String format) {
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

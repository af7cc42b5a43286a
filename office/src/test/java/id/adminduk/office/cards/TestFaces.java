package id.adminduk.office.cards;

import id.adminduk.devices.card.CardFace;
import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;

/** An invented resident's card. */
final class TestFaces {

  private TestFaces() {}

  static CardFace face() {
    byte[] picture = Images.toPng(new GreyRaster(2, 2, new byte[4]));
    return new CardFace(
        "PROVINSI KALIMANTAN SELATAN",
        "KABUPATEN TAPIN",
        "6305010101009001",
        "DEWI CONTOH",
        "RANTAU, 01-01-2000",
        "PEREMPUAN",
        "-",
        "JALAN CONTOH 1",
        "001/002",
        "RANTAU KANAN",
        "TAPIN UTARA",
        "ISLAM",
        "BELUM KAWIN",
        "PELAJAR",
        "WNI",
        "SEUMUR HIDUP",
        picture,
        picture,
        "KABUPATEN TAPIN",
        "23-11-2026",
        true);
  }
}

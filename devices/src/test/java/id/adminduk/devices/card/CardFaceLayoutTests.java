package id.adminduk.devices.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Muka kartu: ukuran, huruf, tata letak")
class CardFaceLayoutTests {
  private static final double MM = 72 / 25.4;

  @Test
  @DisplayName("dua halaman, masing-masing tepat CR80 85,60 x 53,98 mm")
  void both_pages_have_exactly_the_size_of_the_card() throws IOException {
    try (var document = Loader.loadPDF(CardPages.print(SampleFaces.ordinary()))) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      for (var page : document.getPages()) {
        assertThat((double) page.getMediaBox().getWidth()).isBetween(242.64, 242.65);
        assertThat((double) page.getMediaBox().getHeight()).isBetween(153.01, 153.02);
      }
    }
  }

  @Test
  void every_font_is_embedded() throws IOException {
    try (var document = Loader.loadPDF(CardPages.print(SampleFaces.specimen()))) {
      int fonts = 0;
      for (var page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
          fonts++;
        }
      }
      assertThat(fonts).isEqualTo(4);
    }
  }

  @Test
  @DisplayName("semua isian terbaca, urutan dan labelnya seperti UU 24/2013 Ps 64")
  void the_fields_are_there_in_the_order_of_the_law() throws IOException {
    assertThat(CardPages.text(CardPages.print(SampleFaces.ordinary()), 1).lines().toList())
        .map(String::strip)
        .containsExactly(
            "PROVINSI KALIMANTAN SELATAN",
            "KABUPATEN TAPIN",
            "NIK : 9905124107909001",
            "Nama : SARI WULANDARI RAHMAWATI",
            "Tempat/Tgl Lahir : RANTAU, 01-07-1990",
            "Jenis kelamin : PEREMPUAN Gol. Darah : O",
            "Alamat : JL. BRIGJEND H. HASAN BASRI NO. 12",
            "RT/RW : 003/007",
            "Kel/Desa : RANTAU KIWA",
            "Kecamatan : TAPIN UTARA",
            "Agama : ISLAM",
            "Status Perkawinan : BELUM KAWIN",
            "Pekerjaan : KARYAWAN SWASTA",
            "Kewarganegaraan : WNI",
            "Berlaku Hingga : SEUMUR HIDUP",
            "TAPIN",
            "21-11-2026");
  }

  @Test
  @DisplayName("nama 60 huruf dan alamat tiga baris tercetak utuh")
  void the_longest_fields_are_printed_whole() throws IOException {
    var face = SampleFaces.longest();
    assertThat(face.nama().length()).isGreaterThanOrEqualTo(60);
    String text = CardPages.text(CardPages.print(face), 1).replaceAll("\\s+", " ");
    assertThat(text)
        .contains("Nama : " + face.nama() + " Tempat/Tgl Lahir : " + face.tempatTanggalLahir())
        .contains("Alamat : " + face.alamat() + " RT/RW : " + face.rtRw())
        .contains("Pekerjaan : " + face.pekerjaan() + " Kewarganegaraan : WNI")
        .contains(face.tempatTerbit() + " " + face.tanggalTerbit());
  }

  @Test
  void a_name_without_blanks_is_broken_and_nothing_of_it_is_lost() throws IOException {
    String nama = "W".repeat(60);
    String text = CardPages.text(CardPages.print(SampleFaces.face(nama, "-", false)), 1);
    assertThat(text.chars().filter(letter -> letter == 'W').count()).isGreaterThanOrEqualTo(60);
    assertThat(text.replaceAll("\\s+", "")).contains(nama);
  }

  @Test
  void no_letter_leaves_its_place_or_meets_another() throws IOException {
    for (var face : List.of(SampleFaces.ordinary(), SampleFaces.longest())) {
      var letters = letters(CardPages.print(face));
      assertThat(letters).hasSizeGreaterThan(200);
      for (int i = 0; i < letters.size(); i++) {
        var one = letters.get(i);
        assertThat(one.x()).isGreaterThan(3 * MM);
        assertThat(one.right()).isLessThan(83.5 * MM);
        assertThat(one.y()).isBetween(3 * MM, 52.5 * MM);
        boolean besidePhoto = one.y() > 11 * MM && one.x() < 62 * MM;
        assertThat(!besidePhoto || one.right() <= 61.3 * MM).as(one.toString()).isTrue();
        for (int j = i + 1; j < letters.size(); j++) {
          assertThat(one.meets(letters.get(j))).as(one + " " + letters.get(j)).isFalse();
        }
      }
    }
  }

  @Test
  void empty_fields_become_a_hyphen() throws IOException {
    var text = CardPages.text(CardPages.print(SampleFaces.face("BUDI", "", false)), 1);
    assertThat(text).contains("Alamat : -");
  }

  @Test
  @DisplayName("SPESIMEN melintang di kedua muka, hanya pada spesimen")
  void specimens_say_so_on_both_faces() throws IOException {
    byte[] specimen = CardPages.print(SampleFaces.specimen());
    byte[] ordinary = CardPages.print(SampleFaces.ordinary());
    for (int page = 1; page <= 2; page++) {
      assertThat(CardPages.text(specimen, page).replaceAll("\\s", "")).contains("SPESIMEN");
      assertThat(CardPages.text(ordinary, page).replaceAll("\\s", "")).doesNotContain("SPESIMEN");
      int reddened = reddened(CardPages.image(ordinary, page), CardPages.image(specimen, page));
      assertThat(reddened).isGreaterThan(20_000);
    }
  }

  @Test
  void the_back_names_the_blank_and_says_that_it_is_a_simulation() throws IOException {
    assertThat(CardPages.text(CardPages.print(SampleFaces.ordinary()), 2))
        .contains("KARTU TANDA PENDUDUK ELEKTRONIK", "Simulasi KTP-el", CardPages.BLANK);
  }

  @Test
  void the_photo_stands_where_it_belongs() throws IOException {
    var image = CardPages.image(CardPages.print(SampleFaces.ordinary()), 1);
    int x = (int) (64.5 / 25.4 * 300);
    int y = (int) (13.0 / 25.4 * 300);
    int rgb = image.getRGB(x, y);
    assertThat(rgb & 0xFF).isGreaterThan(150);
    assertThat(rgb >> 16 & 0xFF).isLessThan(40);
  }

  private static int reddened(BufferedImage before, BufferedImage after) {
    int count = 0;
    for (int y = 0; y < before.getHeight(); y++) {
      for (int x = 0; x < before.getWidth(); x++) {
        int green = (before.getRGB(x, y) >> 8 & 0xFF) - (after.getRGB(x, y) >> 8 & 0xFF);
        if (green > 15) {
          count++;
        }
      }
    }
    return count;
  }

  private static List<Letter> letters(byte[] pdf) throws IOException {
    var letters = new ArrayList<Letter>();
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            if (!text.getUnicode().isBlank()) {
              letters.add(
                  new Letter(
                      text.getUnicode(),
                      text.getXDirAdj(),
                      text.getYDirAdj(),
                      text.getWidthDirAdj(),
                      text.getFontSizeInPt()));
            }
          }
        };
    stripper.setEndPage(1);
    try (var document = Loader.loadPDF(pdf)) {
      stripper.getText(document);
    }
    return letters;
  }

  /** Holds a letter's place in points, y down to the baseline; a capital is 0.72 sizes high. */
  private record Letter(String letter, double x, double y, double width, double size) {
    double right() {
      return x + width;
    }

    boolean meets(Letter other) {
      double gap = 0.01;
      boolean across = x + gap < other.right() && other.x + gap < right();
      boolean down = y - 0.72 * size + gap < other.y && other.y - 0.72 * other.size + gap < y;
      return across && down;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s at %.1f,%.1f", letter, x, y);
    }
  }
}

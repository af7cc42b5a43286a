package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.life.LifeEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Nama sukar, orang tua yang tidak ada, jam yang tidak diketahui: muat dan terbaca")
class HardNamesModuleTests extends DocumentsFixture {

  /** 60 letters, the longest a new record may have (Permendagri 73/2022); older ones are longer. */
  private static final String SIXTY =
      "RADEN AJENG KARTIKA PUSPANINGTYAS WULANDARI KUSUMAWARDHANI A";

  /** One word that no line of an akta can break between words. */
  private static final String ONE_LONG_WORD = "TJAKRAADIWINATAKUSUMANINGRATSURYANINGRAT";

  private static final double MARGIN = 40;

  @Test
  @DisplayName("Nama 60 huruf dan nama satu kata muat di akta dan KK, satu halaman")
  void long_and_single_names_fit() throws IOException {
    assertThat(SIXTY).hasSize(60);
    Officer head = kadis();
    Family family = family("KRISTEN", " TJOKRODININGRAT KUSUMANEGARA WIRYADININGRAT");
    for (String nama : new String[] {SIXTY, ONE_LONG_WORD, "SUKARNO"}) {
      Nik child =
          done(
              new LifeEvent.Birth(
                  nama,
                  true,
                  JenisKelamin.PEREMPUAN,
                  "RANTAU",
                  LocalDate.of(2026, 11, 1),
                  Optional.of(family.wife()),
                  Optional.of(family.husband()),
                  of(family.husband()).kk()));
      byte[] akta = signed(PaperType.AKTA_KELAHIRAN, child, head);
      keep("akta-" + nama.length(), akta);
      assertThat(text(akta)).contains(nama);
      assertThat(pages(akta)).isEqualTo(1);
      assertThat(isInside(akta)).as(nama).isTrue();
    }
    byte[] kk = signed(PaperType.KK, family.husband(), head);
    keep("kk", kk);
    assertThat(pages(kk)).as("six names of two lines each").isLessThanOrEqualTo(2);
    assertThat(isInside(kk)).isTrue();
    assertThat(text(kk)).contains("SUKARNO", "KUSUMAWARDHANI");
    byte[] wedding = signed(PaperType.AKTA_PERKAWINAN, family.wife(), head);
    keep("perkawinan", wedding);
    assertThat(pages(wedding)).isEqualTo(1);
    assertThat(isInside(wedding)).isTrue();
  }

  @Test
  @DisplayName("Tanpa ayah: anak seorang ibu; tanpa keduanya: asal-usul tidak diketahui; tanpa jam")
  void missing_parents_and_hours_are_said_and_not_invented() throws IOException {
    Officer head = kadis();
    Nik mother = person("IBU " + word(), LocalDate.of(1990, 1, 1), true, "KRISTEN");
    Nik child = born("ANAK " + word(), LocalDate.of(2026, 11, 1), mother, Optional.empty());
    String alone = text(signed(PaperType.AKTA_KELAHIRAN, child, head));
    assertThat(alone)
        .contains("anak dari seorang ibu " + of(mother).nama())
        .doesNotContain("dari ayah", "pukul", "null");
    Nik keeper = person("PENGASUH " + word(), LocalDate.of(1985, 1, 1), true, "KRISTEN");
    Nik foundling =
        done(
            new LifeEvent.Birth(
                "TITIPAN " + word(),
                false,
                JenisKelamin.LAKI_LAKI,
                "RANTAU",
                LocalDate.of(2026, 11, 2),
                Optional.empty(),
                Optional.empty(),
                of(keeper).kk()));
    byte[] pdf = signed(PaperType.AKTA_KELAHIRAN, foundling, head);
    keep("foundling", pdf);
    assertThat(text(pdf))
        .contains("asal-usul dan orang tuanya tidak diketahui")
        .doesNotContain("seorang ibu", "ayah", "pukul", "null");
    Nik dead = person("MENDIANG " + word(), LocalDate.of(1950, 1, 1), false, "ISLAM");
    done(new LifeEvent.Death(dead, TODAY, Optional.empty(), Optional.empty()));
    assertThat(text(signed(PaperType.AKTA_KEMATIAN, dead, head)))
        .contains("telah meninggal dunia")
        .doesNotContain("pukul", "null", " di -");
  }

  private static void keep(String name, byte[] pdf) throws IOException {
    String folder = System.getProperty("adminduk.papers", "");
    if (!folder.isEmpty()) {
      Files.write(Path.of(folder, "hard-" + name + ".pdf"), pdf);
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper reader = new PDFTextStripper();
      reader.setSortByPosition(true);
      return reader.getText(document).replaceAll("\\s+", " ");
    }
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  /** Says whether every letter stands at least half the margin away from the right edge. */
  private static boolean isInside(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      float width = document.getPage(0).getMediaBox().getWidth();
      boolean[] inside = {true};
      PDFTextStripper reader =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
              boolean upright = letter.getDir() == 0;
              if (upright && letter.getXDirAdj() + letter.getWidthDirAdj() > width - MARGIN / 2) {
                inside[0] = false;
              }
              super.processTextPosition(letter);
            }
          };
      reader.getText(document);
      return inside[0];
    }
  }
}

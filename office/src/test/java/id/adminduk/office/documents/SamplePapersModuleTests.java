package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.register.MoveLetters;
import id.adminduk.office.signing.SignedPdfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One sample of each paper in {@code docs/samples}, of invented people; renewed with {@code
 * -Dadminduk.regenerate=true}. Keys and numbers differ from run to run, words do not.
 */
@DisplayName("Contoh dokumen di docs/samples sama dengan yang dicetak kantor ini")
class SamplePapersModuleTests extends DocumentsFixture {

  private static final Path SAMPLES = Path.of("..", "docs", "samples");

  private static final Path INVENTED = Path.of("src", "main", "resources", "documents", "invented");

  @Autowired private PaperPrint print;

  @Test
  void every_type_has_an_invented_paper_for_previews() {
    for (PaperType type : PaperType.values()) {
      assertThat(SignedPdfs.notPdfA(print.invented(type, true))).as(type.name()).isEmpty();
    }
  }

  @Test
  void every_type_has_a_sample_that_says_what_the_office_prints_today() throws IOException {
    Officer head = kadis();
    for (Map.Entry<PaperType, Nik> one : people().entrySet()) {
      byte[] pdf = signed(one.getKey(), one.getValue(), head);
      Path file =
          SAMPLES.resolve(one.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".pdf");
      if (Boolean.getBoolean("adminduk.regenerate")) {
        Files.createDirectories(SAMPLES);
        Files.write(file, pdf);
        Files.writeString(
            INVENTED.resolve(one.getKey().template() + ".json"),
            store.byFile(PaperDesk.sha256(pdf)).orElseThrow().content() + "\n");
      }
      byte[] sample = Files.readAllBytes(file);
      assertThat(words(sample)).as(file.toString()).isEqualTo(words(pdf));
      assertThat(words(sample) + marks(sample)).as(file.toString()).contains("SPESIMEN");
      assertThat(SignedPdfs.notPdfA(sample)).as(file.toString()).isEmpty();
    }
  }

  private Map<PaperType, Nik> people() {
    Nik husband = person("BUDI SANTOSO CONTOH", LocalDate.of(1980, 1, 1), false, "KRISTEN");
    Nik wife = person("SITI LESTARI CONTOH", LocalDate.of(1982, 2, 2), true, "KRISTEN");
    done(
        new LifeEvent.Marriage(
            husband,
            wife,
            LocalDate.of(2010, 5, 1),
            true,
            false,
            LifeEvent.Home.NEW_CARD,
            Set.of()));
    Nik child =
        done(
            new LifeEvent.Birth(
                "PUTRI AYU CONTOH",
                false,
                JenisKelamin.PEREMPUAN,
                "RANTAU",
                LocalDate.of(2026, 11, 4),
                Optional.of(wife),
                Optional.of(husband),
                of(husband).kk()));
    Nik dead = person("HASAN BASRI CONTOH", LocalDate.of(1950, 8, 17), false, "ISLAM");
    done(new LifeEvent.Death(dead, LocalDate.of(2026, 11, 20), Optional.empty(), Optional.empty()));
    letters
        .issue(
            Set.of(husband, wife, child),
            new LifeEvent.Place("JALAN TUJUAN 9", "003", "004", "5272051001"),
            MoveLetters.DAYS,
            evidence())
        .orFault();
    Map<PaperType, Nik> people = new EnumMap<>(PaperType.class);
    people.put(PaperType.KK, husband);
    people.put(PaperType.BIODATA, wife);
    people.put(PaperType.AKTA_KELAHIRAN, child);
    people.put(PaperType.AKTA_KEMATIAN, dead);
    people.put(PaperType.AKTA_PERKAWINAN, husband);
    people.put(PaperType.SKPWNI, husband);
    putLetters(people, husband, wife);
    people.putAll(furtherAktas("CONTOH"));
    assertThat(people).containsOnlyKeys(PaperType.values());
    return people;
  }

  private void putLetters(Map<PaperType, Nik> people, Nik husband, Nik wife) {
    Nik mother = person("DEWI ANGGRAINI CONTOH", LocalDate.of(1990, 6, 7), true, "ISLAM");
    Nik pupil =
        done(
            new LifeEvent.Birth(
                "BAGUS PRASETYO CONTOH",
                false,
                JenisKelamin.LAKI_LAKI,
                "RANTAU",
                LocalDate.of(2017, 8, 9),
                Optional.of(mother),
                Optional.empty(),
                of(mother).kk()));
    photographed(pupil);
    people.put(PaperType.KIA, pupil);
    submitted(wife);
    photographed(wife);
    people.put(PaperType.SUKET, wife);
    people.put(PaperType.KETERANGAN_KEPENDUDUKAN, husband);
    people.put(
        PaperType.SKTT,
        foreigner("PETER JANSEN CONTOH", LocalDate.of(1985, 3, 3), "ITAS", "2027-06-30"));
    stated(pupil, Element.AKTA_LAHIR, "1A-0042");
    people.put(PaperType.TANDA_BUKTI_PELAPORAN, pupil);
  }

  /** What stands upright, line by line; the mark across the sheet touches whichever line it may. */
  private static String words(byte[] pdf) throws IOException {
    return text(pdf, new Written(true));
  }

  /** What stands across the sheet. */
  private static String marks(byte[] pdf) throws IOException {
    return text(pdf, new Written(false));
  }

  private static String text(byte[] pdf, Written reader) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return reader.getText(document).replaceAll("\\d+", "#").replaceAll("\\s+", " ");
    }
  }

  /** The upright letters of a sheet sorted by place, or those that are turned. */
  private static final class Written extends PDFTextStripper {

    private final boolean upright;

    private Written(boolean upright) {
      this.upright = upright;
      setSortByPosition(upright);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
      if (upright == (letter.getTextMatrix().getShearY() == 0)) {
        super.processTextPosition(letter);
      }
    }
  }
}

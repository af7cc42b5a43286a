package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.JenisKelamin;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * One sample of each paper in {@code docs/samples}, of invented people; renewed with {@code
 * -Dadminduk.regenerate=true}. Keys and numbers differ from run to run, words do not.
 */
@DisplayName("Contoh dokumen di docs/samples sama dengan yang dicetak kantor ini")
class SamplePapersModuleTests extends DocumentsFixture {

  private static final Path SAMPLES = Path.of("..", "docs", "samples");

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
      }
      byte[] sample = Files.readAllBytes(file);
      assertThat(words(sample)).as(file.toString()).isEqualTo(words(pdf)).contains("SPESIMEN");
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
    people.putAll(furtherAktas("CONTOH"));
    assertThat(people).containsOnlyKeys(PaperType.values());
    return people;
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper reader = new PDFTextStripper();
      reader.setSortByPosition(true);
      return reader.getText(document).replaceAll("\\d+", "#").replaceAll("\\s+", " ");
    }
  }
}

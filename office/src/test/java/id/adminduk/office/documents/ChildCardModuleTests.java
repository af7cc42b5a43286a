package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.signing.SignedPdfs;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("KIA: tipe menurut umur, foto, masa berlaku, dan siapa yang tidak mendapatkannya")
class ChildCardModuleTests extends DocumentsFixture {

  @Autowired private Validity validity;
  @Autowired private Verification verification;

  @Test
  @DisplayName("Di bawah lima tahun tipe I tanpa foto, sampai sehari sebelum ulang tahun kelima")
  void a_small_child_gets_type_one_without_a_photo() throws IOException {
    Nik child = child("KECIL", LocalDate.of(2021, 11, 24));
    photographed(child);
    byte[] card = signed(PaperType.KIA, child, kadis());
    assertThat(words(card))
        .contains("Kartu tipe I.", "tanpa foto", "23-11-2026", of(child).nik().value())
        .contains("KIA/6305/23112026/");
    assertThat(pictures(card)).as("QR only").isEqualTo(1);
    assertThat(validity.lastDay(store.versions(PaperType.KIA, child.value()).getFirst()))
        .hasValue(LocalDate.of(2026, 11, 23));
  }

  @Test
  @DisplayName("Sejak ulang tahun kelima tipe II: tanpa foto ditolak, dengan foto terbit")
  void from_the_fifth_birthday_a_photo_is_needed() throws IOException {
    Nik child = child("BESAR", LocalDate.of(2021, 11, 23));
    assertThat(refusal(child)).hasValue(new TypeRefusal.PhotoMissing(LocalDate.of(2026, 11, 23)));
    photographed(child);
    byte[] card = signed(PaperType.KIA, child, kadis());
    assertThat(words(card)).contains("Kartu tipe II.", "22-11-2038").doesNotContain("tanpa foto");
    assertThat(pictures(card)).as("QR and face").isEqualTo(2);
    assertThat(SignedPdfs.notPdfA(card)).isEmpty();
  }

  @Test
  @DisplayName("Tujuh belas tahun, atau sudah kawin: bukan KIA, dengan sebabnya")
  void the_grown_and_the_married_are_refused_with_facts() {
    Nik grown = child("DEWASA", LocalDate.of(2009, 11, 23));
    assertThat(refusal(grown)).hasValue(new TypeRefusal.NoChildAnyMore(LocalDate.of(2026, 11, 23)));
    Nik almost = child("HAMPIR", LocalDate.of(2009, 11, 24));
    photographed(almost);
    assertThat(refusal(almost)).isEmpty();
    Nik married = child("KAWIN", LocalDate.of(2010, 1, 1));
    Nik husband = person("SUAMI " + word(), LocalDate.of(2000, 1, 1), false, "KRISTEN");
    done(
        new LifeEvent.Marriage(
            husband,
            married,
            LocalDate.of(2026, 5, 1),
            true,
            true,
            LifeEvent.Home.NEW_CARD,
            Set.of()));
    assertThat(refusal(married)).hasValue(new TypeRefusal.ChildIsMarried());
  }

  @Test
  @DisplayName("Lahir 29 Februari: berulang tahun 1 Maret, dan kartunya sampai hari sebelumnya")
  void a_leap_day_child_has_no_day_between_two_cards() {
    Nik child = child("KABISAT", LocalDate.of(2024, 2, 29));
    Paper card = drafted(PaperType.KIA, child);
    LocalDate last = validity.lastDay(card).orElseThrow();
    assertThat(last).isEqualTo(LocalDate.of(2029, 2, 28));
    assertThat(of(child).ageOn(last)).isEqualTo(4);
    assertThat(of(child).ageOn(last.plusDays(1))).isEqualTo(5);
  }

  @Test
  @DisplayName("Anak asing: berlaku sesuai ITAP; tanpa ITAP atau sudah berakhir ditolak")
  void a_foreign_child_depends_on_its_permit() {
    LocalDate born = LocalDate.of(2024, 4, 5);
    Nik child = foreigner(child("TAMU", born), "ITAP", "2028-01-14");
    assertThat(validity.lastDay(drafted(PaperType.KIA, child))).hasValue(LocalDate.of(2028, 1, 14));
    Nik guest = foreigner(child("SINGGAH", born), "ITAS", "2028-01-14");
    assertThat(refusal(guest)).hasValue(new TypeRefusal.PermitMissing("ITAP"));
    Nik late = foreigner(child("LEWAT", born), "ITAP", "2026-11-22");
    assertThat(refusal(late))
        .hasValue(new TypeRefusal.PermitEnded("ITAP", LocalDate.of(2026, 11, 22)));
  }

  @Test
  @DisplayName("Terbit ulang menggantikan; foto yang lama tetap pada kartu yang lama")
  void a_new_card_supersedes_and_an_old_one_keeps_its_photo() {
    Nik child = child("ULANG", LocalDate.of(2018, 1, 2));
    photographed(child);
    Officer head = kadis();
    signed(PaperType.KIA, child, head);
    Paper first = store.versions(PaperType.KIA, child.value()).getFirst();
    photographed(child);
    signed(PaperType.KIA, child, head);
    assertThat(store.versions(PaperType.KIA, child.value()))
        .extracting(Paper::state)
        .containsExactly(PaperState.ACTIVE, PaperState.SUPERSEDED);
    Paper second = store.versions(PaperType.KIA, child.value()).getFirst();
    assertThat(second.number()).isNotEqualTo(first.number());
    assertThat(photoId(second)).isNotEqualTo(photoId(first));
    assertThat(store.find(first.id()).orElseThrow().content()).contains(photoId(first));
  }

  @Test
  @DisplayName("Foto yang ditukar di penyimpanan ketahuan dan tidak dicetak")
  void a_swapped_photo_is_not_printed() {
    Nik child = child("TUKAR", LocalDate.of(2018, 1, 2));
    photographed(child);
    Paper card = drafted(PaperType.KIA, child);
    String id = photoId(card);
    assertThatThrownBy(() -> photos.dataUri(id, "0".repeat(64)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another");
    assertThat(
            jdbc.sql("select count(*) from documents.paper where content like '%base64%'")
                .query(Integer.class)
                .single())
        .as("no picture in a paper's words")
        .isZero();
  }

  @Test
  @DisplayName("Sesudah masa berlakunya halaman umum mengatakan habis, bukan hijau")
  void after_its_last_day_the_public_page_says_so() {
    Nik child = child("HABIS", LocalDate.of(2021, 11, 25));
    signed(PaperType.KIA, child, kadis());
    Paper card = store.versions(PaperType.KIA, child.value()).getFirst();
    assertThat(light(card)).isEqualTo(Verification.Light.GREEN);
    clock.set(LocalDate.of(2026, 11, 25).atTime(3, 0).toInstant(ZoneOffset.UTC));
    assertThat(light(card)).isEqualTo(Verification.Light.OVER);
  }

  private Verification.Light light(Paper paper) {
    return ((Verification.Finding.Issued) verification.byToken(paper.token().value())).light();
  }

  private Optional<PaperRefusal> refusal(Nik child) {
    return drafts.draft(PaperType.KIA, ref(child), officer(Role.OPERATOR_SIAK))
            instanceof Result.Refused<Paper, PaperRefusal>(PaperRefusal why)
        ? Optional.of(why)
        : Optional.empty();
  }

  private Nik child(String name, LocalDate born) {
    Family family = family();
    return done(
        new LifeEvent.Birth(
            name + " " + word(),
            false,
            JenisKelamin.PEREMPUAN,
            "RANTAU",
            born,
            Optional.of(family.wife()),
            Optional.of(family.husband()),
            of(family.husband()).kk()));
  }

  private static String photoId(Paper paper) {
    String content = paper.content().substring(paper.content().indexOf("\"foto\""));
    Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(content);
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper reader = new PDFTextStripper();
      reader.setSortByPosition(true);
      return reader.getText(document).replaceAll("\\s+", " ");
    }
  }

  private static int pictures(byte[] pdf) throws IOException {
    int count = 0;
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getXObjectNames()) {
          count += page.getResources().getXObject(name) instanceof PDImageXObject ? 1 : 0;
        }
      }
    }
    return count;
  }
}

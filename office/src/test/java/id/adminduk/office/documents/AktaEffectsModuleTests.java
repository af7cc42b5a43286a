package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Akibat akta: nomor di buku induk, catatan pinggir, perceraian, pembatalan")
class AktaEffectsModuleTests extends DocumentsFixture {

  @Autowired private RegisterWords words;
  @Autowired private MarginNotes notes;

  private RegisterEntry entry(Paper paper) {
    long event = EventSubject.in(paper.subject()).orElseThrow().event();
    return entries.ofEvent(event).orElseThrow();
  }

  private Paper issued(PaperType type, Nik about, Officer head) {
    byte[] pdf = signed(type, about, head);
    return store.byFile(PaperDesk.sha256(pdf)).orElseThrow();
  }

  @Test
  @DisplayName(
      "Ditandatangani: nomor akta tertulis pada orangnya, sekali, dengan akta sebagai bukti")
  void a_signed_akta_writes_its_number_back() {
    Family family = family();
    Officer head = kadis();
    Paper birth = initialled(PaperType.AKTA_KELAHIRAN, family.child());
    assertThat(of(family.child()).get(Element.AKTA_LAHIR)).isEmpty();
    sign(head, birth.id());
    assertThat(of(family.child()).get(Element.AKTA_LAHIR)).contains(birth.number());
    issued(PaperType.AKTA_KELAHIRAN, family.child(), head);
    List<String> proofs =
        lives.timeLine(family.child()).entries().stream()
            .filter(line -> line.said().elements().containsKey(Element.AKTA_LAHIR))
            .map(line -> line.reason() + " " + line.document())
            .toList();
    assertThat(proofs).containsExactly("KUTIPAN AKTA KELAHIRAN " + birth.number());
    Paper wedding = issued(PaperType.AKTA_PERKAWINAN, family.wife(), head);
    assertThat(of(family.wife()).get(Element.AKTA_KAWIN)).contains(wedding.number());
    assertThat(of(family.husband()).get(Element.AKTA_KAWIN)).contains(wedding.number());
  }

  @Test
  @DisplayName("Perceraian: kutipan akta perkawinan ditarik saat akta perceraian ditandatangani")
  void a_signed_divorce_withdraws_the_extracts_of_the_marriage() {
    Family family = family();
    Officer head = kadis();
    Paper his = issued(PaperType.AKTA_PERKAWINAN, family.husband(), head);
    Paper hers = drafted(PaperType.AKTA_PERKAWINAN, family.wife());
    done(
        new LifeEvent.Divorce(
            family.husband(), family.wife(), TODAY, true, Optional.empty(), Set.of()));
    assertThat(state(his)).as("until the akta perceraian is signed").isEqualTo(PaperState.ACTIVE);
    Paper divorce = issued(PaperType.AKTA_PERCERAIAN, family.wife(), head);
    assertThat(divorce.number()).matches("6305-CR-23112026-\\d{4}");
    assertThat(state(his)).isEqualTo(PaperState.REVOKED);
    assertThat(store.acts(his.id()).getLast().note())
        .isEqualTo("PERCERAIAN ditarik karena perceraian nomor " + divorce.number());
    assertThat(state(hers)).isEqualTo(PaperState.WITHDRAWN);
    assertThat(of(family.husband()).get(Element.AKTA_CERAI)).contains(divorce.number());
    assertThat(of(family.wife()).get(Element.AKTA_CERAI)).contains(divorce.number());
    assertThat(words.notes(entry(his)))
        .singleElement()
        .asString()
        .contains("putus karena perceraian", "Akta Perceraian Nomor " + divorce.number());
    Paper second = drafted(PaperType.AKTA_PERCERAIAN, family.husband());
    assertThat(second.number()).isEqualTo(divorce.number());
    assertThat(second.content())
        .contains("\"aktaKawin\":\"" + his.number() + "\"", "\"untuk\":\"SUAMI\"");
  }

  @Test
  @DisplayName("Catatan pinggir: berurutan, pada register dan kutipan berikutnya; yang lama tetap")
  void notes_stand_in_the_margin_of_book_and_next_extract() {
    Nik mother = person("IBU " + word(), LocalDate.of(1990, 1, 1), true, "KRISTEN");
    Nik father = person("AYAH " + word(), LocalDate.of(1988, 1, 1), false, "KRISTEN");
    Nik child = born("ANAK " + word(), LocalDate.of(2020, 5, 6), mother, Optional.empty());
    String born = of(child).nama();
    Officer head = kadis();
    Paper first = issued(PaperType.AKTA_KELAHIRAN, child, head);
    done(new LifeEvent.Acknowledgement(child, father, LocalDate.of(2026, 11, 3)));
    Paper akta = drafted(PaperType.AKTA_PENGAKUAN, child);
    done(
        new LifeEvent.AktaCorrected(
            child, Map.of(Element.TEMPAT_LAHIR, "BINUANG"), LocalDate.of(2026, 11, 4)));
    done(new LifeEvent.NameChange(child, "NAMA BARU", false, LocalDate.of(2026, 11, 5)));
    Family other = family();
    done(new LifeEvent.Adoption(child, other.wife(), LocalDate.of(2026, 11, 6)));

    List<String> margin = words.notes(entry(first));
    assertThat(margin).hasSize(4);
    assertThat(margin.get(0))
        .contains("Akta Pengakuan Anak Nomor " + akta.number(), of(father).nama());
    assertThat(margin.get(1)).contains("tempat lahir semula RANTAU menjadi BINUANG");
    assertThat(margin.get(2)).contains("nama " + born + " diubah menjadi NAMA BARU");
    assertThat(margin.get(3)).contains("diangkat", of(other.wife()).nama());
    assertThat(margin).allMatch(note -> note.endsWith("Dicatat tanggal 23 November 2026."));

    Paper next = issued(PaperType.AKTA_KELAHIRAN, child, head);
    assertThat(next.content()).contains("diubah menjadi NAMA BARU", "BINUANG");
    assertThat(next.name()).as("the akta keeps the name of the birth").isEqualTo(born);
    assertThat(next.content()).contains("\"ayah\":\"\"");
    assertThat(store.find(first.id()).orElseThrow().content())
        .contains("\"catatan\":[]")
        .doesNotContain("BINUANG");
    assertThat(state(first)).isEqualTo(PaperState.SUPERSEDED);
    assertThat(notes.ofBirth(other.child())).isEmpty();
  }

  @Test
  @DisplayName("Pengesahan sesudah pengakuan: catatan pinggir walau tidak ada elemen yang berubah")
  void a_legitimation_that_changes_nothing_is_noted_too() {
    Nik mother = person("IBU " + word(), LocalDate.of(1990, 1, 1), true, "KRISTEN");
    Nik father = person("AYAH " + word(), LocalDate.of(1988, 1, 1), false, "KRISTEN");
    Nik child = born("ANAK " + word(), LocalDate.of(2020, 5, 6), mother, Optional.empty());
    done(new LifeEvent.Acknowledgement(child, father, LocalDate.of(2026, 11, 3)));
    wed(father, mother, LocalDate.of(2026, 11, 7), child);
    lives
        .record(
            new LifeEvent.Legitimation(child, father, mother, LocalDate.of(2026, 11, 8)),
            evidence())
        .orFault();
    Paper akta = drafted(PaperType.AKTA_PENGESAHAN, child);
    assertThat(akta.number()).matches("6305-PS-23112026-\\d{4}");
    assertThat(notes.ofBirth(child))
        .hasSize(2)
        .last()
        .asString()
        .contains(akta.number(), of(father).nama(), of(mother).nama());
    lives
        .record(
            new LifeEvent.Legitimation(child, father, mother, LocalDate.of(2026, 11, 9)),
            evidence())
        .orFault();
    assertThat(drafts.draft(PaperType.AKTA_PENGESAHAN, ref(child), officer(Role.OPERATOR_SIAK)))
        .as("written twice, one akta")
        .isEqualTo(
            Result.refused(
                new PaperRefusal.SecondAkta(PaperType.AKTA_PENGESAHAN.title(), akta.number())));
  }

  @Test
  @DisplayName(
      "Pembatalan akta: hanya Kepala Dinas dengan putusan; kutipan dicabut, nomor terhapus")
  void a_court_cancels_an_akta() {
    Family family = family();
    Officer head = kadis();
    Paper birth = issued(PaperType.AKTA_KELAHIRAN, family.child(), head);
    Paper draft = drafted(PaperType.AKTA_KELAHIRAN, family.child());
    RegisterEntry entry = entry(birth);
    String ruling = "Putusan PN RANTAU Nomor 7/Pdt.G/2026 tanggal 1 November 2026";
    assertThat(
            isRefused(
                book.cancel(entry.id(), ruling, officer(Role.KABID)),
                PaperRefusal.NotOfTheDocuments.class))
        .isTrue();
    assertThat(isRefused(book.cancel(entry.id(), "", head), PaperRefusal.RulingMissing.class))
        .isTrue();
    assertThat(state(birth)).isEqualTo(PaperState.ACTIVE);
    book.cancel(entry.id(), ruling, head).orFault();
    assertThat(entries.shown(entry).standing()).isEqualTo(RegisterEntry.Standing.CANCELLED);
    assertThat(entries.shown(entry).why()).isEqualTo(ruling);
    assertThat(state(birth)).isEqualTo(PaperState.REVOKED);
    assertThat(store.acts(birth.id()).getLast().note()).isEqualTo("PUTUSAN_PENGADILAN " + ruling);
    assertThat(state(draft)).isEqualTo(PaperState.WITHDRAWN);
    assertThat(of(family.child()).get(Element.AKTA_LAHIR)).isEmpty();
    assertThat(drafts.draft(PaperType.AKTA_KELAHIRAN, ref(family.child()), officer(Role.KASI)))
        .isEqualTo(Result.refused(new PaperRefusal.EntryCancelled(entry.number())));
    assertThat(isRefused(book.cancel(entry.id(), ruling, head), PaperRefusal.EntryCancelled.class))
        .isTrue();
    assertThat(entries.gaps(2026)).isEmpty();
  }

  @Test
  @DisplayName("Terlambat: tertulis pada entri dan jumlah daftar; kelahiran terlambat menjadi LT")
  void lateness_is_a_fact_of_the_entry() {
    Family family = family();
    Nik late =
        born("TERLAMBAT " + word(), LocalDate.of(2026, 9, 23), family.wife(), Optional.empty());
    Nik last = born("AKHIR " + word(), LocalDate.of(2026, 9, 24), family.wife(), Optional.empty());
    RegisterEntry late61 = entry(drafted(PaperType.AKTA_KELAHIRAN, late));
    assertThat(late61.code()).isEqualTo("LT");
    assertThat(late61.daysLate()).isEqualTo(1);
    RegisterEntry day60 = entry(drafted(PaperType.AKTA_KELAHIRAN, last));
    assertThat(day60.code()).isEqualTo("LU");
    assertThat(day60.isLate()).isFalse();
    assertThat(entry(drafted(PaperType.AKTA_PERKAWINAN, family.wife())).isLate())
        .as("a wedding of 2010, reported now")
        .isTrue();
  }
}

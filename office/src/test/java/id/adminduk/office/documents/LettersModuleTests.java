package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.applications.ApplicationEvent;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.uniqueness.RecordStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@DisplayName("Surat keterangan: suket pengganti KTP-el, kependudukan, SKTT, tanda bukti pelaporan")
class LettersModuleTests extends DocumentsFixture {

  private static final LocalDate ADULT = LocalDate.of(1985, 3, 3);

  @Autowired private Validity validity;
  @Autowired private ApplicationEventPublisher news;

  @Test
  @DisplayName(
      "Suket: belum direkam, gagal, atau ganda ditolak; yang menunggu pusat mendapatkannya")
  void only_who_was_recorded_gets_a_letter_instead_of_a_card() {
    Nik who = family().wife();
    assertThat(refusal(PaperType.SUKET, who)).hasValue(new TypeRefusal.NotRecorded());
    for (RecordStatus none :
        List.of(
            RecordStatus.UNREGISTERED,
            RecordStatus.BIO_CAPTURED,
            RecordStatus.ENROLL_FAILURE_AT_CENTRAL,
            RecordStatus.DUPLICATE_RECORD)) {
      recorded(who, none);
      assertThat(refusal(PaperType.SUKET, who)).hasValue(new TypeRefusal.NotRecorded());
    }
    recorded(who, RecordStatus.CARD_SHIPPED);
    assertThat(refusal(PaperType.SUKET, who)).hasValue(new TypeRefusal.CardOnItsWay());
    recorded(who, RecordStatus.ADJUDICATE_IN_PROCESS);
    assertThat(validity.lastDay(drafted(PaperType.SUKET, who)))
        .as("six months")
        .hasValue(LocalDate.of(2027, 5, 23));
  }

  @Test
  @DisplayName("Suket: siap cetak dan ada blangko ditolak; tanpa blangko boleh")
  void print_ready_with_a_blank_in_stock_means_a_card() {
    Nik who = family().wife();
    recorded(who, RecordStatus.PRINT_READY_RECORD);
    assertThat(rules(3).against(of(who), TODAY)).hasValue(new TypeRefusal.CardCanBePrinted(3));
    assertThat(rules(0).against(of(who), TODAY)).isEmpty();
  }

  private StandInRules rules(long blanks) {
    return new StandInRules(captures, uniqueness, () -> blanks, store, validity);
  }

  @Test
  @DisplayName("Suket tidak diperpanjang, juga sesudah habis")
  void the_letter_is_never_prolonged() {
    Nik who = family().wife();
    submitted(who);
    signed(PaperType.SUKET, who, kadis());
    Paper first = store.versions(PaperType.SUKET, who.value()).getFirst();
    TypeRefusal no = new TypeRefusal.NotProlonged(first.number(), LocalDate.of(2027, 5, 23));
    assertThat(refusal(PaperType.SUKET, who)).hasValue(no);
    clock.set(Instant.parse("2027-07-01T02:00:00Z"));
    assertThat(refusal(PaperType.SUKET, who)).hasValue(no);
  }

  @Test
  @DisplayName("Suket dicabut sendiri ketika KTP-el diserahkan; berkas lain tidak mencabutnya")
  void the_letter_ends_when_the_card_is_handed_over() {
    Resident resident = resident();
    Nik who = resident.nik();
    CaseNumber number = accepted(resident);
    submitted(who);
    signed(PaperType.SUKET, who, kadis());
    Paper letter = store.versions(PaperType.SUKET, who.value()).getFirst();
    close(number);
    assertThat(state(letter)).as("no card yet").isEqualTo(PaperState.ACTIVE);
    recorded(who, RecordStatus.CARD_ISSUED);
    close(accepted(resident()));
    assertThat(state(letter)).as("somebody else's file").isEqualTo(PaperState.ACTIVE);
    close(number);
    assertThat(state(letter)).isEqualTo(PaperState.REVOKED);
    assertThat(RevocationReason.of(store.acts(letter.id()).getLast().note()))
        .isEqualTo(RevocationReason.KTP_EL_DISERAHKAN);
    assertThat(
            jdbc.sql(
                    """
                    select facts->>'paper' from audit.entry
                    where act = 'paper-revoked' and case_number = :number
                    """)
                .param("number", number.value())
                .query(String.class)
                .list())
        .containsExactly(letter.id().toString());
  }

  private void close(CaseNumber number) {
    unitOfWork.run(() -> news.publishEvent(new ApplicationEvent.Closed(file(number).id(), number)));
  }

  @Test
  @DisplayName("Keperluan: terlalu pendek, terlalu panjang, atau bukan huruf Latin ditolak")
  void a_purpose_has_to_be_printable() {
    Nik who = family().wife();
    TypeRefusal unfit = new TypeRefusal.PurposeUnfit(3, 120);
    for (String typed : List.of("", "  ", "ab", "x".repeat(121), "学校入学", "123", "a\u0000b c")) {
      assertThat(refusal(PaperType.KETERANGAN_KEPENDUDUKAN, who, Map.of(Given.PURPOSE, typed)))
          .as(typed)
          .hasValue(unfit);
    }
    Paper letter =
        drafts
            .draft(
                PaperType.KETERANGAN_KEPENDUDUKAN,
                ref(who),
                new Given(Map.of(Given.PURPOSE, "  melamar   kerja – CV. Contoh \"A&B\" <b> ")),
                officer(Role.OPERATOR_SIAK))
            .orFault();
    assertThat(letter.content()).contains("melamar kerja – CV. Contoh");
    assertThat(letter.number()).matches("KETERANGAN-KEPENDUDUKAN/6305/23112026/\\d{4}");
  }

  @Test
  @DisplayName("SKTT: hanya orang asing dengan ITAS, berlaku sampai ITAS berakhir")
  void a_letter_of_stay_lasts_as_long_as_the_permit() {
    assertThat(refusal(PaperType.SKTT, family().wife()))
        .hasValue(new PaperRefusal.NothingToQuote("Surat Keterangan Tempat Tinggal"));
    Nik guest = foreigner("TAMU " + word(), ADULT, "ITAS", "2027-06-30");
    assertThat(validity.lastDay(drafted(PaperType.SKTT, guest)))
        .hasValue(LocalDate.of(2027, 6, 30));
    assertThat(refusal(PaperType.SKTT, foreigner("TETAP " + word(), ADULT, "ITAP", "2027-06-30")))
        .hasValue(new TypeRefusal.PermitMissing("ITAS"));
    assertThat(refusal(PaperType.SKTT, foreigner("LEWAT " + word(), ADULT, "ITAS", "2026-11-22")))
        .hasValue(new TypeRefusal.PermitEnded("ITAS", LocalDate.of(2026, 11, 22)));
    assertThat(refusal(PaperType.SKTT, foreigner("AKHIR " + word(), ADULT, "ITAS", "2026-11-23")))
        .as("the last day counts")
        .isEmpty();
  }

  @Test
  @DisplayName("Tanda bukti pelaporan: isian kurang atau berbeda dari buku induk ditolak")
  void a_report_from_abroad_says_what_the_register_says() {
    Nik child = family().child();
    assertThat(refusal(PaperType.TANDA_BUKTI_PELAPORAN, child, typed()))
        .as("no foreign certificate in the register")
        .hasValue(new TypeRefusal.ReportDiffers("-"));
    stated(child, Element.AKTA_LAHIR, "1A-0042");
    assertThat(refusal(PaperType.TANDA_BUKTI_PELAPORAN, child, Map.of()))
        .hasValue(
            new TypeRefusal.ReportIncomplete(
                List.of("peristiwa", "negara", "penerbit", "nomor akta", "tanggal akta")));
    Map<String, String> tomorrow = new HashMap<>(typed());
    tomorrow.put(Given.FOREIGN_DAY, "24-11-2026");
    assertThat(refusal(PaperType.TANDA_BUKTI_PELAPORAN, child, tomorrow))
        .hasValue(new TypeRefusal.ReportIncomplete(List.of("tanggal akta")));
    Map<String, String> other = new HashMap<>(typed());
    other.put(Given.FOREIGN_NUMBER, "9Z-1");
    assertThat(refusal(PaperType.TANDA_BUKTI_PELAPORAN, child, other))
        .hasValue(new TypeRefusal.ReportDiffers("1A-0042"));
    Map<String, String> death = new HashMap<>(typed());
    death.put(Given.EVENT, "KEMATIAN");
    assertThat(refusal(PaperType.TANDA_BUKTI_PELAPORAN, child, death))
        .hasValue(new TypeRefusal.ReportDiffers("-"));
    assertThat(drafted(PaperType.TANDA_BUKTI_PELAPORAN, child).content())
        .contains("BELANDA", "4 November 2026", "5 November 2026");
  }

  @Test
  @DisplayName("Kematian di luar negeri yang sudah tercatat dapat dibuktikan pelaporannya")
  void a_death_abroad_is_reported_too() {
    Nik dead = person("ALMARHUM " + word(), LocalDate.of(1950, 8, 17), false, "ISLAM");
    done(new LifeEvent.Death(dead, LocalDate.of(2026, 11, 20), Optional.empty(), Optional.empty()));
    Map<String, String> death = new HashMap<>(typed());
    death.put(Given.EVENT, "KEMATIAN");
    assertThat(refusal(PaperType.TANDA_BUKTI_PELAPORAN, dead, death)).isEmpty();
    assertThat(store.versions(PaperType.TANDA_BUKTI_PELAPORAN, dead.value()).getFirst().content())
        .contains("20 November 2026");
  }

  private static Map<String, String> typed() {
    return given(PaperType.TANDA_BUKTI_PELAPORAN).typed();
  }

  private Optional<PaperRefusal> refusal(PaperType type, Nik about) {
    return refusal(type, about, given(type).typed());
  }

  private Optional<PaperRefusal> refusal(PaperType type, Nik about, Map<String, String> typed) {
    return drafts.draft(type, ref(about), new Given(typed), officer(Role.OPERATOR_SIAK))
            instanceof Result.Refused<Paper, PaperRefusal>(PaperRefusal why)
        ? Optional.of(why)
        : Optional.empty();
  }
}

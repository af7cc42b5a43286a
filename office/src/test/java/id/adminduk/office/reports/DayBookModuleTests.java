package id.adminduk.office.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.ArchivePlaces;
import id.adminduk.office.applications.CancelReason;
import id.adminduk.office.applications.CaseDesk;
import id.adminduk.office.applications.DayBook;
import id.adminduk.office.applications.Desk;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A day of its own, so that nothing of other tests stands in its book. */
@DisplayName("Buku harian dan kutipan register")
class DayBookModuleTests extends OfficeTestBase {

  private static final LocalDate DAY = LocalDate.of(2027, 3, 17);

  @Autowired private CaseDesk acts;
  @Autowired private Desk desk;
  @Autowired private DayBook book;
  @Autowired private ArchivePlaces places;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc browser;

  private Officer loket;

  @BeforeEach
  void a_wednesday_in_march() {
    clock.set(Instant.parse("2027-03-17T02:00:00Z"));
    loket = officer(Role.FRONT_OFFICE);
  }

  @Test
  @DisplayName("diterima, dikembalikan, dibatalkan; boks dan ordner; hari lain tidak ikut")
  void every_event_of_the_day_stands_in_the_book() throws Exception {
    CaseNumber returned = accepted(resident());
    desk.check(openStep(returned), Map.of(), false, loket).orFault();
    CaseNumber cancelled = accepted(resident());
    acts.cancel(openStep(cancelled), CancelReason.APPLICANT_WISH, "surat", loket).orFault();
    places.note(cancelled, new ArchivePlaces.Place("B-9", "O-1", ""), loket).orFault();
    clock.set(Instant.parse("2027-03-17T16:00:01Z"));
    CaseNumber tomorrow = accepted(resident());

    assertThat(book.of(DAY))
        .filteredOn(line -> line.number().equals(returned))
        .extracting(DayBook.Line::what)
        .containsExactly(DayBook.What.ACCEPTED, DayBook.What.RETURNED);
    assertThat(book.of(DAY))
        .filteredOn(line -> line.number().equals(cancelled))
        .allSatisfy(line -> assertThat(line.place()).isEqualTo("B-9 / O-1"))
        .extracting(DayBook.Line::what)
        .containsExactly(DayBook.What.ACCEPTED, DayBook.What.CANCELLED);
    assertThat(book.of(DAY)).noneMatch(line -> line.number().equals(tomorrow));

    String csv = text("/buku-harian.csv?tanggal=17-03-2027");
    assertThat(csv).contains(returned.value(), cancelled.value(), "B-9 / O-1");
    assertThat(csv.lines().toList()).hasSize(book.of(DAY).size() + 1);
    assertThat(text("/buku-harian?tanggal=17-03-2027")).contains(returned.value());
    String paper = pdf("/buku-harian.pdf?tanggal=17-03-2027");
    assertThat(paper).contains("Buku harian pelayanan", cancelled.value(), "Mengetahui");
    assertThat(paper).doesNotContain(tomorrow.value());
    assertThat(issued("day-book-issued")).isGreaterThanOrEqualTo(2);
  }

  @Test
  @DisplayName("kutipan register menurut layanan dan masa")
  void a_register_extract_covers_a_service_and_a_time() throws Exception {
    CaseNumber number = accepted(resident());
    String asked = "?layanan=KTPB&mulai=17-03-2027&sampai=18-03-2027";
    assertThat(text("/register.csv" + asked)).contains(number.value(), "berjalan");
    assertThat(pdf("/register.pdf" + asked)).contains("Kutipan register", number.value());
    assertThat(issued("register-issued")).isEqualTo(2);
    for (String wrong :
        new String[] {
          "?layanan=XXXX&mulai=17-03-2027",
          "?layanan=KTPB&mulai=17-03-2027&sampai=16-03-2027",
          "?layanan=KTPB&mulai=01-01-2027&sampai=31-12-2027",
          "?layanan=KTPB&mulai=31-02-2027"
        }) {
      browser
          .perform(get("/register.csv" + wrong).with(signedIn(loket)))
          .andExpect(status().isUnprocessableContent());
    }
  }

  @Test
  @DisplayName("hari tanpa berkas tetap punya buku")
  void an_empty_day_has_a_book_too() throws Exception {
    assertThat(pdf("/buku-harian.pdf?tanggal=01-01-2020")).contains("Tidak ada berkas");
    assertThat(text("/buku-harian?tanggal=01-01-2020")).contains("Tidak ada berkas");
  }

  @Test
  @DisplayName("sel CSV bukan rumus")
  void a_cell_is_never_a_formula() {
    assertThat(Csv.line("=1+1", "+62", "-1", "@x", "a;b", "c\"d", "biasa"))
        .isEqualTo("'=1+1;'+62;'-1;'@x;\"a;b\";\"c\"\"d\";biasa\r\n");
  }

  @Test
  @DisplayName("jumlah sama dengan baris yang tercatat")
  void totals_add_up() {
    accepted(resident());
    Book.Service totals =
        Book.of(
                DAY,
                book.of(DAY),
                new id.adminduk.office.cards.BlankDay.Count(0, 0, 0, 0, 0),
                java.time.ZoneId.of("Asia/Makassar"))
            .totals();
    assertThat(totals.accepted() + totals.closed() + totals.returned() + totals.cancelled())
        .isEqualTo(book.of(DAY).size());
  }

  private long issued(String act) {
    return jdbc.sql("select count(*) from audit.entry where act = :act and officer = :me")
        .param("act", act)
        .param("me", loket.id().value())
        .query(Long.class)
        .single();
  }

  private String text(String address) throws Exception {
    return answer(address).getContentAsString(StandardCharsets.UTF_8);
  }

  private String pdf(String address) throws Exception {
    return words(answer(address).getContentAsByteArray());
  }

  private MockHttpServletResponse answer(String address) throws Exception {
    return browser
        .perform(get(address).with(signedIn(loket)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse();
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}

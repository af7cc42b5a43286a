package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.signing.SignedPdfs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@DisplayName("Register akta: satu peristiwa, satu entri, satu nomor")
class RegisterBookModuleTests extends DocumentsFixture {

  @Autowired private MockMvc browser;
  @Autowired private RegisterPages pages;

  private RegisterEntry entry(Paper paper) {
    long event = EventSubject.in(paper.subject()).orElseThrow().event();
    return entries.ofEvent(event).orElseThrow();
  }

  @Test
  @DisplayName("Konsep pertama membuat entri; petugas register mencatatnya sekali")
  void the_first_draft_makes_the_entry_and_it_is_entered_once() {
    Paper paper = drafted(PaperType.AKTA_KELAHIRAN, family().child());
    RegisterEntry entry = entry(paper);
    assertThat(entry.number()).isEqualTo(paper.number());
    assertThat(entry.code()).isEqualTo("LU");
    assertThat(entry.year()).isEqualTo(2026);
    assertThat(entry.parties()).isEqualTo(paper.name());
    assertThat(entries.shown(entry).standing()).isEqualTo(RegisterEntry.Standing.OPEN);

    assertThat(
            isRefused(
                book.enter(paper, officer(Role.FRONT_OFFICE)),
                PaperRefusal.NotOfTheDocuments.class))
        .isTrue();
    Officer clerk = officer(Role.PETUGAS_REGISTER);
    assertThat(book.enter(paper, clerk).orFault()).isEqualTo(entry);
    assertThat(book.enter(paper, officer(Role.KASI)).orFault()).isEqualTo(entry);
    assertThat(entries.acts(entry.id()))
        .extracting(RegisterEntry.Done::officer)
        .containsExactly(clerk.id());
    assertThat(entries.shown(entry).standing()).isEqualTo(RegisterEntry.Standing.ENTERED);
    Paper card = drafted(PaperType.KK, family().husband());
    assertThat(isRefused(book.enter(card, clerk), PaperRefusal.NotOfTheBook.class)).isTrue();
  }

  @Test
  @DisplayName("Satu perkawinan: satu entri, dua kutipan, masing-masing dengan tokennya")
  void a_marriage_has_one_entry_and_two_extracts() {
    Family family = family();
    Officer head = kadis();
    Paper his = initialled(PaperType.AKTA_PERKAWINAN, family.husband());
    Paper hers = initialled(PaperType.AKTA_PERKAWINAN, family.wife());
    assertThat(his.number()).isEqualTo(hers.number());
    assertThat(his.subject()).isNotEqualTo(hers.subject());
    assertThat(his.token()).isNotEqualTo(hers.token());
    assertThat(his.name()).isEqualTo(of(family.husband()).nama());
    assertThat(hers.name()).isEqualTo(of(family.wife()).nama());
    assertThat(his.content()).contains("\"untuk\":\"SUAMI\"");
    assertThat(hers.content()).contains("\"untuk\":\"ISTRI\"");
    assertThat(entry(his)).isEqualTo(entry(hers));
    assertThat(entry(his).parties())
        .isEqualTo(of(family.husband()).nama() + " dan " + of(family.wife()).nama());
    assertThat(sign(head, his.id(), hers.id())).isEqualTo(new SigningDesk.Outcome.All(2));
    assertThat(List.of(his, hers)).extracting(this::state).containsOnly(PaperState.ACTIVE);
    signed(PaperType.AKTA_PERKAWINAN, family.wife(), head);
    assertThat(state(his)).as("a new copy for her leaves his").isEqualTo(PaperState.ACTIVE);
    assertThat(state(hers)).isEqualTo(PaperState.SUPERSEDED);
  }

  @Test
  @DisplayName("Konsep yang ditarik: nomornya tetap dalam buku dengan alasannya")
  void a_withdrawn_draft_stays_in_the_book_with_its_reason() {
    Family family = family();
    Paper given = drafted(PaperType.AKTA_KELAHIRAN, family.child());
    desk.withdraw(given.id(), "nama ibu belum benar", officer(Role.OPERATOR_SIAK)).orFault();
    RegisterEntry.Shown shown = entries.shown(entry(given));
    assertThat(shown.standing()).isEqualTo(RegisterEntry.Standing.WITHDRAWN);
    assertThat(shown.why()).isEqualTo("nama ibu belum benar");
    assertThat(
            isRefused(
                book.enter(given, officer(Role.PETUGAS_REGISTER)),
                PaperRefusal.NotAtThisStep.class))
        .isTrue();
    Paper again = drafted(PaperType.AKTA_KELAHIRAN, family.child());
    assertThat(again.number()).isEqualTo(given.number());
    assertThat(entries.shown(entry(again)).standing()).isEqualTo(RegisterEntry.Standing.OPEN);
    assertThat(entries.gaps(2026)).isEmpty();
  }

  @Test
  @DisplayName("Akta kedua untuk peristiwa yang sama ditolak dengan nomor akta yang ada")
  void a_second_akta_for_the_same_event_is_refused_with_facts() {
    Family family = family();
    String name = "KEMBAR " + word();
    LocalDate day = LocalDate.of(2026, 11, 10);
    Nik first = born(name, day, family.wife(), Optional.of(family.husband()));
    Nik twice = born(name, day, family.wife(), Optional.of(family.husband()));
    Paper akta = drafted(PaperType.AKTA_KELAHIRAN, first);
    Result<Paper, PaperRefusal> second =
        drafts.draft(PaperType.AKTA_KELAHIRAN, ref(twice), officer(Role.OPERATOR_SIAK));
    assertThat(second)
        .isEqualTo(
            Result.refused(
                new PaperRefusal.SecondAkta(PaperType.AKTA_KELAHIRAN.title(), akta.number())));
    Nik elsewhere = born("LAIN " + word(), day, family.wife(), Optional.empty());
    done(
        new LifeEvent.ElementStated(elsewhere, Element.AKTA_LAHIR, "5272-LU-01112026-0001", TODAY));
    assertThat(drafts.draft(PaperType.AKTA_KELAHIRAN, ref(elsewhere), officer(Role.OPERATOR_SIAK)))
        .isEqualTo(
            Result.refused(
                new PaperRefusal.SecondAkta(
                    PaperType.AKTA_KELAHIRAN.title(), "5272-LU-01112026-0001")));
    assertThat(entries.gaps(2026)).as("a refusal takes no number").isEmpty();
  }

  @Test
  @DisplayName("Dua petugas sekaligus: satu nomor, dan nomor urut tanpa lompatan")
  void many_at_once_get_one_number_each_without_a_gap()
      throws InterruptedException, ExecutionException {
    Family couple = family();
    List<Family> families = IntStream.range(0, 6).mapToObj(i -> family()).toList();
    List<Callable<Paper>> drafts =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(couple.husband(), couple.wife())
                    .map(one -> atWork(() -> drafted(PaperType.AKTA_PERKAWINAN, one))),
                families.stream()
                    .map(one -> atWork(() -> drafted(PaperType.AKTA_PERKAWINAN, one.wife()))))
            .toList();
    try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
      List<Future<Paper>> papers = hands.invokeAll(drafts);
      assertThat(papers.get(0).get().number()).isEqualTo(papers.get(1).get().number());
      for (Future<Paper> paper : papers) {
        assertThat(paper.get().number()).matches("6305-KW-23112026-\\d{4}");
      }
    }
    assertThat(entries.gaps(2026)).isEmpty();
    List<Integer> running =
        entries.list(2026, "KW", null).stream().map(one -> one.entry().running()).toList();
    assertThat(running).isEqualTo(IntStream.rangeClosed(1, running.size()).boxed().toList());
  }

  @Test
  @DisplayName("Halaman: daftar, entri, pencatatan, PDF/A; nomor tanpa entri tampak sebagai salah")
  void the_book_is_seen_on_pages_and_a_gap_is_an_error() throws Exception {
    Family family = family();
    Paper paper = drafted(PaperType.AKTA_KELAHIRAN, family.child());
    Officer clerk = officer(Role.PETUGAS_REGISTER);
    String list = open("/surat/register?jenis=LU&tahun=2026", clerk);
    assertThat(list).contains(paper.number(), paper.name(), "belum dicatat");
    assertThat(list).doesNotContain("Nomor urut tanpa entri", paper.nik());
    assertThat(open("/surat/register?tanggal=30-02-2026", clerk)).contains("Tulis tanggal sebagai");
    assertThat(open("/surat/register?tanggal=01-01-2020", clerk)).contains("Tidak ada entri");
    String address = "/surat/register/" + entry(paper).id();
    assertThat(open(address, clerk)).contains("Catat dalam register", paper.name());
    MockHttpServletResponse done =
        perform(post(address + "/catat").with(signedIn(clerk)).with(csrf()));
    assertThat(done.getStatus()).isEqualTo(303);
    assertThat(open(address, clerk)).contains("Dicatat dalam register oleh");
    jdbc.sql("update documents.register_counter set last = last + 1 where code = 'LU'").update();
    int lost = entries.list(2026, "LU", null).size() + 1;
    assertThat(open("/surat/register", clerk))
        .contains("Nomor urut tanpa entri", "LU " + lost + "/2026", "notice--late");
    jdbc.sql("update documents.register_counter set last = last - 1 where code = 'LU'").update();
  }

  @Test
  @DisplayName("Halaman register dicetak sebagai PDF/A untuk setiap register")
  void every_register_has_a_page_as_pdf_a() throws Exception {
    Family family = family();
    var about = new java.util.EnumMap<>(furtherAktas(word()));
    about.put(PaperType.AKTA_KELAHIRAN, family.child());
    about.put(PaperType.AKTA_PERKAWINAN, family.wife());
    for (var one : about.entrySet()) {
      Paper paper = drafted(one.getKey(), one.getValue());
      book.enter(paper, officer(Role.PETUGAS_REGISTER)).orFault();
      byte[] pdf = pages.print(entry(paper));
      String folder = System.getProperty("adminduk.papers", "");
      if (!folder.isEmpty()) {
        Files.write(Path.of(folder, "register-" + one.getKey() + ".pdf"), pdf);
      }
      assertThat(SignedPdfs.notPdfA(pdf)).as(one.getKey().name()).isEmpty();
    }
  }

  @Test
  @DisplayName("Siapa membuka entri meninggalkan jejak; yang tidak berwenang ditolak")
  void who_opens_an_entry_leaves_a_row() throws Exception {
    String address =
        "/surat/register/" + entry(drafted(PaperType.AKTA_KELAHIRAN, family().child())).id();
    Officer clerk = officer(Role.FRONT_OFFICE);
    open(address, clerk);
    assertThat(perform(get(address + "/halaman.pdf").with(signedIn(clerk))).getContentAsByteArray())
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(
            jdbc.sql(
                    """
                    select act || ' ' || (facts->>'kind') from audit.entry
                    where officer = :who and act = 'register-opened' order by id
                    """)
                .param("who", clerk.id().value())
                .query(String.class)
                .list())
        .containsExactly("register-opened Birth", "register-opened Birth");
    Officer outsider = officer(Role.ADMINISTRATOR);
    assertThat(perform(get(address).with(signedIn(outsider))).getStatus()).isEqualTo(403);
    assertThat(perform(get(address + "/halaman.pdf").with(signedIn(outsider))).getStatus())
        .isEqualTo(403);
    assertThat(perform(post(address + "/catat").with(signedIn(clerk)).with(csrf())).getStatus())
        .isEqualTo(403);
    assertThat(perform(get("/surat/register/bukan").with(signedIn(clerk))).getStatus())
        .isEqualTo(404);
  }

  private String open(String address, Officer officer) throws Exception {
    return new String(
        perform(get(address).with(signedIn(officer))).getContentAsByteArray(),
        StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return browser.perform(request.header("Accept", "text/html")).andReturn().getResponse();
  }
}

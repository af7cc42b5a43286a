package id.adminduk.office.uniqueness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Role;
import id.adminduk.synthetic.SyntheticPerson;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("Halaman meja ajudikasi")
class BenchPagesModuleTests extends OfficeTestBase {

  private static final OfficeCode CENTRE = new OfficeCode("0000");
  private static final long SEED = 990_001;

  private static int matters;

  @Autowired private MockMvc mvc;
  @Autowired private Uniqueness uniqueness;
  @Autowired private ApplicationContext context;
  @Autowired private JdbcClient jdbc;

  @Test
  @DisplayName("Setiap gambar di meja ajudikasi meninggalkan baris jejak dengan petugas dan alasan")
  void every_picture_of_the_bench_leaves_its_row() throws Exception {
    long serial = aMatter();
    Officer ayu = officerOf(CENTRE, Role.PETUGAS_DC);
    Officer other = officerOf(CENTRE, Role.PETUGAS_DC);
    mvc.perform(get("/ajudikasi").with(signedIn(ayu)))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("AJ-" + serial)));
    mvc.perform(post("/ajudikasi/{s}/ambil", serial).with(csrf()).with(signedIn(ayu)))
        .andExpect(status().isSeeOther());
    String page =
        mvc.perform(get("/ajudikasi/{s}", serial).with(signedIn(ayu)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("pasang minutiae").doesNotContainPattern("\\d{16}");
    for (String picture :
        List.of("sidik/0/LEFT_THUMB", "iris/0/RIGHT", "iris/0/LEFT", "foto/0", "foto/1")) {
      int before = sights(ayu);
      byte[] shown =
          mvc.perform(get("/ajudikasi/" + serial + "/" + picture).with(signedIn(ayu)))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      assertThat(shown).as(picture).isNotEmpty();
      assertThat(sights(ayu)).as(picture).isGreaterThan(before);
      mvc.perform(get("/ajudikasi/" + serial + "/" + picture).with(signedIn(other)))
          .andExpect(status().isNotFound());
    }
    mvc.perform(get("/ajudikasi/{s}", serial).with(signedIn(other)))
        .andExpect(status().isConflict());
    mvc.perform(get("/ajudikasi/{s}/sidik/0/NO_FINGER", serial).with(signedIn(ayu)))
        .andExpect(status().isNotFound());
    mvc.perform(get("/ajudikasi/{s}/sidik/7/LEFT_THUMB", serial).with(signedIn(ayu)))
        .andExpect(status().isNotFound());
  }

  @Test
  @DisplayName("Putusan tanpa alasan ditolak dan yang sudah diketik tidak hilang")
  void nothing_typed_is_lost_when_the_bench_says_no() throws Exception {
    long serial = aMatter();
    Officer ayu = officerOf(CENTRE, Role.PETUGAS_DC);
    mvc.perform(post("/ajudikasi/{s}/ambil", serial).with(csrf()).with(signedIn(ayu)));
    mvc.perform(
            post("/ajudikasi/{s}/putusan", serial)
                .param("putusan", "GANDA")
                .param("alasan", "mirip")
                .with(csrf())
                .with(signedIn(ayu)))
        .andExpect(status().isConflict())
        .andExpect(content().string(Matchers.containsString(">mirip</textarea>")))
        .andExpect(
            content().string(Matchers.matchesPattern("(?s).*value=\"GANDA\"[^>]*checked.*")));
    mvc.perform(get("/ajudikasi/statistik").with(signedIn(ayu))).andExpect(status().isOk());
  }

  @Test
  @DisplayName("Pertanyaan yang ditolak tetap tertulis; yang diajukan tampak di daftar")
  void a_question_is_kept_when_refused_and_listed_when_asked() throws Exception {
    long serial = aMatter();
    Officer ayu = officerOf(CENTRE, Role.PETUGAS_DC);
    Officer other = officerOf(CENTRE, Role.PETUGAS_DC);
    mvc.perform(post("/ajudikasi/{s}/ambil", serial).with(csrf()).with(signedIn(ayu)));
    String telling = "Apakah benar 9971 0101 0101 9001 yang direkam?";
    mvc.perform(
            post("/ajudikasi/{s}/tanya", serial)
                .param("pertanyaan", telling)
                .with(csrf())
                .with(signedIn(ayu)))
        .andExpect(status().isConflict())
        .andExpect(content().string(Matchers.containsString(">" + telling + "</textarea>")));
    mvc.perform(
            post("/ajudikasi/{s}/tanya", serial)
                .param("pertanyaan", "Apakah ibu jari kirinya cedera?")
                .with(csrf())
                .with(signedIn(ayu)))
        .andExpect(status().isSeeOther());
    mvc.perform(post("/ajudikasi/{s}/lepas", serial).with(csrf()).with(signedIn(ayu)));
    mvc.perform(get("/ajudikasi").with(signedIn(other)))
        .andExpect(
            content()
                .string(
                    Matchers.matchesPattern(
                        "(?s).*AJ-"
                            + serial
                            + "<.*menunggu jawaban kantor \\(pendapat ke-1\\).*")));
  }

  @Test
  @DisplayName("Daftar kerja yang lebih panjang tidak bertanya lebih sering")
  void a_longer_work_list_does_not_ask_the_database_more_often() throws Exception {
    Officer ayu = officerOf(CENTRE, Role.PETUGAS_DC);
    aMatter();
    List<String> once = statementsOfTheList(ayu);
    aMatter();
    assertThat(statementsOfTheList(ayu)).isEqualTo(once).hasSizeBetween(1, 2);
  }

  /** One for the list itself, one for its number in the navigation. */
  private List<String> statementsOfTheList(Officer who) throws Exception {
    try (Statements statements = new Statements()) {
      mvc.perform(get("/ajudikasi").with(signedIn(who))).andExpect(status().isOk());
      return statements.about("uniqueness");
    }
  }

  @Test
  @DisplayName("Petugas pusat data dari kantor perekam tidak melihat dan tidak dapat mengambil")
  void an_officer_of_the_recording_office_gets_nothing() throws Exception {
    long serial = aMatter();
    Officer here = officer(Role.PETUGAS_DC);
    mvc.perform(get("/ajudikasi").with(signedIn(here)))
        .andExpect(content().string(Matchers.not(Matchers.containsString("AJ-" + serial + "<"))));
    mvc.perform(post("/ajudikasi/{s}/ambil", serial).with(csrf()).with(signedIn(here)))
        .andExpect(status().isConflict());
  }

  private int sights(Officer who) {
    return jdbc.sql(
            """
            select count(*) from audit.entry
            where act = 'protected-read' and officer = :who and facts->>'why' = 'adjudication'
            """)
        .param("who", who.id().value())
        .query(Integer.class)
        .single();
  }

  /** A stranger among whose fingers somebody else's thumb was laid on the glass. */
  private long aMatter() {
    long seed = SEED + matters++;
    SyntheticPerson known = SyntheticPerson.of(seed);
    SyntheticPerson stranger = SyntheticPerson.of(seed + 1_000_000);
    uniqueness.admitRecorded(
        new UUID(9_900, seed), Recorded.of(known, known, 0), RecordStatus.CARD_ISSUED);
    UUID subject = new UUID(9_901, seed);
    uniqueness.submitEarlier(
        subject, Recorded.of(stranger, known, 1), officer(Role.OPERATOR_PEREKAMAN).person());
    CentreByHand.answerAll(context);
    assertThat(uniqueness.statusOf(subject))
        .as("seed %d", seed)
        .hasValue(RecordStatus.ADJUDICATE_RECORD);
    return jdbc.sql("select serial from uniqueness.adjudication where subject = :subject")
        .param("subject", subject)
        .query(Long.class)
        .single();
  }
}

package id.adminduk.office.uniqueness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.capture.Captures;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.StatusPenduduk;
import id.adminduk.office.population.life.LifeEvent.RecordCancelled;
import id.adminduk.office.population.register.Evidence;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.DuplicateDesk.Choice;
import id.adminduk.office.uniqueness.DuplicateStore.Pending;
import id.adminduk.synthetic.SyntheticPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** domain.md 4.3: of two identities one is chosen with the resident, the other rests. */
@DisplayName("Data ganda: penduduk memilih satu identitas, yang lain dinonaktifkan, tidak dihapus")
class DuplicateDeskModuleTests extends OfficeTestBase {

  private static final String WHY = "KTP-el lama dibawa dan dipilih penduduk.";

  private static int bodies;

  @Autowired private DuplicateDesk desk;
  @Autowired private Captures captures;
  @Autowired private Uniqueness uniqueness;
  @Autowired private LifeEvents register;
  @Autowired private UnitOfWork unitOfWork;
  @Autowired private ApplicationContext context;
  @Autowired private MockMvc mvc;
  @Autowired private JdbcClient jdbc;

  private Nik own;
  private Nik earlier;
  private Pending pending;
  private Officer operator;

  @BeforeEach
  void somebody_is_recorded_twice_under_two_numbers() {
    SyntheticPerson body = SyntheticPerson.of(991_100 + bodies++);
    own = resident().nik();
    earlier = resident().nik();
    operator = officer(Role.OPERATOR_SIAK);
    uniqueness.admitRecorded(
        enlisted(earlier), Recorded.of(body, body, 0), RecordStatus.CARD_ISSUED);
    uniqueness.submitEarlier(enlisted(own), Recorded.of(body, body, 1), operator.person());
    CentreByHand.answerAll(context);
    assertThat(uniqueness.statusOf(enlisted(own))).hasValue(RecordStatus.DUPLICATE_RECORD);
    pending =
        desk.pending(TAPIN).stream()
            .filter(one -> one.subject().equals(enlisted(own)))
            .findFirst()
            .orElseThrow();
  }

  @Test
  @DisplayName("Identitas lama dipilih: yang baru berstatus GANDA_NONAKTIF dan tetap dapat dibaca")
  void the_earlier_one_stays_and_the_own_one_rests() {
    desk.resolve(pending.job(), choice(own, earlier, false), operator).orFault();

    assertThat(register.find(own).orElseThrow().status()).isEqualTo(StatusPenduduk.GANDA_NONAKTIF);
    assertThat(register.find(earlier).orElseThrow().isActive()).isTrue();
    assertThat(uniqueness.statusOf(enlisted(own))).hasValue(RecordStatus.DUPLICATE_RECORD);
    assertThat(desk.pending(TAPIN)).doesNotContain(pending);
    assertThat(trail()).containsExactly("earlier");
    assertThat(desk.resolve(pending.job(), choice(own, earlier, true), operator))
        .as("chosen once")
        .isEqualTo(Result.refused(new DuplicateRefusal.NothingToResolve()));
  }

  @Test
  @DisplayName("Identitas baru dipilih: yang lama keluar dari galeri, rekaman baru dicari lagi")
  void the_own_one_stays_and_is_searched_again_without_the_earlier() {
    desk.resolve(pending.job(), choice(own, earlier, true), operator).orFault();
    CentreByHand.answerAll(context);

    assertThat(register.find(earlier).orElseThrow().status())
        .isEqualTo(StatusPenduduk.GANDA_NONAKTIF);
    assertThat(register.find(own).orElseThrow().isActive()).isTrue();
    assertThat(uniqueness.statusOf(enlisted(own))).hasValue(RecordStatus.PRINT_READY_RECORD);
    assertThat(trail()).containsExactly("this");
  }

  @Test
  @DisplayName("NIK yang salah, dasar kosong, kantor lain: ditolak dan tidak ada yang berubah")
  void a_wrong_number_or_no_reason_changes_nothing() {
    Nik third = resident().nik();
    assertThat(desk.resolve(pending.job(), choice(third, earlier, true), operator))
        .isEqualTo(Result.refused(new DuplicateRefusal.NotThisRecord()));
    assertThat(desk.resolve(pending.job(), choice(own, third, true), operator))
        .isEqualTo(Result.refused(new DuplicateRefusal.OtherIdentity()));
    assertThat(desk.resolve(pending.job(), choice(own, own, true), operator))
        .isEqualTo(Result.refused(new DuplicateRefusal.OtherIdentity()));
    Choice silent = new Choice(own, earlier, true, Optional.empty(), " tidak   ");
    assertThat(desk.resolve(pending.job(), silent, operator))
        .isEqualTo(Result.refused(new DuplicateRefusal.ReasonMissing()));
    Officer stranger = officerOf(BIMA, Role.OPERATOR_SIAK);
    assertThat(desk.pending(BIMA)).doesNotContain(pending);
    assertThat(desk.resolve(pending.job(), choice(own, earlier, true), stranger))
        .isEqualTo(Result.refused(new DuplicateRefusal.NothingToResolve()));

    assertThat(register.find(own).orElseThrow().isActive()).isTrue();
    assertThat(register.find(earlier).orElseThrow().isActive()).isTrue();
    assertThat(desk.pending(TAPIN)).contains(pending);
    assertThat(trail()).isEmpty();
  }

  @Test
  @DisplayName("Register menolak: seluruhnya batal, juga daftar galeri")
  void what_the_register_refuses_is_not_half_done() {
    LocalDate today = LocalDate.of(2026, 11, 23);
    register
        .record(
            new RecordCancelled(earlier, today, Optional.empty()),
            new Evidence(Optional.of(operator.id()), Optional.empty(), WHY, "", today))
        .orFault();

    String said =
        desk.resolve(pending.job(), choice(own, earlier, true), operator)
            .fold(done -> "done", DuplicateRefusal::slug);

    assertThat(said).isEqualTo("person-not-active");
    assertThat(trail()).isEmpty();
    assertThat(desk.pending(TAPIN)).contains(pending);
  }

  @Test
  @DisplayName("Halaman: NIK tidak pernah ditampilkan, yang diketik tidak hilang saat ditolak")
  void the_page_shows_no_number_and_loses_nothing() throws Exception {
    mvc.perform(get("/ganda").with(signedIn(operator)))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString(pending.job().toString())))
        .andExpect(content().string(Matchers.not(Matchers.containsString(own.value()))));
    mvc.perform(get("/ganda/{j}", pending.job()).with(signedIn(operator)))
        .andExpect(content().string(Matchers.not(Matchers.containsString(earlier.value()))));
    mvc.perform(
            post("/ganda/{j}", pending.job())
                .param("nik", own.value())
                .param("nik-lain", "12")
                .param("pilihan", "INI")
                .param("dasar", WHY)
                .with(csrf())
                .with(signedIn(operator)))
        .andExpect(status().isConflict())
        .andExpect(content().string(Matchers.containsString("value=\"12\"")))
        .andExpect(content().string(Matchers.containsString(">" + WHY + "</textarea>")))
        .andExpect(content().string(Matchers.matchesPattern("(?s).*value=\"INI\"[^>]*checked.*")));
    assertThat(desk.pending(TAPIN)).contains(pending);
  }

  @Test
  @DisplayName("Daftar data ganda yang lebih panjang tidak bertanya lebih sering")
  void a_longer_list_does_not_ask_the_database_more_often() throws Exception {
    List<String> once = statementsOfTheList();
    somebody_is_recorded_twice_under_two_numbers();
    assertThat(statementsOfTheList()).isEqualTo(once);
  }

  private List<String> statementsOfTheList() throws Exception {
    try (Statements statements = new Statements()) {
      mvc.perform(get("/ganda").with(signedIn(operator))).andExpect(status().isOk());
      assertThat(statements.about("uniqueness")).as("they are counted").isNotEmpty();
      return statements.about("uniqueness", "capture");
    }
  }

  private static Choice choice(Nik own, Nik other, boolean keepsOwn) {
    return new Choice(own, other, keepsOwn, Optional.empty(), WHY);
  }

  private UUID enlisted(Nik nik) {
    return unitOfWork.call(() -> captures.enlistSubject(nik));
  }

  /** What the trail says of this officer's choices. */
  private List<String> trail() {
    return jdbc.sql(
            """
            select facts ->> 'kept' as kept from audit.entry
            where act = 'duplicate-resolved' and officer = :who
            """)
        .param("who", operator.id().value())
        .query((row, number) -> row.getString("kept"))
        .list();
  }
}

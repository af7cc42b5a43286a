package id.adminduk.office.uniqueness;

import static id.adminduk.office.uniqueness.SmallOffice.OPERATOR;
import static id.adminduk.office.uniqueness.SmallOffice.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.FingerTemplate;
import id.adminduk.matcher.SearchAnswer.Zone;
import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.TenPrint;
import id.adminduk.matcher.people.Resemblance;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.uniqueness.SmallOffice.Node;
import id.adminduk.office.uniqueness.bench.Adjudication;
import id.adminduk.office.uniqueness.bench.AdjudicationRefusal;
import id.adminduk.office.uniqueness.bench.Bench;
import id.adminduk.office.uniqueness.bench.Clarifications;
import id.adminduk.office.uniqueness.bench.Decision;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;

@DisplayName("SOP 7.2.1.1 baris 3: meja ajudikasi")
class BenchModuleTests {

  private static final UUID SITI = new UUID(99, 1);
  private static final UUID SITA = new UUID(99, 2);
  private static final String WHY = "pola garis dan minutiae dibandingkan";
  private static final OfficeCode CENTRE = new OfficeCode("0000");
  private static final Officer AYU = adjudicator(1, 1, CENTRE);
  private static final Officer AYU_AGAIN = adjudicator(2, 1, CENTRE);
  private static final Officer BAYU = adjudicator(3, 3, CENTRE);
  private static final Officer CITRA = adjudicator(4, 4, CENTRE);
  private static final Officer NEIGHBOUR = adjudicator(5, 5, new OfficeCode("6305"));
  private static final Officer RECORDER_HERE =
      new Officer(
          new OfficerId(new UUID(70, 6)),
          RECORDER,
          Optional.empty(),
          "akun-kedua",
          "Akun kedua perekam",
          "",
          "",
          CENTRE,
          Set.of(Role.PETUGAS_DC));

  @TempDir Path folder;
  private SmallOffice office;
  private final ScriptedGallery gallery = new ScriptedGallery();
  private Node node;
  private Bench bench;
  private Clarifications clarifications;
  private StepId step;

  @BeforeEach
  void a_record_like_another_lies_on_the_bench() {
    office = new SmallOffice(folder);
    node = office.node(gallery);
    bench = node.get(Bench.class);
    clarifications = node.get(Clarifications.class);
    gallery.next(() -> gallery.complete(Zone.ADJUDICATE, List.of(like(SITA))));
    step = node.recorded(SITI, 1, fingers("siti"));
    node.uniqueness().send(step, OPERATOR).orFault();
    node.work();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  @DisplayName("Dua pendapat TUNGGAL: siap cetak, baris 6 selesai, orangnya masuk galeri")
  void two_that_say_unique_make_it_print_ready() {
    assertThat(bench.workList(AYU)).extracting(Adjudication::subject).containsExactly(SITI);
    says(AYU, Decision.TUNGGAL);
    assertThat(node.status(SITI)).isEqualTo(RecordStatus.ADJUDICATE_IN_PROCESS);
    assertThat(office.hall.state(step)).isEqualTo(HallFake.WAITING);
    assertThat(bench.workList(AYU)).as("nobody judges twice").isEmpty();
    says(BAYU, Decision.TUNGGAL);
    node.work();
    assertThat(node.status(SITI)).isEqualTo(RecordStatus.PRINT_READY_RECORD);
    assertThat(office.hall.state(step)).isEqualTo("finished PRINT_READY_RECORD");
    assertThat(enrolled()).containsExactly(SITI);
    assertThat(bench.workList(CITRA)).isEmpty();
  }

  @Test
  @DisplayName(
      "Dua pendapat GANDA: data ganda, barisnya kembali ke operator, tidak ada yang digabung")
  void two_that_say_duplicate_give_the_row_back_to_the_office() {
    says(AYU, Decision.GANDA);
    says(BAYU, Decision.GANDA);
    node.work();
    assertThat(node.status(SITI)).isEqualTo(RecordStatus.DUPLICATE_RECORD);
    assertThat(office.hall.state(step)).isEqualTo(HallFake.OPEN);
    assertThat(enrolled()).isEmpty();
    assertThat(node.get(DuplicateStore.class).pendingAt(new OfficeCode("6305"))).hasSize(1);
  }

  @Test
  @DisplayName("Berselisih: orang ketiga memutuskan")
  void a_third_decides_between_two_that_differ() {
    says(AYU, Decision.GANDA);
    says(BAYU, Decision.TUNGGAL);
    node.work();
    assertThat(node.status(SITI)).isEqualTo(RecordStatus.ADJUDICATE_IN_PROCESS);
    says(CITRA, Decision.TUNGGAL);
    node.work();
    assertThat(node.status(SITI)).isEqualTo(RecordStatus.PRINT_READY_RECORD);
  }

  @Test
  @DisplayName("Tiga pendapat berbeda: tidak ada yang cukup tahu, orangnya direkam ulang")
  void three_that_all_differ_send_the_person_to_be_recorded_anew() {
    says(AYU, Decision.GANDA);
    says(BAYU, Decision.TUNGGAL);
    says(CITRA, Decision.PERLU_REKAM_ULANG);
    node.work();
    assertThat(node.status(SITI)).isEqualTo(RecordStatus.UNREGISTERED);
    assertThat(office.hall.state(step)).isEqualTo("sent back to CAPTURE");
  }

  @Test
  @DisplayName("Empat mata: kantor perekam, perekam, dan orang yang sama dengan akun lain ditolak")
  void nobody_of_the_office_nor_the_recorder_nor_the_same_person_judges() {
    assertThat(refusal(bench.take(serial(), NEIGHBOUR)))
        .isInstanceOf(AdjudicationRefusal.OwnOffice.class);
    assertThat(bench.workList(NEIGHBOUR)).isEmpty();
    assertThat(refusal(bench.take(serial(), RECORDER_HERE)))
        .isInstanceOf(AdjudicationRefusal.RecordedBySame.class);
    assertThat(bench.workList(RECORDER_HERE)).isEmpty();
    says(AYU, Decision.TUNGGAL);
    assertThat(refusal(bench.take(serial(), AYU_AGAIN)))
        .isInstanceOf(AdjudicationRefusal.SamePerson.class);
    assertThat(bench.workList(AYU_AGAIN)).isEmpty();
  }

  @Test
  @DisplayName("Empat mata dijaga juga oleh basis data")
  void the_database_keeps_four_eyes_too() {
    says(AYU, Decision.TUNGGAL);
    assertThatThrownBy(() -> insert(2, AYU_AGAIN, "6305", RECORDER))
        .as("the same person from another account")
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("opinion_one_of_a_person");
    assertThatThrownBy(() -> insert(2, NEIGHBOUR, "6305", RECORDER))
        .hasMessageContaining("opinion_not_of_the_office");
    assertThatThrownBy(() -> insert(2, RECORDER_HERE, "6305", RECORDER))
        .hasMessageContaining("opinion_not_of_who_recorded");
    assertThatThrownBy(() -> insert(2, NEIGHBOUR, "1111", RECORDER))
        .as("another office is claimed to have recorded")
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> insert(1, BAYU, "6305", RECORDER))
        .as("one opinion a round")
        .isInstanceOf(DataIntegrityViolationException.class);
    insert(2, BAYU, "6305", RECORDER);
  }

  @Test
  @DisplayName("Klik bersamaan: hanya satu pendapat tiap orang, hanya satu orang tiap giliran")
  void clicks_at_the_same_moment_make_one_opinion() throws Exception {
    for (int round = 0; round < 20; round++) {
      List<Result<Adjudication, AdjudicationRefusal>> taken =
          atOnce(() -> bench.take(serial(), BAYU), () -> bench.take(serial(), CITRA));
      assertThat(taken).filteredOn(Result::isRefused).as("round %d", round).hasSize(1);
      Officer holder = taken.getFirst().isRefused() ? CITRA : BAYU;
      bench.putBack(serial(), holder).orFault();
    }
    bench.take(serial(), AYU).orFault();
    List<Result<Adjudication, AdjudicationRefusal>> said =
        atOnce(
            () -> bench.judge(serial(), Decision.TUNGGAL, Optional.empty(), WHY, AYU),
            () -> bench.judge(serial(), Decision.GANDA, Optional.of(SITA), WHY, AYU));
    assertThat(said).filteredOn(Result::isRefused).hasSize(1);
    assertThat(opinions()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "Yang di meja orang lain tidak dapat diputuskan; sesudah 30 menit dapat diambil lagi")
  void what_lies_on_anothers_table_is_not_judged() {
    bench.take(serial(), AYU).orFault();
    assertThat(refusal(bench.take(serial(), BAYU)))
        .isInstanceOf(AdjudicationRefusal.HeldByAnother.class);
    assertThat(refusal(bench.judge(serial(), Decision.TUNGGAL, Optional.empty(), WHY, BAYU)))
        .isInstanceOf(AdjudicationRefusal.NotHeld.class);
    office.clock.advance(Duration.ofMinutes(31));
    bench.take(serial(), BAYU).orFault();
    assertThat(refusal(bench.judge(serial(), Decision.TUNGGAL, Optional.empty(), WHY, AYU)))
        .as("too late")
        .isInstanceOf(AdjudicationRefusal.NotHeld.class);
  }

  @Test
  @DisplayName("Tanpa alasan, dengan NIK dalam alasan, atau ganda tanpa kandidat: ditolak")
  void an_opinion_needs_a_reason_and_a_duplicate_its_candidate() {
    bench.take(serial(), AYU).orFault();
    assertThat(refusal(bench.judge(serial(), Decision.TUNGGAL, Optional.empty(), "  ya  ", AYU)))
        .isInstanceOf(AdjudicationRefusal.ReasonMissing.class);
    String telling = "sama dengan 9971 0101 0101 9001 menurut saya";
    assertThat(refusal(bench.judge(serial(), Decision.TUNGGAL, Optional.empty(), telling, AYU)))
        .isInstanceOf(AdjudicationRefusal.TellsNumber.class);
    assertThat(refusal(bench.judge(serial(), Decision.GANDA, Optional.of(SITI), WHY, AYU)))
        .as("not a candidate of the search")
        .isInstanceOf(AdjudicationRefusal.CandidateMissing.class);
    assertThat(opinions()).isZero();
  }

  @Test
  @DisplayName("Klarifikasi: ditanya, putusan menunggu, hanya kantor perekam menjawab")
  void a_question_holds_the_decision_until_the_office_has_answered() {
    bench.take(serial(), AYU).orFault();
    clarifications.ask(serial(), "Apakah telunjuk kanan cedera saat direkam?", AYU).orFault();
    assertThat(refusal(bench.judge(serial(), Decision.TUNGGAL, Optional.empty(), WHY, AYU)))
        .isInstanceOf(AdjudicationRefusal.QuestionOpen.class);
    UUID question =
        office.sql().sql("select id from uniqueness.question").query(UUID.class).single();
    assertThat(refusal(clarifications.answer(question, "Ya, luka lama.", "surat dokter", BAYU)))
        .isInstanceOf(AdjudicationRefusal.Unknown.class);
    clarifications.answer(question, "Ya, luka lama.", "surat dokter", OPERATOR).orFault();
    assertThat(refusal(clarifications.answer(question, "Ternyata bukan.", "", OPERATOR)))
        .as("one answer")
        .isInstanceOf(AdjudicationRefusal.AlreadyConcluded.class);
    bench.judge(serial(), Decision.TUNGGAL, Optional.empty(), WHY, AYU).orFault();
  }

  @Test
  @DisplayName("Selama orang berpikir, kembarannya masuk galeri: perkara baru, bukan siap cetak")
  void whoever_was_enrolled_meanwhile_is_judged_too() {
    says(AYU, Decision.TUNGGAL);
    says(BAYU, Decision.TUNGGAL);
    UUID somebody = new UUID(99, 7);
    gallery.next(() -> gallery.complete(Zone.DUPLICATE, List.of(like(somebody))));
    node.work();
    assertThat(node.status(SITI)).isEqualTo(RecordStatus.ADJUDICATE_IN_PROCESS);
    assertThat(enrolled()).isEmpty();
    assertThat(bench.workList(CITRA)).hasSize(1);
    assertThat(bench.workList(AYU)).as("a new matter for everybody").hasSize(1);
  }

  @Test
  @DisplayName("Cari lagi atas permintaan: kandidat baru menggantikan yang lama")
  void a_search_on_demand_brings_new_candidates() {
    bench.take(serial(), AYU).orFault();
    UUID somebody = new UUID(99, 7);
    gallery.next(() -> gallery.complete(Zone.ADJUDICATE, List.of(like(somebody))));
    bench.searchAgain(serial(), AYU).orFault();
    assertThat(refusal(bench.judge(serial(), Decision.GANDA, Optional.of(SITA), WHY, AYU)))
        .isInstanceOf(AdjudicationRefusal.CandidateMissing.class);
    bench.judge(serial(), Decision.GANDA, Optional.of(somebody), WHY, AYU).orFault();
  }

  @Test
  @DisplayName("Tanpa jari dan iris: TUNGGAL hanya sesudah klarifikasi")
  void who_cannot_be_searched_is_validated_with_the_office() {
    says(AYU, Decision.TUNGGAL);
    says(BAYU, Decision.TUNGGAL);
    node.work();
    StepId other = node.recordedByEyes(SITA, 2, Map.of());
    node.uniqueness().send(other, OPERATOR).orFault();
    node.work();
    assertThat(node.status(SITA)).isEqualTo(RecordStatus.REQUEST_VALIDATION);
    long serial = bench.workList(AYU).getFirst().serial();
    for (Officer one : List.of(AYU, BAYU)) {
      bench.take(serial, one).orFault();
      if (one.equals(AYU)) {
        assertThat(refusal(bench.judge(serial, Decision.TUNGGAL, Optional.empty(), WHY, one)))
            .isInstanceOf(AdjudicationRefusal.ClarifyFirst.class);
        clarifications.ask(serial, "Mengapa tidak ada jari dan iris?", one).orFault();
        UUID question =
            office.sql().sql("select id from uniqueness.question").query(UUID.class).single();
        clarifications
            .answer(question, "Kecelakaan, kedua tangan.", "surat RS", OPERATOR)
            .orFault();
      }
      bench.judge(serial, Decision.TUNGGAL, Optional.empty(), WHY, one).orFault();
    }
    node.work();
    assertThat(node.status(SITA)).isEqualTo(RecordStatus.PRINT_READY_RECORD);
    assertThat(enrolled()).as("nothing of them can be searched").containsExactly(SITI);
  }

  private void says(Officer who, Decision decision) {
    long serial = bench.workList(who).getFirst().serial();
    bench.take(serial, who).orFault();
    bench.judge(serial, decision, Optional.of(SITA), WHY, who).orFault();
  }

  private long serial() {
    return office
        .sql()
        .sql("select max(serial) from uniqueness.adjudication")
        .query(Long.class)
        .single();
  }

  private List<UUID> enrolled() {
    return office
        .sql()
        .sql("select subject from uniqueness.enrolment order by number")
        .query((row, number) -> row.getObject("subject", UUID.class))
        .list();
  }

  private int opinions() {
    return office
        .sql()
        .sql("select count(*) from uniqueness.opinion")
        .query(Integer.class)
        .single();
  }

  private void insert(int round, Officer who, String enrolling, PersonId recorder) {
    office
        .sql()
        .sql(
            """
            insert into uniqueness.opinion
              (adjudication, round, decision, reason, officer, person, office, enrolling_office,
               recorded_by, at)
            select id, :round, 'TUNGGAL', 'ditulis langsung', :officer, :person, :office,
              :enrolling, :recorder, now() from uniqueness.adjudication
            """)
        .param("round", round)
        .param("officer", who.id().value())
        .param("person", who.person().value())
        .param("office", who.office().value())
        .param("enrolling", enrolling)
        .param("recorder", recorder.value())
        .update();
  }

  private static AdjudicationRefusal refusal(Result<Adjudication, AdjudicationRefusal> result) {
    return result.fold(
        done -> {
          throw new AssertionError("not refused: " + done.serial());
        },
        refusal -> refusal);
  }

  private static List<Result<Adjudication, AdjudicationRefusal>> atOnce(
      Callable<Result<Adjudication, AdjudicationRefusal>> one,
      Callable<Result<Adjudication, AdjudicationRefusal>> other)
      throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<Result<Adjudication, AdjudicationRefusal>>> running =
          Stream.of(one, other)
              .map(act ->
                  both.submit(() -> {
                    start.await();
                    return act.call();
                  }))
              .toList();
      start.countDown();
      return List.of(running.get(0).get(), running.get(1).get());
    }
  }

  private static Resemblance like(UUID subject) {
    return new Resemblance(
        new SubjectRef(subject),
        60,
        60,
        Map.of(FingerPosition.RIGHT_INDEX, 60.0),
        Optional.empty());
  }

  private static TenPrint fingers(String content) {
    return new TenPrint(
        Map.of(
            FingerPosition.RIGHT_INDEX,
            new FingerTemplate(content.getBytes(StandardCharsets.UTF_8), 0, 0)));
  }

  private static Officer adjudicator(int account, int person, OfficeCode office) {
    return new Officer(
        new OfficerId(new UUID(70, account)),
        new PersonId(new UUID(71, person)),
        Optional.empty(),
        "ajudikator" + account,
        "Ajudikator " + account,
        "",
        "",
        office,
        Set.of(Role.PETUGAS_DC));
  }
}

package id.adminduk.office.uniqueness;

import static id.adminduk.office.uniqueness.SmallOffice.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.FingerTemplate;
import id.adminduk.matcher.SearchAnswer.Zone;
import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.TenPrint;
import id.adminduk.matcher.people.PeopleAnswer;
import id.adminduk.matcher.people.Resemblance;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.uniqueness.SmallOffice.Node;
import id.adminduk.office.vault.SubjectDestroyed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@DisplayName("S6 baris 6: kirim ke pusat, tunggu PRINT_READY_RECORD")
class DataCentreModuleTests {

  private static final Logger log = LoggerFactory.getLogger(DataCentreModuleTests.class);
  private static final UUID SITI = new UUID(99, 1);
  private static final UUID SITA = new UUID(99, 2);

  @TempDir Path folder;
  private SmallOffice office;
  private final ScriptedGallery gallery = new ScriptedGallery();
  private Node node;

  @BeforeEach
  void open() {
    office = new SmallOffice(folder);
    node = office.node(gallery);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  @DisplayName("Tunggal: status PRINT_READY_RECORD dan baris 7 terbuka sendiri")
  void a_unique_person_becomes_print_ready_and_the_row_closes_itself() {
    StepId step = sent(SITI, 1, fingers("siti"));
    assertThat(office.hall.state(step)).isEqualTo(HallFake.WAITING);
    node.work();
    assertThat(node.status(SITI)).isEqualTo(RecordStatus.PRINT_READY_RECORD);
    assertThat(office.hall.state(step)).isEqualTo("finished PRINT_READY_RECORD");
    assertThat(gallery.size()).isEqualTo(1);
    assertThat(path(SITI))
        .containsExactly(
            "BIO_CAPTURED",
            "PROCESSING",
            "SENT_FOR_ENROLLMENT",
            "RECEIVED_AT_CENTRAL",
            "PRINT_READY_RECORD");
  }

  @Test
  @DisplayName("Dua nama satu sidik jari: yang kedua ganda, juga bila dikirim bersamaan")
  void of_two_names_with_one_hand_only_the_first_is_unique() {
    StepId first = sent(SITI, 1, fingers("same"));
    StepId second = sent(SITA, 2, fingers("same"));
    ScriptedGallery far = new ScriptedGallery();
    Node other = office.node(far);
    CountDownLatch bothSearch = new CountDownLatch(2);
    gallery.beforeSearch(() -> meet(bothSearch));
    far.beforeSearch(() -> meet(bothSearch));
    Thread left = Thread.ofVirtual().start(node::work);
    Thread right = Thread.ofVirtual().start(other::work);
    join(left);
    join(right);
    assertThat(List.of(node.status(SITI), node.status(SITA)))
        .containsExactlyInAnyOrder(RecordStatus.PRINT_READY_RECORD, RecordStatus.DUPLICATE_RECORD);
    assertThat(List.of(office.hall.state(first), office.hall.state(second)))
        .containsExactlyInAnyOrder("finished PRINT_READY_RECORD", HallFake.OPEN);
  }

  @Test
  @DisplayName("Data ganda dikembalikan ke pemohon; kirim ulang ditolak tanpa rekaman baru")
  void a_duplicate_goes_back_to_the_applicant_and_is_not_sent_again() {
    sent(SITI, 1, fingers("same"));
    office.clock.advance(Duration.ofSeconds(1));
    StepId step = sent(SITA, 2, fingers("same"));
    node.work();
    assertThat(node.uniqueness().send(step, OPERATOR).isRefused()).isTrue();
    assertThat(node.get(Dispatch.class).giveBack(step, "pilih satu", OPERATOR).isRefused())
        .isFalse();
    assertThat(office.hall.state(step)).isEqualTo("sent back DUPLICATE_DATA");
    office.clock.advance(Duration.ofDays(1));
    StepId again = node.recorded(SITA, 2, fingers("other"));
    assertThat(node.uniqueness().send(again, OPERATOR).isRefused()).isFalse();
    node.work();
    assertThat(node.status(SITA)).isEqualTo(RecordStatus.PRINT_READY_RECORD);
  }

  @Test
  @DisplayName("Mirip: rekaman naik ke meja ajudikasi dan berkas tetap menunggu pusat")
  void an_ambiguous_record_goes_before_people_and_the_file_goes_on_waiting() {
    Resemblance somebody =
        new Resemblance(new SubjectRef(SITA), 60, 60, Map.of(), Optional.empty());
    gallery.next(() -> gallery.complete(Zone.ADJUDICATE, List.of(somebody)));
    StepId step = sent(SITI, 1, fingers("siti"));
    node.work();
    assertThat(node.status(SITI)).isEqualTo(RecordStatus.ADJUDICATE_RECORD);
    assertThat(office.hall.state(step)).isEqualTo(HallFake.WAITING);
    assertThat(
            office
                .sql()
                .sql("select candidates::text from uniqueness.search")
                .query(String.class)
                .single())
        .contains(SITA.toString());
    assertThat(
            office
                .sql()
                .sql("select due_at - opened_at = interval '24 hours' from uniqueness.adjudication")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void a_half_built_gallery_makes_the_sending_wait_and_not_fail() {
    for (int i = 0; i < 10; i++) {
      gallery.next(() -> new PeopleAnswer.Incomplete(1, 2));
    }
    StepId step = sent(SITI, 1, fingers("siti"));
    for (int i = 0; i < 10; i++) {
      node.work();
      assertThat(node.status(SITI)).isEqualTo(RecordStatus.RECEIVED_AT_CENTRAL);
      office.clock.advance(Duration.ofSeconds(5));
    }
    node.work();
    assertThat(office.hall.state(step)).isEqualTo("finished PRINT_READY_RECORD");
  }

  @Test
  @DisplayName("Pencarian gagal berulang: SEARCH_FAILURE_AT_CENTRAL, lalu kirim ulang berhasil")
  void repeated_failures_end_in_search_failure_and_may_be_sent_again() {
    for (int i = 0; i < 3; i++) {
      gallery.next(() -> {
        throw new IllegalStateException("the search engine fell over");
      });
    }
    StepId step = sent(SITI, 1, fingers("siti"));
    node.work();
    office.clock.advance(Duration.ofSeconds(4));
    node.work();
    assertThat(failures()).as("the first wait is five seconds").isEqualTo(1);
    office.clock.advance(Duration.ofSeconds(1));
    node.work();
    office.clock.advance(Duration.ofSeconds(9));
    node.work();
    assertThat(failures()).as("the second wait is ten").isEqualTo(2);
    office.clock.advance(Duration.ofSeconds(1));
    node.work();
    assertThat(node.status(SITI)).isEqualTo(RecordStatus.SEARCH_FAILURE_AT_CENTRAL);
    assertThat(office.hall.state(step)).isEqualTo(HallFake.OPEN);
    assertThat(node.uniqueness().send(step, OPERATOR).isRefused()).isFalse();
    node.work();
    assertThat(node.status(SITI)).isEqualTo(RecordStatus.PRINT_READY_RECORD);
  }

  @Test
  void the_job_of_a_killed_worker_is_taken_over_when_its_lease_runs_out() {
    StepId step = sent(SITI, 1, fingers("siti"));
    SearchJob orphan = node.get(DataCentre.class).receive().orElseThrow();
    Node other = office.node(new ScriptedGallery());
    other.work();
    assertThat(office.hall.state(step)).isEqualTo(HallFake.WAITING);
    office.clock.advance(Duration.ofMinutes(2));
    other.work();
    assertThat(office.hall.state(step)).isEqualTo("finished PRINT_READY_RECORD");
    node.get(DataCentre.class).work(orphan);
    assertThat(searches()).as("who comes back late changes nothing").isEqualTo(1);
    assertThat(failures()).as("not even the count of failures").isZero();
  }

  @Test
  void after_a_restart_the_gallery_holds_everybody_again() {
    sent(SITI, 1, fingers("same"));
    node.work();
    ScriptedGallery fresh = new ScriptedGallery();
    Node restarted = office.node(fresh);
    StepId step = restarted.recorded(SITA, 2, fingers("same"));
    restarted.uniqueness().send(step, OPERATOR).orFault();
    restarted.work();
    assertThat(fresh.size()).isEqualTo(1);
    assertThat(restarted.status(SITA)).isEqualTo(RecordStatus.DUPLICATE_RECORD);
    assertThat(
            office
                .sql()
                .sql("select facts->>'why' from audit.entry where act like 'protected-%'")
                .query((row, number) -> row.getString(1))
                .list())
        .as("one entry for a whole build")
        .filteredOn("gallery-build"::equals)
        .hasSize(1);
  }

  @Test
  @DisplayName("Orang yang kuncinya dimusnahkan keluar dari galeri; yang lain tetap ditemukan")
  void whoever_was_destroyed_is_in_no_gallery_and_keeps_nobody_out() {
    sent(SITI, 1, fingers("same"));
    node.work();
    office
        .sql()
        .sql(
            """
            with gone as (delete from vault.item where subject = :subject)
            update vault.subject_key set wrapped = null, wrapped_by = null, destroyed_at = now()
            where subject = :subject
            """)
        .param("subject", SITI)
        .update();
    node.get(GalleryKeeper.class).forget(new SubjectDestroyed(SITI));
    assertThat(gallery.size()).isZero();
    ScriptedGallery fresh = new ScriptedGallery();
    Node restarted = office.node(fresh);
    restarted.uniqueness().send(restarted.recorded(SITA, 2, fingers("same")), OPERATOR).orFault();
    restarted.work();
    assertThat(restarted.status(SITA)).isEqualTo(RecordStatus.PRINT_READY_RECORD);
    assertThat(fresh.size()).isEqualTo(1);
  }

  @Test
  void what_one_node_enrols_the_other_finds() {
    Node other = office.node(new ScriptedGallery());
    other.work();
    sent(SITI, 1, fingers("same"));
    node.work();
    StepId step = other.recorded(SITA, 2, fingers("same"));
    other.uniqueness().send(step, OPERATOR).orFault();
    other.work();
    assertThat(other.status(SITA)).isEqualTo(RecordStatus.DUPLICATE_RECORD);
  }

  @Test
  @DisplayName("Klik ganda pada Kirim hanya mengirim sekali")
  void sending_twice_sends_once() {
    StepId step = sent(SITI, 1, fingers("siti"));
    assertThat(node.uniqueness().send(step, OPERATOR).isRefused()).isTrue();
    assertThat(office.sql().sql("select count(*) from uniqueness.job").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void an_answer_to_a_cancelled_file_moves_no_row() {
    StepId step = sent(SITI, 1, fingers("siti"));
    office.hall.close(step);
    node.work();
    assertThat(office.hall.state(step)).isEqualTo("cancelled");
    assertThat(node.status(SITI)).isEqualTo(RecordStatus.PRINT_READY_RECORD);
  }

  @Test
  void cards_may_walk_the_card_statuses_and_nothing_else() {
    sent(SITI, 1, fingers("siti"));
    assertThatThrownBy(() -> node.uniqueness().advance(SITI, RecordStatus.SENT_FOR_CARD_PRINTING))
        .isInstanceOf(ForbiddenTransition.class);
    node.work();
    for (RecordStatus to :
        List.of(
            RecordStatus.SENT_FOR_CARD_PRINTING,
            RecordStatus.CARD_PRINTED,
            RecordStatus.CARD_SHIPPED,
            RecordStatus.CARD_ISSUED,
            RecordStatus.PRINT_READY_RECORD)) {
      node.uniqueness().advance(SITI, to);
    }
    assertThatThrownBy(() -> node.uniqueness().advance(SITI, RecordStatus.CARD_ISSUED))
        .isInstanceOf(ForbiddenTransition.class);
    assertThatThrownBy(() -> node.uniqueness().advance(SITI, RecordStatus.UNREGISTERED))
        .isInstanceOf(ForbiddenTransition.class);
  }

  private StepId sent(UUID subject, int sequence, TenPrint fingers) {
    StepId step = node.recorded(subject, sequence, fingers);
    node.uniqueness().send(step, OPERATOR).orFault();
    return step;
  }

  private static TenPrint fingers(String content) {
    return new TenPrint(
        Map.of(
            FingerPosition.RIGHT_INDEX,
            new FingerTemplate(content.getBytes(StandardCharsets.UTF_8), 0, 0)));
  }

  private List<String> path(UUID subject) {
    return office
        .sql()
        .sql("select to_status from uniqueness.transition where subject = :subject order by id")
        .param("subject", subject)
        .query((row, number) -> row.getString(1))
        .list();
  }

  private int failures() {
    return office.sql().sql("select failures from uniqueness.job").query(Integer.class).single();
  }

  private int searches() {
    return office.sql().sql("select count(*) from uniqueness.search").query(Integer.class).single();
  }

  /** Without the roll's lock both searches would meet here, and neither would see the other. */
  private static void meet(CountDownLatch bothSearch) {
    bothSearch.countDown();
    try {
      log.info("Two searches at once: {}", bothSearch.await(1, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

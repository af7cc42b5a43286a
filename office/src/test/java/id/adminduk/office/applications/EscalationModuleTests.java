package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S6 row 2 may take one minute; the grace of the settings is five. */
@DisplayName("Eskalasi: baris yang terlambat diberitahukan ke atas, sekali per tingkat")
class EscalationModuleTests extends OfficeTestBase {

  @Autowired private Escalation escalation;
  @Autowired private EscalationSettings settings;
  @Autowired private EscalationStore store;
  @Autowired private Notifications notifications;
  @Autowired private CaseDesk acts;
  @Autowired private DataSource database;
  @Autowired private JdbcClient jdbc;

  /** Late rows of other tests are theirs; here they would count. */
  @BeforeEach
  void nothing_is_late() {
    jdbc.sql("update applications.step set late_at = null where finished_at is null").update();
  }

  @Test
  @DisplayName("Front Office terlambat: KASI, lalu KABID, lalu KADIS, dan tidak lagi")
  void a_late_row_climbs_the_ladder_once_per_level() {
    CaseNumber number = taken();
    Officer kasi = officer(Role.KASI);
    clock.advance(Duration.ofMinutes(5));
    assertThat(escalation.look()).as("four minutes late, within the grace").isZero();
    clock.advance(Duration.ofMinutes(1));
    assertThat(escalation.look()).isOne();
    assertThat(escalation.look()).as("the same minute again").isZero();
    assertThat(levels(number)).containsExactly("KASI");
    assertThat(notifications.unread(kasi)).isPositive();
    assertThat(notifications.of(kasi))
        .anySatisfy(news -> assertThat(news.number()).contains(number));
    clock.advance(Duration.ofMinutes(60));
    assertThat(escalation.look()).isEqualTo(2);
    assertThat(escalation.look()).isZero();
    assertThat(levels(number)).containsExactly("KASI", "KABID", "KADIS");
    assertThat(file(number).timeline())
        .filteredOn(entry -> entry.event().equals("escalated"))
        .hasSize(3);
  }

  @Test
  @DisplayName("baris yang ditunda atau menunggu diambil tidak terlambat")
  void a_waiting_row_is_never_late() {
    CaseNumber held = taken();
    acts.hold(openStep(held), WaitReason.NETWORK, "", officer(Role.FRONT_OFFICE, Role.KASI))
        .orFault();
    CaseNumber onPile = accepted(resident());
    clock.advance(Duration.ofHours(2));
    assertThat(escalation.look()).isZero();
    acts.letGoOn(openStep(held), officer(Role.KASI)).orFault();
    clock.advance(Duration.ofMinutes(7));
    assertThat(escalation.look()).isOne();
    assertThat(levels(onPile)).isEmpty();
  }

  @Test
  @DisplayName("di luar jam buka tidak ada yang diberi tahu, dan malam tidak dihitung")
  void nights_neither_count_nor_disturb() {
    clock.set(Instant.parse("2026-11-23T06:57:00Z"));
    CaseNumber number = taken();
    clock.set(Instant.parse("2026-11-23T12:00:00Z"));
    assertThat(escalation.look()).isZero();
    clock.set(Instant.parse("2026-11-24T00:02:00Z"));
    assertThat(escalation.look()).as("four open minutes late").isZero();
    clock.set(Instant.parse("2026-11-24T00:03:00Z"));
    assertThat(escalation.look()).isOne();
    assertThat(levels(number)).containsExactly("KASI");
  }

  @Test
  @DisplayName("dua simpul, satu eskalasi: penjadwal membagi giliran")
  void two_schedulers_on_one_table_tell_once() {
    CaseNumber number = taken();
    clock.advance(Duration.ofMinutes(7));
    jdbc.sql("delete from jobs.scheduled_tasks").update();
    SettableClock time = new SettableClock();
    time.set(clock.instant());
    ManualScheduler one = node(time);
    ManualScheduler other = node(time);
    one.start();
    other.start();
    one.runAnyDueExecutions();
    other.runAnyDueExecutions();
    assertThat(levels(number)).containsExactly("KASI");
    one.stop();
    clock.advance(Duration.ofMinutes(5));
    time.set(clock.instant());
    other.runAnyDueExecutions();
    assertThat(levels(number)).as("the other goes on alone").containsExactly("KASI", "KABID");
    ManualScheduler restarted = node(time);
    restarted.start();
    restarted.runAnyDueExecutions();
    assertThat(levels(number)).as("after a restart nothing is told twice").hasSize(2);
  }

  @Test
  @DisplayName("dua simpul pada saat yang sama tanpa penjadwal: kunci basis data yang menahan")
  void two_nodes_at_the_same_moment_tell_once() throws Exception {
    List<CaseNumber> numbers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      numbers.add(taken());
    }
    clock.advance(Duration.ofMinutes(7));
    CyclicBarrier together = new CyclicBarrier(4);
    Callable<Integer> node =
        () -> {
          together.await();
          return escalation.look();
        };
    int told = 0;
    try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
      for (Future<Integer> one : nodes.invokeAll(List.of(node, node, node, node))) {
        told += one.get();
      }
    }
    assertThat(told).isEqualTo(5);
    assertThat(numbers).allSatisfy(number -> assertThat(levels(number)).hasSize(1));
  }

  @Test
  @DisplayName("dibaca satu orang, belum dibaca rekannya")
  void news_is_read_by_each_alone() {
    taken();
    Officer kasi = officer(Role.KASI);
    Officer colleague = officer(Role.KASI);
    clock.advance(Duration.ofMinutes(7));
    escalation.look();
    long before = notifications.unread(colleague);
    long newest =
        notifications.of(kasi).stream().mapToLong(Notifications.Item::id).max().orElseThrow();
    notifications.read(kasi, newest);
    assertThat(notifications.unread(kasi)).isZero();
    assertThat(notifications.unread(colleague)).isEqualTo(before).isPositive();
    assertThat(notifications.of(officer(Role.PETUGAS_REGISTER))).isEmpty();
  }

  @Test
  @DisplayName("tangga yang berputar ditolak saat mulai")
  void a_ladder_that_goes_round_is_refused() {
    Map<Role, Role> round = Map.of(Role.KASI, Role.KABID, Role.KABID, Role.KASI);
    Duration minute = Duration.ofMinutes(1);
    assertThatThrownBy(() -> new EscalationSettings(true, minute, minute, round))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(settings.above(Role.FRONT_OFFICE))
        .containsExactly(Role.KASI, Role.KABID, Role.KADIS);
    assertThat(settings.above(Role.KADIS)).isEmpty();
    assertThat(store).isNotNull();
  }

  private ManualScheduler node(SettableClock time) {
    return TestHelper.createManualScheduler(database)
        .clock(time)
        .tableName(EscalationJob.TABLE)
        .startTasks(List.of(EscalationJob.task(escalation, settings)))
        .build();
  }

  private CaseNumber taken() {
    CaseNumber number = accepted(resident());
    applications.take(openStep(number), officer(Role.FRONT_OFFICE)).orFault();
    return number;
  }

  private List<String> levels(CaseNumber number) {
    return jdbc.sql(
            """
            select e.to_role from applications.escalation e
            join applications.step s on s.id = e.step_id
            join applications.case_file c on c.id = s.case_id
            where c.number = :number order by e.level
            """)
        .param("number", number.value())
        .query((row, place) -> row.getString("to_role"))
        .list();
  }
}

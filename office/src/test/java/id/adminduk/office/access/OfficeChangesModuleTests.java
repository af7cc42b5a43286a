package id.adminduk.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficeHours;
import id.adminduk.office.kernel.OfficeWeek;
import id.adminduk.office.kernel.Opening;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.SettableClock;
import id.adminduk.office.queue.QueueRefusal;
import id.adminduk.office.queue.Tickets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Data dan kalender kantor: satu tempat, berlaku seketika, masa lalu tetap")
class OfficeChangesModuleTests extends OfficeTestBase {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate NEXT_MONDAY = LocalDate.of(2026, 11, 30);
  private static final Opening MORNING = new Opening(LocalTime.of(9, 0), LocalTime.of(12, 0));

  @Autowired private OfficeChanges changes;
  @Autowired private OfficeStore store;
  @Autowired private Tickets tickets;
  @Autowired private JdbcClient jdbc;

  private Office before;
  private Officer admin;

  @BeforeEach
  void remember() {
    before = offices.here();
    admin = officer(Role.ADMINISTRATOR);
  }

  @AfterEach
  void put_back() {
    changes.removeDay(MONDAY, admin);
    changes.removeWeek(MONDAY, admin);
    changes.removeWeek(NEXT_MONDAY, admin);
    changes.data(before, admin).orFault();
    assertThat(offices.here()).isEqualTo(before);
  }

  @Test
  @DisplayName("nama baru terlihat seketika, dengan isi lama dan baru dalam jejak audit")
  void new_data_are_in_force_at_once_and_written_down() {
    changes.data(named("DINAS <b>BARU</b>"), admin).orFault();
    assertThat(offices.here().name()).isEqualTo("DINAS <b>BARU</b>");
    assertThat(
            jdbc.sql(
                    """
                    select facts ->> 'name-before' || '|' || (facts ->> 'name-after')
                    from audit.entry where act = 'office-data-changed' and officer = :admin
                    order by facts limit 1
                    """)
                .param("admin", admin.id().value())
                .query(String.class)
                .single())
        .isEqualTo(before.name() + "|DINAS <b>BARU</b>");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from audit.entry
                    where act = 'office-data-changed' and officer = :admin
                      and facts ->> 'address-after' is not null
                    """)
                .param("admin", admin.id().value())
                .query(Integer.class)
                .single())
        .as("what stayed is not written down")
        .isZero();
  }

  @Test
  @DisplayName("simpul lain membaca ulang dalam satu detik")
  void another_node_reads_anew_within_a_second() {
    SettableClock elsewhere = new SettableClock(MONDAY_10);
    Offices other = new Offices(TAPIN, store, elsewhere);
    assertThat(other.here()).isEqualTo(before);
    changes.data(named("DINAS LAIN"), admin).orFault();
    elsewhere.advance(Offices.FRESH.minusMillis(1));
    assertThat(other.here().name()).isEqualTo(before.name());
    elsewhere.advance(Duration.ofMillis(1));
    assertThat(other.here().name()).isEqualTo("DINAS LAIN");
  }

  @Test
  @DisplayName("libur hari ini: antrean menolak seketika; janji pada tanda terima tetap")
  void a_holiday_shuts_the_queue_and_keeps_promises() {
    CaseNumber number = accepted(resident());
    Instant promised = file(number).dueAt();
    Officer terminal = officer(Role.PEMOHON);
    assertThat(tickets.take("KTPB", terminal).isRefused()).isFalse();

    changes.days(List.of(new SpecialDay(MONDAY, "Libur mendadak", List.of())), admin).orFault();

    assertThat(tickets.take("KTPB", terminal))
        .isEqualTo(
            Result.refused(
                new QueueRefusal.OfficeClosed("08.00–15.00", "Selasa, 24 November 2026 08.00")));
    assertThat(file(number).dueAt()).isEqualTo(promised);
    assertThat(accepted(resident())).isNotNull();
    changes.removeDay(MONDAY, admin).orFault();
    assertThat(tickets.take("KTPB", terminal).isRefused()).isFalse();
  }

  @Test
  @DisplayName("jam baru mulai Senin depan: hari ini belum berubah, baris berjalan ikut jam baru")
  void a_week_begins_on_its_day() {
    OfficeWeek ramadan =
        OfficeWeek.alike(MORNING, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    Instant from = MONDAY_10;
    Instant to = Instant.parse("2026-12-01T16:00:00Z");
    Duration thisWeek =
        offices.here().hours().openTimeBetween(from, Instant.parse("2026-11-29T16:00:00Z"));
    changes.week(NEXT_MONDAY, ramadan, admin).orFault();
    OfficeHours hours = offices.here().hours();
    assertThat(hours.on(MONDAY)).isEqualTo(before.hours().on(MONDAY));
    assertThat(hours.on(NEXT_MONDAY)).containsExactly(MORNING);
    assertThat(hours.openTimeBetween(from, to)).isEqualTo(thisWeek.plusHours(6));
    changes.removeWeek(NEXT_MONDAY, admin).orFault();
    assertThat(offices.here().hours()).isEqualTo(before.hours());
  }

  @Test
  @DisplayName("hari yang lewat dan minggu yang sudah berjalan tidak dapat diubah")
  void the_past_is_closed() {
    LocalDate sunday = MONDAY.minusDays(1);
    OfficeRefusal passed = new OfficeRefusal.DayHasPassed("2026-11-22");
    OfficeWeek week = OfficeWeek.alike(MORNING, Set.of(DayOfWeek.MONDAY));
    assertThat(changes.week(sunday, week, admin)).isEqualTo(Result.refused(passed));
    assertThat(changes.removeWeek(LocalDate.EPOCH, admin).isRefused()).isTrue();
    assertThat(changes.removeDay(sunday, admin)).isEqualTo(Result.refused(passed));
    assertThat(
            changes.days(
                List.of(
                    new SpecialDay(MONDAY, "Libur", List.of()),
                    new SpecialDay(sunday, "Kemarin", List.of())),
                admin))
        .isEqualTo(Result.refused(passed));
    assertThat(changes.days(admin).orFault()).as("nothing half done").isEmpty();
    assertThat(changes.removeDay(MONDAY, admin))
        .isEqualTo(Result.refused(new OfficeRefusal.NotInCalendar("2026-11-23")));
  }

  @Test
  @DisplayName("bukan administrator, atau administrator kantor lain: ditolak")
  void only_an_administrator_of_this_office_changes_it() {
    OfficeRefusal no = new OfficeRefusal.NotOfficeAdministrator();
    for (Officer stranger :
        List.of(officer(Role.KADIS), officerOf(BIMA, Role.ADMINISTRATOR, Role.KADIS))) {
      assertThat(changes.office(stranger)).isEqualTo(Result.refused(no));
      assertThat(changes.data(before, stranger)).isEqualTo(Result.refused(no));
      assertThat(
              changes.week(MONDAY, OfficeWeek.alike(MORNING, Set.of(DayOfWeek.MONDAY)), stranger))
          .isEqualTo(Result.refused(no));
      assertThat(changes.days(List.of(), stranger)).isEqualTo(Result.refused(no));
      assertThat(changes.removeDay(MONDAY, stranger)).isEqualTo(Result.refused(no));
      assertThat(changes.removeWeek(MONDAY, stranger)).isEqualTo(Result.refused(no));
    }
  }

  private Office named(String name) {
    return new Office(
        before.code(),
        name,
        before.provinsi(),
        before.kabupaten(),
        before.address(),
        before.phone(),
        before.email(),
        before.website(),
        new OfficeHours(
            ZoneId.of("Asia/Makassar"), before.hours().weeks(), before.hours().special()));
  }
}

package id.adminduk.office.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.queue.CounterRefusal.CounterClosed;
import id.adminduk.office.queue.CounterRefusal.CounterNumberTaken;
import id.adminduk.office.queue.CounterRefusal.CounterTaken;
import id.adminduk.office.queue.CounterRefusal.LastOpenCounter;
import id.adminduk.office.queue.CounterRefusal.NoSuchCounter;
import id.adminduk.office.queue.CounterRefusal.NotCounterAdministrator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("Loket: nomor dipanggil ke loket tempat petugas duduk")
class CountersModuleTests extends OfficeTestBase {

  /** Services no other test asks for, so that nobody else's tickets are called. */
  private static final String ONE_SERVICE = "UJIA";

  private static final String OTHER_SERVICE = "UJIB";
  private static final String MARKUP = "<b onclick=alert(1)>Loket</b>";

  @Autowired private Counters counters;
  @Autowired private Tickets tickets;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc browser;

  private Officer admin;
  private Counter first;
  private Counter second;

  @BeforeEach
  void two_counters() {
    admin = officer(Role.ADMINISTRATOR);
    first = counters.add(1, "Loket Uji 1", List.of(ONE_SERVICE), admin).orFault();
    second = counters.add(2, "Loket Uji 2", List.of(OTHER_SERVICE), admin).orFault();
  }

  @AfterEach
  void none_left() {
    jdbc.sql("delete from queue.seat").update();
    jdbc.sql("delete from queue.counter").update();
  }

  @Test
  @DisplayName("petugas memilih loket, pindah loket; panggilan menyebut loketnya")
  void calls_name_the_counter_the_officer_sits_at() {
    Officer clerk = officer(Role.FRONT_OFFICE);
    String one = waits(ONE_SERVICE);
    String two = waits(OTHER_SERVICE);
    assertThat(tickets.callNext(clerk)).isEqualTo(Result.refused(new QueueRefusal.NoSeat()));

    counters.sit(first.id(), false, clerk).orFault();
    Ticket called = tickets.callNext(officers.find(clerk.username()).orElseThrow()).orFault();
    assertThat(called.label()).isEqualTo(one);
    assertThat(called.counter()).contains("Loket Uji 1");
    assertThat(tickets.callNext(clerk))
        .as("the other service is not this counter's")
        .isEqualTo(Result.refused(new QueueRefusal.NobodyWaiting()));

    counters.sit(second.id(), false, clerk).orFault();
    assertThat(counters.of(clerk)).map(Counter::name).contains("Loket Uji 2");
    assertThat(officers.find(clerk.username()).orElseThrow().counter()).isEqualTo("Loket Uji 2");
    assertThat(counters.all().getFirst().seat()).as("the first is free again").isEmpty();
    called = tickets.callNext(clerk).orFault();
    assertThat(called.label()).isEqualTo(two);
    assertThat(called.counter()).contains("Loket Uji 2");
    assertThat(tickets.called()).first().extracting(Ticket::counter).isEqualTo(called.counter());
  }

  @Test
  @DisplayName(
      "loket yang dipakai orang lain: ditolak, atau digantikan dengan sengaja dan tercatat")
  void a_taken_counter_is_refused_or_handed_over() {
    Officer clerk = officer(Role.FRONT_OFFICE);
    Officer colleague = officer(Role.FRONT_OFFICE);
    counters.sit(first.id(), false, clerk).orFault();
    assertThat(counters.sit(first.id(), false, colleague))
        .isEqualTo(Result.refused(new CounterTaken("Loket Uji 1", clerk.name())));
    counters.sit(first.id(), true, colleague).orFault();
    assertThat(counters.of(clerk)).isEmpty();
    assertThat(counters.of(colleague)).isPresent();
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from audit.entry where act = 'counter-taken'
                    and officer = :by and facts ->> 'from' = :from
                    """)
                .param("by", colleague.id().value())
                .param("from", clerk.name())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("menutup loket: tidak selama ada yang duduk, dan tidak yang terakhir")
  void an_occupied_or_last_counter_stays_open() {
    Officer clerk = officer(Role.FRONT_OFFICE);
    counters.sit(first.id(), false, clerk).orFault();
    assertThat(counters.close(first.id(), admin))
        .isEqualTo(Result.refused(new CounterTaken("Loket Uji 1", clerk.name())));
    counters.release(first.id(), admin).orFault();
    counters.close(first.id(), admin).orFault();
    assertThat(counters.sit(first.id(), true, clerk))
        .isEqualTo(Result.refused(new CounterClosed("Loket Uji 1")));
    assertThat(counters.close(second.id(), admin))
        .isEqualTo(Result.refused(new LastOpenCounter("Loket Uji 2")));
    counters.open(first.id(), admin).orFault();
    counters.close(second.id(), admin).orFault();
  }

  @Test
  @DisplayName("kursi kemarin kosong hari ini")
  void a_seat_of_yesterday_holds_nobody() {
    Officer clerk = officer(Role.FRONT_OFFICE);
    counters.sit(first.id(), false, clerk).orFault();
    clock.advance(Duration.ofDays(1));
    assertThat(counters.of(clerk)).isEmpty();
    counters.sit(first.id(), false, officer(Role.FRONT_OFFICE)).orFault();
  }

  @Test
  @DisplayName("yang selalu duduk di loket yang sama langsung memanggil")
  void the_usual_counter_needs_no_choosing() {
    Officer clerk = officer(Role.FRONT_OFFICE);
    officers.sitsAt(clerk.id(), "Loket Uji 1");
    clerk = officers.find(clerk.username()).orElseThrow();
    String label = waits(ONE_SERVICE);
    assertThat(tickets.callNext(clerk).orFault().label()).isEqualTo(label);
    assertThat(counters.of(clerk)).isPresent();
  }

  @Test
  @DisplayName("nomor loket dua kali, loket yang tidak ada, bukan administrator: ditolak")
  void what_cannot_be_is_refused() {
    assertThat(counters.add(1, "Loket kembar", List.of(), admin))
        .isEqualTo(Result.refused(new CounterNumberTaken("Loket Uji 1", 1)));
    assertThat(counters.change(second.id(), 1, "Loket Uji 2", List.of(), admin).isRefused())
        .isTrue();
    assertThat(counters.change(second.id(), 2, "Loket Dua", List.of(), admin).isRefused())
        .isFalse();
    assertThat(counters.open(new UUID(1, 1), admin)).isEqualTo(Result.refused(new NoSuchCounter()));
    CounterRefusal no = new NotCounterAdministrator();
    for (Officer stranger : List.of(officer(Role.KADIS), officerOf(BIMA, Role.ADMINISTRATOR))) {
      assertThat(counters.all(stranger)).isEqualTo(Result.refused(no));
      assertThat(counters.add(9, "Loket 9", List.of(), stranger)).isEqualTo(Result.refused(no));
      assertThat(counters.close(first.id(), stranger)).isEqualTo(Result.refused(no));
      assertThat(counters.release(first.id(), stranger)).isEqualTo(Result.refused(no));
    }
  }

  @Test
  @DisplayName("halaman: tambah, ubah, tutup, pilih; yang salah disebut, teks bukan markah")
  void the_pages_do_it_all() throws Exception {
    assertThat(page(send(admin, "/admin/loket", Map.of("number", "0", "name", "")), 422))
        .contains("1 sampai 99", "Tulis nama loket");
    assertThat(page(send(admin, "/admin/loket", Map.of("number", "1", "name", "x")), 409))
        .contains("Nomor 1 sudah dipakai");
    assertThat(
            send(
                    admin,
                    "/admin/loket",
                    Map.of("number", "3", "name", "Loket 3", "services", "TIDAKADA"))
                .getStatus())
        .isEqualTo(422);
    assertThat(send(admin, "/admin/loket", Map.of("number", "3", "name", MARKUP)).getStatus())
        .isEqualTo(303);
    assertThat(page(visit(admin, "/admin/loket"), 200))
        .contains("Loket Uji 1", "&lt;b onclick")
        .doesNotContain(MARKUP);
    String address = "/admin/loket/" + first.id();
    assertThat(page(visit(admin, address), 200)).contains("Loket Uji 1");
    assertThat(send(admin, address, Map.of("number", "11", "name", "Loket Sebelas")).getStatus())
        .isEqualTo(303);
    Officer clerk = officer(Role.FRONT_OFFICE);
    assertThat(page(visit(clerk, "/loket"), 200)).contains("Loket Sebelas").doesNotContain(MARKUP);
    assertThat(send(clerk, "/loket/" + first.id(), Map.of()).getStatus()).isEqualTo(303);
    assertThat(page(visit(clerk, "/antrean"), 200)).contains("Anda di Loket Sebelas");
    assertThat(page(send(admin, address + "/tutup", Map.of()), 409)).contains(clerk.name());
    assertThat(send(admin, address + "/bebaskan", Map.of()).getStatus()).isEqualTo(303);
    assertThat(send(admin, address + "/tutup", Map.of()).getStatus()).isEqualTo(303);
    assertThat(send(admin, address + "/buka", Map.of()).getStatus()).isEqualTo(303);
    assertThat(visit(officer(Role.PEMOHON), "/loket").getStatus()).isEqualTo(404);
  }

  @Test
  @DisplayName("layar ruang tunggu: nomor dan loket, tanpa nama, tanpa masuk")
  void the_screen_of_the_hall_shows_number_and_counter() throws Exception {
    Officer clerk = officer(Role.FRONT_OFFICE);
    String label = waits(ONE_SERVICE);
    counters.sit(first.id(), false, clerk).orFault();
    tickets.callNext(clerk).orFault();
    MockHttpServletResponse screen = browser.perform(get("/layar")).andReturn().getResponse();
    assertThat(page(screen, 200))
        .contains(label, "Loket Uji 1")
        .doesNotContain(clerk.name(), "PENDUDUK REKAAN", "6305-KTPB");
    assertThat(screen.getHeader("Refresh")).isEqualTo("10");
  }

  /** Takes a ticket of a service and fills the form in; gives what is called out. */
  private String waits(String service) {
    Ticket ticket = tickets.take(service, officer(Role.PEMOHON)).orFault();
    tickets.attach(ticket, accepted(resident()));
    return ticket.label();
  }

  private MockHttpServletResponse visit(Officer officer, String page) throws Exception {
    return browser.perform(get(page).with(signedIn(officer))).andReturn().getResponse();
  }

  private MockHttpServletResponse send(Officer officer, String page, Map<String, String> fields)
      throws Exception {
    var request = post(page).with(signedIn(officer)).with(csrf());
    fields.forEach(request::param);
    return browser.perform(request).andReturn().getResponse();
  }

  private static String page(MockHttpServletResponse answer, int status) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(status);
    return answer.getContentAsString();
  }
}

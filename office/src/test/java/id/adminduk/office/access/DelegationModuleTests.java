package id.adminduk.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.Desk;
import id.adminduk.office.applications.Desk.Mark;
import id.adminduk.office.applications.Notifications;
import id.adminduk.office.catalogue.Requirement;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("Delegasi: pelaksana harian (Plh.) bertindak sebagai pejabat untuk sementara")
class DelegationModuleTests extends OfficeTestBase {

  @Autowired private Delegations delegations;
  @Autowired private Desk desk;
  @Autowired private Notifications notifications;
  @Autowired private MockMvc browser;

  @Test
  @DisplayName("Plh. menyetujui selama masanya, riwayat menyebut a.n.; sesudahnya tidak lagi")
  void a_delegate_acts_during_the_time_and_not_after_it() {
    Officer kasi = officer(Role.KASI);
    Officer stand = officer(Role.PETUGAS_REGISTER);
    enter(kasi, stand, Role.KASI, 1, kasi).orFault();
    assertThat(again(stand).has(Role.KASI)).as("not yet").isFalse();
    clock.advance(Duration.ofHours(1));
    Officer acting = again(stand);
    assertThat(acting.has(Role.KASI)).isTrue();
    assertThat(acting.positionIn(Role.KASI)).isEqualTo("Plh. a.n. " + kasi.name());
    assertThat(acting.positionIn(Role.PETUGAS_REGISTER)).isEqualTo(stand.position());
    assertThat(notifications.of(acting).getFirst().kind()).isEqualTo("delegation-entered");

    CaseNumber number = verified();
    desk.decide(openStep(number), Desk.Decision.APPROVE, "", acting).orFault();
    assertThat(file(number).timeline())
        .filteredOn(entry -> entry.event().equals("row-finished"))
        .last()
        .satisfies(entry -> assertThat(entry.facts()).containsEntry("behalf", kasi.name()));

    clock.advance(Duration.ofDays(1));
    assertThat(again(stand).has(Role.KASI)).as("over by itself").isFalse();
    assertThat(again(kasi).has(Role.KASI)).as("the official keeps the role").isTrue();
  }

  @Test
  @DisplayName("empat mata menghitung orang: Plh. tidak menyetujui yang diverifikasinya sendiri")
  void four_eyes_hold_by_person() {
    Officer kasi = officer(Role.KASI);
    Officer verifier = officer(Role.FRONT_OFFICE, Role.VERIFIKATOR);
    enter(kasi, verifier, Role.KASI, 0, kasi).orFault();
    CaseNumber number = accepted(resident());
    desk.check(openStep(number), marks(number), true, again(verifier)).orFault();
    desk.verify(openStep(number), marks(number), true, officer(Role.VERIFIKATOR)).orFault();
    Result<CaseNumber, ?> decided =
        desk.decide(openStep(number), Desk.Decision.APPROVE, "", again(verifier));
    boolean separated =
        file(number).sop().separatedFrom(file(number).openRow().orElseThrow().key()).stream()
            .anyMatch(row -> file(number).latest(row).isPresent());
    assertThat(decided.isRefused()).isEqualTo(separated);
  }

  @Test
  @DisplayName("yang diterima tidak diteruskan, dan dua orang tidak memegang yang sama")
  void what_was_received_is_not_passed_on_and_held_once() {
    Officer kabid = officer(Role.KABID);
    Officer stand = officer(Role.KASI);
    Officer third = officer(Role.VERIFIKATOR);
    enter(kabid, stand, Role.KABID, 0, kabid).orFault();
    assertThat(slug(enter(again(stand), third, Role.KABID, 0, again(stand))))
        .isEqualTo("not-the-officials");
    assertThat(slug(enter(kabid, third, Role.KABID, 0, kabid))).isEqualTo("already-delegated");
    assertThat(slug(enter(kabid, third, Role.OPERATOR_SIAK, 0, kabid)))
        .isEqualTo("not-the-officials");
  }

  @Test
  @DisplayName("siapa yang boleh mencatat: pejabatnya, Sekdis, administrator")
  void only_three_may_enter_or_end_one() {
    Officer kadis = officer(Role.KADIS);
    Officer stand = officer(Role.KABID);
    assertThat(slug(enter(kadis, stand, Role.KADIS, 0, stand))).isEqualTo("may-not-delegate");
    assertThat(slug(enter(kadis, kadis, Role.KADIS, 0, kadis))).isEqualTo("unfit-delegate");
    assertThat(slug(enter(kadis, officer(Role.PEMOHON), Role.KADIS, 0, kadis)))
        .isEqualTo("unfit-delegate");
    Delegation entered = enter(kadis, stand, Role.KADIS, 0, officer(Role.SEKDIS)).orFault();
    assertThat(slug(delegations.end(entered.id(), stand))).isEqualTo("may-not-delegate");
    delegations.end(entered.id(), officer(Role.ADMINISTRATOR)).orFault();
    assertThat(again(stand).has(Role.KADIS)).isFalse();
    assertThat(slug(delegations.end(entered.id(), kadis))).isEqualTo("no-such-delegation");
  }

  @Test
  @DisplayName("masa yang lampau, terbalik, atau terlalu lama ditolak")
  void a_wrong_time_is_refused() {
    Officer kadis = officer(Role.KADIS);
    Officer stand = officer(Role.KABID);
    Instant now = clock.instant();
    for (Instant[] span :
        new Instant[][] {
          {now.minusSeconds(60), now.plusSeconds(60)},
          {now.plusSeconds(60), now},
          {now, now},
          {now, now.plus(Duration.ofDays(91))}
        }) {
      assertThat(
              slug(
                  delegations.enter(
                      kadis.id(), stand.id(), Set.of(Role.KADIS), span[0], span[1], "uji", kadis)))
          .isEqualTo("delegation-period");
    }
  }

  @Test
  @DisplayName("halaman /delegasi: dicatat dengan tanggal, terlihat oleh semua petugas")
  void the_page_enters_one_and_shows_it() throws Exception {
    Officer kadis = officer(Role.KADIS);
    Officer stand = officer(Role.KABID);
    browser
        .perform(
            post("/delegasi")
                .with(signedIn(kadis))
                .with(csrf())
                .param("kepada", stand.id().value().toString())
                .param("peran", "KADIS")
                .param("mulai", "24-11-2026")
                .param("sampai", "25-11-2026")
                .param("alasan", "dinas luar"))
        .andExpect(status().isSeeOther());
    browser
        .perform(get("/delegasi").with(signedIn(stand)))
        .andExpect(content().string(containsString(stand.name())))
        .andExpect(content().string(containsString("24-11-2026 – 25-11-2026")));
    clock.set(Instant.parse("2026-11-25T15:59:59Z"));
    assertThat(again(stand).has(Role.KADIS)).as("until midnight of the last day").isTrue();
    clock.set(Instant.parse("2026-11-25T16:00:00Z"));
    assertThat(again(stand).has(Role.KADIS)).isFalse();
    browser
        .perform(
            post("/delegasi")
                .with(signedIn(kadis))
                .with(csrf())
                .param("mulai", "31-02-2026")
                .param("sampai", ""))
        .andExpect(status().isUnprocessableContent());
  }

  private Result<Delegation, DelegationRefusal> enter(
      Officer from, Officer to, Role role, int inHours, Officer by) {
    Instant since = clock.instant().plus(Duration.ofHours(inHours));
    return delegations.enter(
        from.id(), to.id(), Set.of(role), since, since.plus(Duration.ofDays(1)), "diklat", by);
  }

  private Officer again(Officer officer) {
    return officers.find(officer.username()).orElseThrow();
  }

  private CaseNumber verified() {
    CaseNumber number = accepted(resident());
    desk.check(openStep(number), marks(number), true, officer(Role.FRONT_OFFICE)).orFault();
    desk.verify(openStep(number), marks(number), true, officer(Role.VERIFIKATOR)).orFault();
    return number;
  }

  private Map<String, Mark> marks(CaseNumber number) {
    CaseView file = file(number);
    return desk.asked(file).stream()
        .collect(Collectors.toMap(Requirement::key, asked -> new Mark(true, "")));
  }

  private static String slug(Result<?, ? extends Refusal> result) {
    return result.fold(done -> "done", Refusal::slug);
  }
}

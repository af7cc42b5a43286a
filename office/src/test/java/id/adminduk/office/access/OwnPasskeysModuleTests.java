package id.adminduk.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.kernel.Role;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

@DisplayName("Kunci sandi sendiri: mendaftarkan, melihat, mencabut")
class OwnPasskeysModuleTests extends PasskeyFixture {

  @Test
  @DisplayName(
      "pemutus mendaftarkan kunci sandi pertama: sesi naik dengan nomor baru, dan tercatat")
  void a_first_passkey_opens_the_office() throws Exception {
    Officer kasi = officer(Role.KASI);
    MockHttpSession session = passwordGiven(kasi);
    assertThat(visit(session, "/tugas").getRedirectedUrl()).isEqualTo("/akun/faktor-kedua");
    String before = session.getId();
    assertThat(register(session, device, "").getStatus()).isEqualTo(303);
    assertThat(session.getId()).isNotEqualTo(before);
    assertThat(visit(session, "/tugas").getStatus()).isEqualTo(200);
    assertThat(visit(session, OWN).getContentAsString()).contains("Laptop loket", "belum dipakai");
    assertThat(trail(kasi)).contains("passkey-registered");
  }

  @Test
  @DisplayName("kata sandi saja tidak menambah kunci sandi pada akun yang sudah berfaktor kedua")
  void a_stolen_password_adds_no_passkey() throws Exception {
    Officer kasi = registered();
    MockHttpSession session = passwordGiven(kasi);
    assertThat(visit(session, OWN).getRedirectedUrl()).isEqualTo("/masuk/kode");
    assertThat(send(session, post(OWN + "/tantangan")).getRedirectedUrl()).isEqualTo("/masuk/kode");
    assertThat(register(session, new SoftDevice(), "").getRedirectedUrl()).isEqualTo("/masuk/kode");
    assertThat(passkeys.of(kasi)).hasSize(1);
  }

  @Test
  @DisplayName("menambah perangkat perlu kata sandi lagi; perangkat yang sama tidak dua kali")
  void a_second_device_needs_the_password_again() throws Exception {
    Officer kasi = registered();
    MockHttpSession session = proven(kasi);
    SoftDevice second = new SoftDevice();
    assertThat(question(session, OWN, "bukan-ini").getStatus()).isEqualTo(403);
    assertThat(register(session, second, "bukan-ini").getStatus()).isEqualTo(422);
    assertThat(register(session, second, passwordOf(kasi)).getStatus()).isEqualTo(303);
    assertThat(register(session, second, passwordOf(kasi)).getStatus()).isEqualTo(422);
    assertThat(passkeys.of(kasi)).hasSize(2);
  }

  @Test
  @DisplayName("mencabut perlu kata sandi; yang terakhir milik pemutus tidak dapat dicabut sendiri")
  void the_last_factor_of_a_deciding_role_stays() throws Exception {
    Officer kasi = registered();
    MockHttpSession session = proven(kasi);
    String only = passkeys.of(kasi).getFirst().id().toString();
    assertThat(remove(session, only, "bukan-ini").getStatus()).isEqualTo(422);
    MockHttpServletResponse last = remove(session, only, passwordOf(kasi));
    assertThat(last.getStatus()).isEqualTo(409);
    assertThat(last.getContentAsString()).contains("faktor kedua yang terakhir", "Laptop loket");
    register(session, new SoftDevice(), passwordOf(kasi));
    assertThat(remove(session, only, passwordOf(kasi)).getStatus()).isEqualTo(303);
    assertThat(passkeys.of(kasi)).hasSize(1).noneMatch(one -> one.id().toString().equals(only));
    assertThat(trail(kasi)).contains("passkey-removed");
    assertThat(remove(session, only, passwordOf(kasi)).getStatus()).isEqualTo(404);
  }

  @Test
  @DisplayName("dua kunci terakhir dicabut serentak: satu tinggal")
  void two_simultaneous_removals_leave_one() throws Exception {
    Officer kasi = registered();
    register(proven(kasi), new SoftDevice(), passwordOf(kasi));
    List<Callable<Boolean>> removals =
        passkeys.of(kasi).stream()
            .map(
                one -> atWork(() -> !passkeys.remove(kasi, one.id(), passwordOf(kasi)).isRefused()))
            .toList();
    int removed = 0;
    try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
      for (Future<Boolean> one : hands.invokeAll(removals)) {
        removed += one.get() ? 1 : 0;
      }
    }
    assertThat(removed).isEqualTo(1);
    assertThat(passkeys.of(kasi)).hasSize(1);
  }

  @Test
  @DisplayName("dengan aplikasi autentikator, kunci sandi boleh dicabut dengan kodenya")
  void a_code_confirms_a_removal() throws Exception {
    Officer kasi = officer(Role.KASI);
    factors.install(kasi, SECRET);
    MockHttpSession session = provenByCode(kasi);
    assertThat(register(session, device, passwordOf(kasi)).getStatus()).isEqualTo(303);
    clock.advance(Duration.ofSeconds(30));
    String id = passkeys.of(kasi).getFirst().id().toString();
    assertThat(remove(session, id, code()).getStatus()).isEqualTo(303);
    assertThat(passkeys.of(kasi)).isEmpty();
  }

  @Test
  @DisplayName("kunci sandi orang lain tidak dapat dicabut, dan dijawab seperti yang tidak ada")
  void nobody_removes_anothers_passkey() throws Exception {
    Officer kabid = registered(new SoftDevice());
    Officer kasi = registered();
    String hers = passkeys.of(kabid).getFirst().id().toString();
    assertThat(remove(proven(kasi), hers, passwordOf(kasi)).getStatus()).isEqualTo(404);
    assertThat(passkeys.of(kabid)).hasSize(1);
  }

  @Test
  @DisplayName("HP hilang: administrator mencabut semua faktor kedua, juga kunci sandi")
  void an_administrator_removes_passkeys_too() throws Exception {
    Officer kasi = registered();
    accounts.removeSecondFactor(kasi.id(), officer(Role.ADMINISTRATOR)).orFault();
    assertThat(factors.isEnrolled(kasi)).isFalse();
    assertThat(visit(passwordGiven(kasi), "/tugas").getRedirectedUrl())
        .isEqualTo("/akun/faktor-kedua");
  }

  @Test
  @DisplayName("di 127.0.0.1 halaman berkata jujur: peramban menolak, buka alamat yang bernama")
  void an_address_without_a_name_is_told_plainly() throws Exception {
    MockHttpSession session = passwordGiven(officer(Role.FRONT_OFFICE));
    String page =
        browser
            .perform(
                get(OWN)
                    .session(session)
                    .with(request -> {
                      request.setServerName("127.0.0.1");
                      request.setServerPort(8080);
                      return request;
                    }))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page)
        .contains("peramban menolak kunci sandi", "http://localhost:8080/akun/kunci-sandi")
        .doesNotContain("data-passkey=");
    assertThat(visit(session, OWN).getContentAsString()).contains("data-passkey=\"create\"");
  }
}

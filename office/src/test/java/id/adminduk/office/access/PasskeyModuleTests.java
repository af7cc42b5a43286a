package id.adminduk.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.kernel.Role;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpSession;

@DisplayName("Kunci sandi (passkey): pertanyaan sesi ini, perangkat terdaftar, sekali jawab")
class PasskeyModuleTests extends PasskeyFixture {

  @Test
  @DisplayName("sesudah kata sandi: kunci sandi membuka, nomor sesi berganti, pemakaian tercatat")
  void a_passkey_signs_in_after_the_password() throws Exception {
    Officer kasi = registered();
    MockHttpSession session = passwordGiven(kasi);
    assertThat(visit(session, "/tugas").getRedirectedUrl()).isEqualTo("/masuk/kode");
    assertThat(visit(session, "/masuk/kode").getContentAsString())
        .contains("data-passkey=\"get\"")
        .doesNotContain("name=\"kode\"", "??");
    String before = session.getId();
    assertThat(prove(session, device.get(ask(session))).getRedirectedUrl()).isEqualTo("/");
    assertThat(session.getId()).isNotEqualTo(before);
    assertThat(visit(session, "/tugas").getStatus()).isEqualTo(200);
    assertThat(trail(kasi)).contains("passkey-used");
    assertThat(passkeys.of(kasi).getFirst().lastUsed()).contains(MONDAY_10);
  }

  @Test
  @DisplayName("perangkat menanyai pemiliknya, hanya kunci akun ini yang ditawarkan")
  void the_question_asks_for_the_owner_and_names_own_keys_only() throws Exception {
    registered(new SoftDevice());
    Officer kasi = registered();
    String question = ask(passwordGiven(kasi));
    assertThat(question).contains("\"userVerification\":\"required\"", "\"rpId\":\"localhost\"");
    assertThat(question.split("\"public-key\"", -1)).hasSize(2);
  }

  @Test
  @DisplayName("jawaban yang diputar ulang ditolak, pada sesi yang sama maupun baru")
  void a_replayed_answer_is_refused() throws Exception {
    Officer kasi = registered();
    MockHttpSession session = passwordGiven(kasi);
    String answer = device.get(ask(session));
    assertThat(prove(session, answer).getStatus()).isEqualTo(303);
    assertThat(prove(session, answer).getStatus()).isEqualTo(422);
    MockHttpSession other = passwordGiven(kasi);
    ask(other);
    assertThat(prove(other, answer).getStatus()).isEqualTo(422);
    assertThat(visit(other, "/tugas").getRedirectedUrl()).isEqualTo("/masuk/kode");
    assertThat(reasons(kasi)).containsExactly("not-asked", "challenge");
  }

  @Test
  @DisplayName("dua puluh jawaban serentak atas satu pertanyaan: satu diterima")
  void a_question_is_answered_once_even_at_once() throws Exception {
    Officer kasi = registered();
    MockHttpSession session = passwordGiven(kasi);
    String answer = device.get(ask(session));
    Callable<Boolean> try1 =
        atWork(() -> passkeys.judge(kasi, answer, session) == SecondFactors.Verdict.RIGHT);
    int accepted = 0;
    try (ExecutorService hands = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> one : hands.invokeAll(java.util.Collections.nCopies(20, try1))) {
        accepted += one.get() ? 1 : 0;
      }
    }
    assertThat(accepted).isEqualTo(1);
  }

  @Test
  @DisplayName("pertanyaan sesi lain, asal lain, domain lain, kunci lain, tanpa pemilik: ditolak")
  void what_does_not_fit_is_refused() throws Exception {
    Officer kasi = registered();
    String elsewhere = ask(passwordGiven(kasi));
    assertThat(refused(kasi, device.get(elsewhere))).isEqualTo("challenge");
    guardForgets(kasi);
    assertThat(refusedAt(kasi, device.at("https://palsu.example"))).isEqualTo("origin");
    assertThat(refusedAt(kasi, device.at("http://127.0.0.1:8080"))).isEqualTo("origin");
    guardForgets(kasi);
    device.at("http://localhost:8080");
    assertThat(refusedAt(kasi, device.bornFor("palsu.example"))).isEqualTo("relying-party");
    device.bornFor("localhost");
    MockHttpSession session = passwordGiven(kasi);
    String forged = device.get(ask(session), new SoftDevice());
    assertThat(prove(session, forged).getStatus()).isEqualTo(422);
    assertThat(reasons(kasi)).last().isEqualTo("signature");
    guardForgets(kasi);
    assertThat(refusedAt(kasi, device.askingNobody())).isEqualTo("user-not-verified");
  }

  @Test
  @DisplayName("penghitung mundur atau diam: mungkin salinan, ditolak dan tercatat")
  void a_counter_that_goes_back_is_refused() throws Exception {
    device.countingFrom(40);
    Officer kasi = registered();
    MockHttpSession session = passwordGiven(kasi);
    device.countingFrom(49);
    assertThat(prove(session, device.get(ask(session))).getStatus()).isEqualTo(303);
    assertThat(refusedAt(kasi, device.countingFrom(44))).as("45 after 50").isEqualTo("counter");
    assertThat(refusedAt(kasi, device.countingFrom(49))).as("50 again").isEqualTo("counter");
    assertThat(refusedAt(kasi, device.countingFrom(9)))
        .as("before registration")
        .isEqualTo("counter");
  }

  @Test
  @DisplayName("kunci sandi orang lain ditolak walau tanda tangannya benar")
  void somebody_elses_passkey_is_refused() throws Exception {
    SoftDevice hers = new SoftDevice();
    registered(hers);
    Officer kasi = registered();
    assertThat(refusedAt(kasi, hers)).isEqualTo("not-own");
    Officer without = officer(Role.KASI);
    factors.install(without, SECRET);
    assertThat(refusedAt(without, hers)).as("no passkey of his own").isEqualTo("not-own");
  }

  @Test
  @DisplayName("pertanyaan berlaku lima menit")
  void a_question_dies_after_five_minutes() throws Exception {
    Officer kasi = registered();
    MockHttpSession session = passwordGiven(kasi);
    String answer = device.get(ask(session));
    clock.advance(PasskeyCeremony.PATIENCE);
    assertThat(prove(session, answer).getStatus()).isEqualTo(422);
    assertThat(reasons(kasi)).containsExactly("not-asked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "{}",
        "[]",
        "null",
        "{\"id\":null}",
        "{\"rawId\":\"AA\",\"response\":{}}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":null}"
      })
  @DisplayName("jawaban rusak ditolak tanpa gangguan")
  void broken_answers_are_refused(String answer) throws Exception {
    Officer kasi = registered();
    assertThat(refused(kasi, answer)).isIn("malformed", "not-own");
    MockHttpSession fresh = passwordGiven(officer(Role.KASI));
    question(fresh, OWN, "");
    assertThat(send(fresh, post(OWN).param("nama", "A").param("jawaban", answer)).getStatus())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("lima jawaban salah mengunci bersama kode TOTP; orang lain yang membuka kunci")
  void wrong_answers_lock_like_wrong_codes() throws Exception {
    Officer kasi = registered();
    factors.install(kasi, SECRET);
    for (int i = 0; i < 5; i++) {
      refused(kasi, "{}");
    }
    MockHttpSession session = passwordGiven(kasi);
    assertThat(prove(session, device.get(ask(session))).getRedirectedUrl())
        .isEqualTo("/masuk?tunggu");
    assertThat(session.isInvalid()).isTrue();
    assertThat(factors.judge(kasi, code())).isEqualTo(SecondFactors.Verdict.LOCKED);
    accounts.unlock(kasi.id(), officer(Role.ADMINISTRATOR)).orFault();
    assertThat(factors.judge(kasi, code())).isEqualTo(SecondFactors.Verdict.RIGHT);
  }
}

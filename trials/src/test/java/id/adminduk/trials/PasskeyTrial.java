package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A passkey in a real browser, with the browser's own virtual security key. */
class PasskeyTrial extends BrowserTrial {

  private static final Account OFFICER = Account.LOKET2;

  @Override
  Person faceBeforeTheCamera() {
    return Person.AULIA;
  }

  @Test
  @DisplayName("Kunci sandi didaftarkan, membuka pintu sesudah kata sandi, lalu dicabut")
  void a_passkey_is_registered_signs_in_and_is_removed() {
    Window window = anonymous(1366, 768);
    CDPSession devices = window.page().context().newCDPSession(window.page());
    String key = pluggedIn(devices);
    window.signIn(OFFICER);
    window.visit("/akun/kunci-sandi");
    window.fill("#nama", "Laptop uji");
    window.press("Daftarkan perangkat");
    assertThat(window.text()).contains("Laptop uji", "belum dipakai");
    window.photograph("passkeys");
    try {
      signOut(window);
      givePassword(window);
      assertThat(window.page().url()).endsWith(SecondCode.PAGE);
      window.photograph("passkey-asked");
      window.press("Pakai kunci sandi");
      assertThat(window.page().url()).doesNotContain("/masuk");
      assertThat(uses(devices, key)).as("what the key counted").isEqualTo(2);
      nameless();
    } finally {
      remove(window);
    }
    assertThat(window.text()).doesNotContain("belum dipakai", "terakhir dipakai");
  }

  /** An IP address cannot have passkeys, and the page says so and where to go. */
  private void nameless() {
    Window window = anonymous(390, 844);
    String elsewhere = window.address().replace("localhost", "127.0.0.1");
    window.visit(elsewhere + "/masuk");
    givePasswordHere(window);
    assertThat(window.text()).contains("peramban menolak kunci sandi", window.address());
    assertThat(window.has("Pakai kunci sandi")).isFalse();
    window.photograph("passkey-elsewhere");
    window.close();
  }

  private static void givePassword(Window window) {
    window.visit("/masuk");
    givePasswordHere(window);
  }

  private static void givePasswordHere(Window window) {
    window.fill("#username", OFFICER.username());
    window.fill("#password", Account.PASSWORD);
    window.press("Masuk");
  }

  private static void signOut(Window window) {
    window.visit("/tugas");
    window.press("Keluar");
  }

  /** The account is shared with other trials, which know of no key. */
  private static void remove(Window window) {
    window.visit("/akun/kunci-sandi");
    window.page().locator("input[name=kunci]").first().check();
    window.fill("#bukti", Account.PASSWORD);
    window.press("Cabut yang dipilih");
  }

  private static String pluggedIn(CDPSession devices) {
    JsonObject screen = new JsonObject();
    screen.addProperty("enableUI", false);
    devices.send("WebAuthn.enable", screen);
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject asked = new JsonObject();
    asked.add("options", options);
    return devices
        .send("WebAuthn.addVirtualAuthenticator", asked)
        .get("authenticatorId")
        .getAsString();
  }

  private static int uses(CDPSession devices, String key) {
    JsonObject asked = new JsonObject();
    asked.addProperty("authenticatorId", key);
    return devices
        .send("WebAuthn.getCredentials", asked)
        .getAsJsonArray("credentials")
        .get(0)
        .getAsJsonObject()
        .get("signCount")
        .getAsInt();
  }
}

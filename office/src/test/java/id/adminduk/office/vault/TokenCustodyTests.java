package id.adminduk.office.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real PKCS#11 library, SoftHSM 2, behind the JDK's SunPKCS11.
 *
 * <p>SoftHSM reads its folder from the environment when it is loaded, once per process; so the
 * token lives in a process of its own, whose words this test reads.
 */
@DisplayName("Kunci brankas di dalam token PKCS#11")
class TokenCustodyTests {

  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/softhsm/libsofthsm2.so"),
          Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
          Path.of("/usr/lib64/pkcs11/libsofthsm2.so"));
  private static final String PIN = "246813";

  @TempDir Path folder;

  @Test
  @DisplayName("Token membungkus dan membuka, kuncinya tidak keluar, versi lama terhapus")
  void a_token_wraps_and_unwraps_and_its_key_never_comes_out()
      throws IOException, InterruptedException {
    Path library = library();
    prepare();
    assertThat(visit(library, PIN, "first")).contains("made 1", "hidden true", "opened true");
    assertThat(visit(library, PIN, "second"))
        .contains("found [1]", "opened true", "rotated 2", "after [2]");
    assertThat(visit(library, PIN, "third")).contains("found [2]");
  }

  @Test
  void a_wrong_pin_is_said_in_one_sentence() throws IOException, InterruptedException {
    Path library = library();
    prepare();
    assertThat(visit(library, "999999", "first")).contains("Token kunci tidak dapat dibuka");
  }

  @Test
  void a_library_that_is_not_there_is_said_too() throws IOException {
    VaultSettings.Token nowhere =
        new VaultSettings.Token(folder.resolve("none.so").toString(), 0, pinFile(PIN).toString());
    assertThatThrownBy(() -> TokenCustody.at(nowhere))
        .isInstanceOf(CustodyFault.class)
        .hasMessageContaining("Token kunci");
  }

  private static Path library() {
    Optional<Path> library = LIBRARIES.stream().filter(Files::exists).findFirst();
    assumeTrue(library.isPresent(), "SoftHSM is not here: apt-get install softhsm2");
    return library.orElseThrow();
  }

  private void prepare() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("tokens"));
    Files.writeString(
        folder.resolve("softhsm2.conf"),
        "directories.tokendir = " + folder.resolve("tokens") + "\nobjectstore.backend = file\n");
    run(
        List.of(
            "softhsm2-util",
            "--init-token",
            "--free",
            "--label",
            "kantor",
            "--so-pin",
            "1357",
            "--pin",
            PIN));
  }

  private String visit(Path library, String pin, String act)
      throws IOException, InterruptedException {
    return run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            TokenVisit.class.getName(),
            library.toString(),
            pinFile(pin).toString(),
            act));
  }

  private Path pinFile(String pin) throws IOException {
    return Files.writeString(folder.resolve("pin"), pin + "\n");
  }

  private String run(List<String> words) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
    Process process = builder.start();
    String said;
    try (Stream<String> lines = process.inputReader().lines()) {
      said = String.join("\n", lines.toList());
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  /** What the process next door does with the token. */
  static final class TokenVisit {

    private static final UUID SUBJECT = new UUID(9, 9);
    private static final Random RANDOM = new Random(7);

    private TokenVisit() {}

    public static void main(String[] words) {
      try {
        TokenCustody custody = TokenCustody.at(new VaultSettings.Token(words[0], 0, words[1]));
        if (words[2].equals("first")) {
          KeyRing ring = new KeyRing(custody.open(false));
          System.out.println("made " + ring.current());
          System.out.println("hidden " + (ring.key(1).getEncoded() == null));
          System.out.println("opened " + opens(ring, 1));
        } else {
          KeyRing ring = new KeyRing(custody.open(true));
          System.out.println("found " + ring.all().keySet());
          System.out.println("opened " + opens(ring, ring.current()));
          SecretKey next = custody.make(ring.current() + 1);
          ring.add(ring.current() + 1, next);
          System.out.println("rotated " + ring.current());
          custody.forget(ring.current() - 1);
          System.out.println("after " + custody.open(true).keySet());
        }
      } catch (CustodyFault fault) {
        System.out.println(fault.getMessage() + " " + fault.getCause());
      }
    }

    private static boolean opens(KeyRing ring, int version) {
      byte[] dataKey = new byte[KeyRing.KEY_BYTES];
      RANDOM.nextBytes(dataKey);
      byte[] nonce = new byte[Envelope.NONCE_BYTES];
      RANDOM.nextBytes(nonce);
      byte[] wrapped = ring.wrap(version, SUBJECT, 1, dataKey, nonce);
      return java.util.Arrays.equals(
          ring.unwrap(SUBJECT, 1, version, wrapped).getEncoded(), dataKey);
    }
  }
}

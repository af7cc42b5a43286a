package id.adminduk.office.signing;

import id.adminduk.office.access.Offices;
import id.adminduk.office.premises.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a stranger needs to check our papers alone: root certificate, list of revoked ones, key of
 * the QR. Public, and public by nature.
 */
@Controller
class AuthorityController {

  /** Making the list takes the root's key out of the vault: once an hour, whoever asks. */
  private static final Duration FRESH = Duration.ofHours(1);

  @SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
  private record Made(byte[] list, Instant at) {}

  private final TestAuthority authority;
  private final PaperSeal seal;
  private final Scope scope;
  private final Clock clock;
  private final AtomicReference<@Nullable Made> made = new AtomicReference<>();

  AuthorityController(TestAuthority authority, PaperSeal seal, Offices offices, Clock clock) {
    this.authority = authority;
    this.seal = seal;
    this.scope = Scope.at(offices.here().code());
    this.clock = clock;
  }

  @GetMapping("/otoritas-uji/{name}")
  ResponseEntity<byte[]> file(@PathVariable String name) {
    return switch (name) {
      case "akar.crt" ->
          file(
              "application/pkix-cert",
              name,
              scope.call(() -> Certificates.bytes(authority.known().root())));
      case "pencabutan.crl" -> file("application/pkix-crl", name, revocations());
      case "qr.pem" -> file("application/x-pem-file", name, pem(scope.call(seal::publicKey)));
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private byte[] revocations() {
    Made known = made.get();
    Instant now = clock.instant();
    if (known == null || now.isAfter(known.at().plus(FRESH)) || now.isBefore(known.at())) {
      known = new Made(scope.call(authority::revocations), now);
      made.set(known);
    }
    return known.list();
  }

  private static byte[] pem(byte[] key) {
    String text = Base64.getMimeEncoder().encodeToString(key);
    return ("-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static ResponseEntity<byte[]> file(String type, String name, byte[] bytes) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(FRESH))
        .header("Content-Type", type)
        .header(
            "Content-Disposition",
            ContentDisposition.attachment().filename("uji-" + name).build().toString())
        .body(bytes);
  }
}

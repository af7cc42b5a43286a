package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An office with the TLS settings, spoken to as browsers and attackers speak (S11, S12). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTrial {

  private static final String STORE_PASSWORD = "hanya-untuk-uji";
  private static final String COOKIE = "__Host-ADMINDUK";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private SSLContext trust;
  private HttpClient http;
  private OfficeProcess office;

  @BeforeAll
  void open() throws IOException, GeneralSecurityException, InterruptedException {
    Path target = SharedOffice.setting("trials.target");
    Path store = Files.createDirectories(target).toAbsolutePath().resolve("tls-trial.p12");
    certify(store);
    trust = trusting(store);
    http = HttpClient.newBuilder().sslContext(trust).cookieHandler(cookies).build();
    office =
        OfficeProcess.fresh(
            SharedOffice.setting("office.jar"),
            target,
            HttpClient.newBuilder().sslContext(trust).build(),
            List.of(
                "--adminduk.access.tls=true",
                "--server.ssl.key-store=" + store,
                "--server.ssl.key-store-password=" + STORE_PASSWORD));
    office.start();
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  @DisplayName("HSTS setahun pada tiap jawaban, juga pada penolakan")
  void strict_transport_security_is_sent() throws Exception {
    for (String address : List.of("/masuk", "/lacak", "/tidak-ada", "/css/adminduk.css")) {
      String header =
          get(address).headers().firstValue("Strict-Transport-Security").orElse("missing");
      assertThat(header).as(address).contains("max-age=31536000");
    }
  }

  @Test
  @DisplayName("kuki sesi: __Host-, Secure, HttpOnly, SameSite; nomornya baru, acak, 128 bit")
  void the_session_cookie_is_bound_to_this_host() throws Exception {
    cookies.getCookieStore().removeAll();
    String set = get("/masuk").headers().firstValue("Set-Cookie").orElse("missing");
    assertThat(set)
        .startsWith(COOKIE + "=")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain");
    String before = sessionNumber();
    assertThat(before).matches("[0-9A-F]{32,}");
    HttpResponse<String> answer = signIn();
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/");
    assertThat(sessionNumber()).matches("[0-9A-F]{32,}").isNotEqualTo(before);
    assertThat(get("/tugas").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("TLS 1.3 dengan sandi yang baik; TLS 1.1 ditolak")
  void only_modern_tls_is_spoken() throws Exception {
    try (SSLSocket socket = secured()) {
      socket.startHandshake();
      SSLSession session = socket.getSession();
      assertThat(session.getProtocol()).isEqualTo("TLSv1.3");
      assertThat(session.getCipherSuite()).containsAnyOf("GCM", "CHACHA20");
    }
    byte[] answer = rawTls11Hello();
    assertThat(answer[0]).as("an alert, not a hello").isEqualTo((byte) 0x15);
    assertThat(answer[6]).as("protocol_version").isEqualTo((byte) 70);
  }

  @Test
  @DisplayName("HTTP tanpa TLS tidak diam-diam diantar ke HTTPS")
  void plain_http_is_refused_not_redirected() throws Exception {
    try (Socket plain = new Socket("localhost", office.address().getPort())) {
      String answer = spoken(plain, "GET /masuk HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Location:");
    }
  }

  @Test
  @DisplayName("TRACE, kepala penerus palsu, pesan berbatas ganda: ditolak atau tanpa akibat")
  void forged_messages_have_no_effect() throws Exception {
    assertThat(tls("TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 405");
    assertThat(
            tls(
                "GET /tugas HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: contoh.example\r\n"
                    + "X-Forwarded-Proto: http\r\nForwarded: host=contoh.example;proto=http\r\n\r\n"))
        .startsWith("HTTP/1.1 302")
        .doesNotContain("contoh.example");
    assertThat(
            tls(
                "POST /masuk HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n"
                    + "Content-Length: 5\r\n\r\nabcde"))
        .startsWith("HTTP/1.1 400");
    String smuggled =
        tls(
            "POST /masuk HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /lacak HTTP/1.1\r\n"
                + "Host: localhost\r\n\r\n");
    assertThat(smuggled.split("HTTP/1\\.1 \\d", -1).length - 1)
        .as("one answer: what hides behind the body is not a request")
        .isEqualTo(1);
  }

  @Test
  @DisplayName("JSON 10 MB dan JSON bersarang dalam: ditolak tanpa jejak, kantor tetap melayani")
  void huge_and_nested_json_is_refused() throws Exception {
    String huge = "{\"nik\":\"" + "9".repeat(10_000_000) + "\"}";
    String nested = "[".repeat(200_000) + "]".repeat(200_000);
    cookies.getCookieStore().removeAll();
    signIn();
    String csrf = csrf(get("/antrean").body());
    for (String body : List.of(huge, nested)) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(office.address().resolve("/antrean/panggil"))
                  .header("Content-Type", "application/json")
                  .header("Accept", "application/json")
                  .header("X-CSRF-TOKEN", csrf)
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isLessThan(500);
      assertThat(answer.body()).doesNotContain("\tat ", "Exception");
    }
    assertThat(get("/tugas").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(office.address().resolve(address))
            .header("Accept", "text/html")
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> signIn() throws IOException, InterruptedException {
    String form =
        "username=loket1&password="
            + Account.PASSWORD
            + "&_csrf="
            + URLEncoder.encode(csrf(get("/masuk").body()), StandardCharsets.UTF_8);
    return http.send(
        HttpRequest.newBuilder(office.address().resolve("/masuk"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String csrf(String page) {
    Matcher found = TOKEN.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private String sessionNumber() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  private String tls(String message) throws IOException {
    try (SSLSocket socket = secured()) {
      return spoken(socket, message);
    }
  }

  private SSLSocket secured() throws IOException {
    URI address = office.address();
    return (SSLSocket) trust.getSocketFactory().createSocket(address.getHost(), address.getPort());
  }

  /** Says it and listens until the other side is silent for a second. */
  private static String spoken(Socket socket, String message) throws IOException {
    socket.setSoTimeout(1_000);
    socket.getOutputStream().write(message.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    try {
      for (int next = in.read(); next >= 0; next = in.read()) {
        heard.write(next);
      }
    } catch (java.net.SocketTimeoutException silence) {
      assertThat(heard.size()).as("an answer").isPositive();
    }
    return heard.toString(StandardCharsets.UTF_8);
  }

  /** A ClientHello that knows nothing newer than TLS 1.1 (RFC 4346, 7.4.1.2). */
  private byte[] rawTls11Hello() throws IOException {
    String random = "00".repeat(32);
    String body = "0302" + random + "00" + "0004" + "c013002f" + "0100";
    String handshake = "01" + "%06x".formatted(body.length() / 2) + body;
    String record = "160301" + "%04x".formatted(handshake.length() / 2) + handshake;
    try (Socket socket = new Socket("localhost", office.address().getPort())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(HexFormat.of().parseHex(record));
      socket.getOutputStream().flush();
      return socket.getInputStream().readNBytes(7);
    }
  }

  private static void certify(Path store) throws IOException, InterruptedException {
    Files.deleteIfExists(store);
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command =
        List.of(
            keytool.toString(),
            "-genkeypair",
            "-alias",
            "kantor",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=localhost",
            "-ext",
            "SAN=dns:localhost",
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            STORE_PASSWORD);
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  private static SSLContext trusting(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, STORE_PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("kantor", keys.getCertificate("kantor"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}

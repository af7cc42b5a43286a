package id.adminduk.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** One signed-in account speaking plain HTTP, as a program at a counter would. */
final class Terminal {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI office;
  private final Account account;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private String csrf = "";

  private Terminal(URI office, Account account) {
    this.office = office;
    this.account = account;
  }

  /** Signs in. */
  static Terminal of(URI office, Account account) {
    Terminal terminal = new Terminal(office, account);
    terminal.signIn();
    return terminal;
  }

  /** Signs in, again after a restart: sessions live in memory, work does not. */
  void signIn() {
    csrf = tokenOn("/masuk");
    HttpResponse<byte[]> answer =
        post("/masuk", Map.of("username", account.username(), "password", Account.PASSWORD), true);
    if (answer.uri().getPath().equals("/masuk")) {
      throw new AssertionError(account.username() + " may not sign in");
    }
    if (answer.uri().getPath().equals(SecondCode.PAGE)) {
      answer = giveSecondCode();
    }
    csrf = tokenIn(new String(answer.body(), StandardCharsets.UTF_8), answer.uri().getPath());
  }

  /** Gives the code the demonstration shows; after one was used it shows none for a while. */
  private HttpResponse<byte[]> giveSecondCode() {
    AtomicReference<String> page = new AtomicReference<>("");
    Patience.until(
        PATIENCE,
        "the demonstration shows a code",
        () -> {
          page.set(page(SecondCode.PAGE));
          return SecondCode.shownOn(page.get()).isPresent();
        });
    csrf = tokenIn(page.get(), SecondCode.PAGE);
    String code = SecondCode.shownOn(page.get()).orElseThrow();
    return post(SecondCode.PAGE, Map.of("kode", code), true);
  }

  /** Lends the session to a loader, which writes its requests itself. */
  Requests requests() {
    String cookie =
        cookies.getCookieStore().get(office).stream()
            .map(HttpCookie::toString)
            .collect(Collectors.joining("; "));
    return new Requests(office.getAuthority(), cookie, csrf);
  }

  /** Asks for the state of a file or another JSON page. */
  Answer state(String path) {
    return answer(
        inSession(() -> send(request(path).header("Accept", "application/json").build())));
  }

  /** Reads a page as a browser gets it. */
  String page(String path) {
    HttpResponse<byte[]> page = send(request(path).header("Accept", "text/html").build());
    return new String(page.body(), StandardCharsets.UTF_8);
  }

  /** Fetches a file or picture, whatever its type. */
  HttpResponse<byte[]> file(String path) {
    return inSession(() -> send(request(path).build()));
  }

  /** Posts a form and wants JSON back. */
  Answer post(String path, Map<String, String> fields) {
    return answer(inSession(() -> post(path, fields, false)));
  }

  /** Signs in again when the session ended: a kiosk's after five idle minutes (S11). */
  private HttpResponse<byte[]> inSession(Supplier<HttpResponse<byte[]>> request) {
    HttpResponse<byte[]> answer = request.get();
    if (answer.statusCode() == 401 || answer.uri().getPath().equals("/masuk")) {
      signIn();
      return request.get();
    }
    return answer;
  }

  /** Sends a file as it is, as the script of the import page does. */
  Answer send(String path, Path file) {
    return answer(
        inSession(() ->
            send(
                request(path)
                    .header("Accept", "application/json")
                    .header("Content-Type", "application/octet-stream")
                    .header("X-File-Name", file.getFileName().toString())
                    .header("X-CSRF-TOKEN", csrf)
                    .POST(body(file))
                    .build())));
  }

  private static HttpRequest.BodyPublisher body(Path file) {
    try {
      return HttpRequest.BodyPublishers.ofFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<byte[]> post(String path, Map<String, String> fields, boolean asBrowser) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "", "&_csrf=" + encoded(csrf)));
    return send(
        request(path)
            .header("Accept", asBrowser ? "text/html" : "application/json")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(office.resolve(path)).timeout(PATIENCE);
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri() + " did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private String tokenOn(String path) {
    return tokenIn(page(path), path);
  }

  private static String tokenIn(String page, String path) {
    Matcher found = TOKEN.matcher(page);
    if (!found.find()) {
      throw new AssertionError("no form with a token on " + path + ": " + page);
    }
    return found.group(1);
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    return new Answer(
        response.statusCode(),
        type.contains("json") ? JSON.readTree(response.body()) : JSON.createObjectNode());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

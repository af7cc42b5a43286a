package id.adminduk.office.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A cookie jar and one step at a time: no redirect is followed unseen. */
final class PlainBrowser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final int MOST_STEPS = 10;

  private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(jar).build();

  /** One answer, and the address it leads to. */
  record Step(URI address, int status, String body, URI onward) {
    boolean leads() {
      return status / 100 == 3;
    }
  }

  Step get(URI address) {
    return send(address, HttpRequest.newBuilder(address).GET());
  }

  Step post(URI address, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        address,
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Goes on while the answer leads on and does not stand at an address that ends so. */
  Step follow(Step from, String until) {
    Step step = from;
    for (int i = 0; i < MOST_STEPS && step.leads(); i++) {
      if (step.onward().getPath().equals(until)) {
        return step;
      }
      step = get(step.onward());
    }
    return step;
  }

  String cookie(String name) {
    return jar.getCookieStore().getCookies().stream()
        .filter(one -> one.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  static String token(Step page) {
    return TOKEN.matcher(page.body()).results().findFirst().orElseThrow().group(1);
  }

  private Step send(URI address, HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(
              request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
      URI onward = address.resolve(answer.headers().firstValue("Location").orElse(""));
      return new Step(address, answer.statusCode(), answer.body(), onward);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

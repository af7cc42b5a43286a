package id.adminduk.trials;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the requests of one session, or of a citizen without one, as bytes for a {@link Wire}. */
record Requests(String host, String cookie, String csrf) {

  /** A page as a browser asks for it, packing included. */
  byte[] page(String path) {
    return bytes("GET " + path + " HTTP/1.1", "Accept: text/html\r\nAccept-Encoding: gzip", "");
  }

  /** A state as a program asks for it. */
  byte[] state(String path) {
    return bytes("GET " + path + " HTTP/1.1", "Accept: application/json", "");
  }

  byte[] form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "", "&_csrf=" + encoded(csrf)));
    return bytes(
        "POST " + path + " HTTP/1.1",
        "Accept: application/json\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: "
            + body.length(),
        body);
  }

  private byte[] bytes(String first, String headers, String body) {
    String session = cookie.isEmpty() ? "Connection: close" : "Cookie: " + cookie;
    return String.join("\r\n", first, "Host: " + host, session, headers, "", body)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

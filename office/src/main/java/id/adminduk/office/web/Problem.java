package id.adminduk.office.web;

import id.adminduk.office.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** One no, as RFC 9457 says it and as a page shows it. */
record Problem(
    String slug, int status, String title, String detail, String todo, Map<String, Object> facts) {

  static Problem of(Refusal refusal, Texts texts) {
    return of(refusal.slug(), refusal.status(), refusal.facts(), texts);
  }

  static Problem of(String slug, int status, Map<String, Object> facts, Texts texts) {
    String key = "problem." + slug;
    return new Problem(
        slug,
        status,
        texts.named(key + ".title", facts),
        texts.named(key + ".detail", facts),
        texts.named(key + ".todo", facts),
        facts);
  }

  static Problem ofForm(FormErrors errors, Texts texts) {
    Map<String, Object> facts = new LinkedHashMap<>();
    errors.all().forEach(error -> facts.put(error.field(), error.message()));
    Problem problem = of("invalid-form", 422, Map.of("count", errors.all().size()), texts);
    return new Problem(
        problem.slug,
        problem.status,
        problem.title,
        problem.detail,
        problem.todo,
        Map.of("errors", facts));
  }

  Map<String, Object> toJson() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "/problems/" + slug);
    body.put("title", title);
    body.put("status", status);
    body.put("detail", detail + " " + todo);
    body.putAll(facts);
    return body;
  }
}

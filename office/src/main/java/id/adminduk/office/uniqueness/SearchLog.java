package id.adminduk.office.uniqueness;

import id.adminduk.matcher.iris.IrisCandidate;
import id.adminduk.matcher.people.PeopleAnswer;
import id.adminduk.matcher.people.Resemblance;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What every search saw and said, kept for the adjudicator's bench and for audits. */
@Component
class SearchLog {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SearchLog(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void append(UUID id, SearchJob job, PeopleAnswer.Complete answer, Instant at) {
    List<Map<String, Object>> candidates =
        answer.candidates().stream().map(SearchLog::plain).toList();
    jdbc.sql(
            """
            insert into uniqueness.search
              (id, job, subject, at, zone, gallery_size, gallery_digest, candidates)
            values (:id, :job, :subject, :at, :zone, :size, :digest, cast(:candidates as jsonb))
            """)
        .param("id", id)
        .param("job", job.id())
        .param("subject", job.subject())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("zone", answer.zone().name())
        .param("size", answer.gallerySize())
        .param("digest", answer.galleryDigest())
        .param("candidates", json.writeValueAsString(candidates))
        .update();
  }

  private static Map<String, Object> plain(Resemblance candidate) {
    Map<String, Object> fingers = new LinkedHashMap<>();
    candidate.fingers().forEach((finger, score) -> fingers.put(finger.name(), score));
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("subject", candidate.subject().value().toString());
    plain.put("score", candidate.score());
    plain.put("fingerScore", candidate.fingerScore());
    plain.put("fingers", fingers);
    candidate.eyes().ifPresent(eyes -> plain.put("eyes", plain(eyes)));
    return plain;
  }

  private static Map<String, Object> plain(IrisCandidate eyes) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("score", eyes.comparison().score());
    plain.put("exchanged", eyes.exchanged());
    eyes.comparison().left().ifPresent(distance -> plain.put("left", distance));
    eyes.comparison().right().ifPresent(distance -> plain.put("right", distance));
    return plain;
  }
}

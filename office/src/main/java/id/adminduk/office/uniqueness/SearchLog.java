package id.adminduk.office.uniqueness;

import id.adminduk.matcher.Candidate;
import id.adminduk.matcher.SearchAnswer;
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

  void append(UUID id, SearchJob job, SearchAnswer.Complete answer, Instant at) {
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

  private static Map<String, Object> plain(Candidate candidate) {
    Map<String, Object> fingers = new LinkedHashMap<>();
    candidate.fingerScores().forEach((finger, score) -> fingers.put(finger.name(), score));
    return Map.of(
        "subject", candidate.subject().value().toString(),
        "score", candidate.fusedScore(),
        "fingers", fingers);
  }
}

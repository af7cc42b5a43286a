package id.adminduk.office.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signed papers byte for byte, and when the signing service did not answer. */
@Component
class SignedFiles {

  /** A sitting that ended early. */
  public record Interruption(Instant at, String service, int waiting) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  SignedFiles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(UUID paper, byte[] pdf, Paper.Signed signed) {
    jdbc.sql(
            """
            insert into documents.signed_file
              (paper, pdf, sha256, signed_at, signer, position, certificate)
            values (:paper, :pdf, :sha, :at, :signer, :position, :certificate)
            """)
        .param("paper", paper)
        .param("pdf", pdf)
        .param("sha", signed.sha256())
        .param("at", signed.at().atOffset(ZoneOffset.UTC))
        .param("signer", signed.signer())
        .param("position", signed.position())
        .param("certificate", signed.certificate())
        .update();
  }

  Optional<byte[]> content(UUID paper) {
    return jdbc.sql("select pdf from documents.signed_file where paper = :paper")
        .param("paper", paper)
        .query(byte[].class)
        .optional();
  }

  Optional<Paper.Signed> signed(UUID paper) {
    return jdbc.sql(
            """
            select signed_at, signer, position, certificate, sha256
            from documents.signed_file where paper = :paper
            """)
        .param("paper", paper)
        .query((row, number) ->
            new Paper.Signed(
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("signer"),
                row.getString("position"),
                row.getString("certificate"),
                row.getString("sha256")))
        .optional();
  }

  void interrupted(String service, int waiting) {
    jdbc.sql(
            """
            insert into documents.interruption (at, service, waiting)
            values (:at, :service, :waiting)
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("service", service)
        .param("waiting", waiting)
        .update();
  }

  /** Gives the last interruption, if nothing was signed since. */
  Optional<Interruption> interruption() {
    return jdbc.sql(
            """
            select at, service, waiting from documents.interruption i
            where not exists (select from documents.act a where a.act = 'ACTIVE' and a.at > i.at)
            order by serial desc limit 1
            """)
        .query((row, number) ->
            new Interruption(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("service"),
                row.getInt("waiting")))
        .optional();
  }
}

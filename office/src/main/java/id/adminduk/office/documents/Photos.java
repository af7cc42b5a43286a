package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.Purpose;
import id.adminduk.office.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Faces for cards and letters: sealed in the vault under a random reference, never in an address. A
 * paper names its photo by id and digest, so a later photo changes no older paper.
 */
@Component
class Photos {

  /**
   * One photo, without its picture.
   *
   * @param subject random reference in the vault
   * @param sha256 of the JPEG, hexadecimal
   */
  record Kept(UUID id, UUID subject, String sha256, Instant at) {

    /** Gives what a paper says of its photo. */
    Map<String, String> asContent() {
      return Map.of("id", id.toString(), "sha256", sha256);
    }
  }

  private final JdbcClient jdbc;
  private final Vault vault;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Clock clock;
  private final Chance chance;

  Photos(
      JdbcClient jdbc,
      Vault vault,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Clock clock,
      Chance chance) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
    this.chance = chance;
  }

  /** Keeps a cut photo of a resident; the newest is used for the next paper. */
  Kept keep(long resident, byte[] jpeg, String source, Officer by) {
    return unitOfWork.call(() -> {
      UUID subject = latest(resident).map(Kept::subject).orElseGet(chance::uuid);
      Kept kept = new Kept(chance.uuid(), subject, PaperDesk.sha256(jpeg), clock.instant());
      vault.put(item(kept), jpeg);
      insert(kept, resident, source, by.id());
      trail.append(
          AuditEntry.outsideCases(
              "paper-photo-kept",
              by.id(),
              Map.of("kind", "PHOTO", "refs", Long.toString(resident), "source", source)));
      return kept;
    });
  }

  private void insert(Kept kept, long resident, String source, OfficerId by) {
    jdbc.sql(
            """
            insert into documents.photo (id, subject, resident, sha256, source, taken_by, taken_at)
            values (:id, :subject, :resident, :sha, :source, :by, :at)
            """)
        .param("id", kept.id())
        .param("subject", kept.subject())
        .param("resident", resident)
        .param("sha", kept.sha256())
        .param("source", source)
        .param("by", by.value())
        .param("at", kept.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Kept> latest(long resident) {
    return jdbc.sql(
            """
            select id, subject, sha256, taken_at from documents.photo
            where resident = :resident order by serial desc limit 1
            """)
        .param("resident", resident)
        .query((row, number) -> kept(row))
        .optional();
  }

  private static Kept kept(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Kept(
        row.getObject("id", UUID.class),
        row.getObject("subject", UUID.class),
        row.getString("sha256"),
        row.getObject("taken_at", OffsetDateTime.class).toInstant());
  }

  /** Shows the newest photo of a resident to an officer; the trail says so. */
  Optional<byte[]> look(long resident, Officer by) {
    return unitOfWork.call(() ->
        latest(resident)
            .map(kept -> {
              trail.append(
                  AuditEntry.outsideCases(
                      "paper-photo-seen",
                      by.id(),
                      Map.of("kind", "PHOTO", "refs", Long.toString(resident))));
              return content(kept);
            }));
  }

  /**
   * Gives the photo of a paper as a data URI, for printing.
   *
   * @param said id, as the paper's own words name it ({@link Kept#asContent})
   * @param sha256 digest the paper was drawn up with
   * @throws IllegalStateException when the photo is not the one the paper was drawn up with
   */
  String dataUri(String said, String sha256) {
    UUID id = UUID.fromString(said);
    byte[] jpeg =
        unitOfWork.call(() ->
            jdbc.sql("select id, subject, sha256, taken_at from documents.photo where id = :id")
                .param("id", id)
                .query((row, number) -> kept(row))
                .optional()
                .map(this::content)
                .orElseThrow(() -> new IllegalStateException("photo " + id + " is gone")));
    if (!PaperDesk.sha256(jpeg).equals(sha256)) {
      throw new IllegalStateException("photo " + id + " is another than the paper's");
    }
    return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
  }

  private byte[] content(Kept kept) {
    return vault
        .get(item(kept), Purpose.ofSystem("documents: photo of a paper"))
        .orElseThrow(() -> new IllegalStateException("the vault lacks photo " + kept.id()));
  }

  private static Vault.Item item(Kept kept) {
    return new Vault.Item(kept.subject(), Vault.Kind.PHOTO, kept.id().toString());
  }
}

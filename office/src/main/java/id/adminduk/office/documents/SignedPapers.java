package id.adminduk.office.documents;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Token;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The small public face of the room: signed papers for the rooms that find and hand them out.
 *
 * <p>Whoever gives out bytes writes into the trail; here nothing is.
 */
@Component
public class SignedPapers {

  /** What has become of it. */
  public enum Standing {
    NEWEST,
    SUPERSEDED,
    REVOKED
  }

  /**
   * A signed paper without its bytes.
   *
   * @param number as anybody may see it; that of a family is masked
   * @param isAkta whether it quotes a register of civil registration
   */
  public record Signed(
      UUID id,
      String type,
      String title,
      String number,
      int version,
      String name,
      Token verification,
      boolean isAkta,
      Optional<CaseNumber> file,
      Instant signedAt,
      Standing standing) {}

  /**
   * What is looked for; what is empty does not count.
   *
   * @param number whole, as it stands on the paper
   * @param type name of the type
   */
  public record Query(
      String number, String type, Instant from, Instant until, List<CaseNumber> files) {}

  private final JdbcClient jdbc;
  private final PaperStore store;
  private final SignedFiles files;

  SignedPapers(JdbcClient jdbc, PaperStore store, SignedFiles files) {
    this.jdbc = jdbc;
    this.store = store;
    this.files = files;
  }

  /** Gives the types and their titles, in the order of the table of types. */
  public Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    Arrays.stream(PaperType.values()).forEach(type -> types.put(type.name(), type.title()));
    return types;
  }

  /** Finds a signed paper; a draft is none. */
  public Optional<Signed> find(UUID id) {
    return store
        .find(id)
        .filter(paper -> paper.state().isSigned())
        .flatMap(paper -> files.signed(id).map(signed -> signed(paper, signed.at())));
  }

  /** Gives the file byte for byte as it was signed. */
  public Optional<byte[]> content(UUID id) {
    return files.content(id);
  }

  /**
   * Finds the newest paper of the same type and subject that was issued to the same person; empty
   * when there is none in force, or it is somebody else's by now.
   */
  public Optional<Signed> newestForTheSamePerson(UUID id) {
    return store
        .find(id)
        .flatMap(paper ->
            store.versions(paper.type(), paper.subject()).stream()
                .filter(one -> one.state() == PaperState.ACTIVE && one.nik().equals(paper.nik()))
                .findFirst())
        .flatMap(one -> find(one.id()));
  }

  /** Lists signed papers, the newest first. */
  public List<Signed> search(Query query, int most) {
    boolean anyFile = query.files().isEmpty();
    return jdbc
        .sql(
            """
            select p.id from documents.paper p join documents.signed_file f on f.paper = p.id
            where (:number = '' or p.number = :number) and (:type = '' or p.type = :type)
              and f.signed_at >= :from and f.signed_at < :until
              and (:anyFile or p.case_number in (:files))
            order by f.signed_at desc, p.serial desc limit :most
            """)
        .param("number", query.number())
        .param("type", query.type())
        .param("from", query.from().atOffset(ZoneOffset.UTC))
        .param("until", query.until().atOffset(ZoneOffset.UTC))
        .param("anyFile", anyFile)
        .param(
            "files", anyFile ? List.of("") : query.files().stream().map(CaseNumber::value).toList())
        .param("most", most)
        .query((row, line) -> row.getObject("id", UUID.class))
        .list()
        .stream()
        .flatMap(id -> find(id).stream())
        .toList();
  }

  private static Signed signed(Paper paper, Instant at) {
    return new Signed(
        paper.id(),
        paper.type().name(),
        paper.type().title(),
        PaperPrint.shownNumber(paper),
        paper.version(),
        paper.name(),
        paper.token(),
        paper.type().numbering() == PaperType.Numbering.OF_AKTA,
        paper.caseNumber(),
        at,
        standing(paper.state()));
  }

  private static Standing standing(PaperState state) {
    return switch (state) {
      case ACTIVE -> Standing.NEWEST;
      case SUPERSEDED -> Standing.SUPERSEDED;
      case REVOKED, DRAFTED, INITIALLED, WITHDRAWN -> Standing.REVOKED;
    };
  }
}

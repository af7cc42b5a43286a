package id.adminduk.office.uniqueness.bench;

import id.adminduk.office.access.PersonId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.uniqueness.bench.Adjudication.Cause;
import id.adminduk.office.uniqueness.bench.Adjudication.Claim;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** Reads the rows of the bench's tables. */
final class AdjudicationRows {

  private AdjudicationRows() {}

  static Adjudication adjudication(ResultSet row, int number) throws SQLException {
    return new Adjudication(
        row.getObject("id", UUID.class),
        row.getLong("serial"),
        row.getObject("subject", UUID.class),
        row.getObject("job", UUID.class),
        new CaseNumber(row.getString("number")),
        new OfficeCode(row.getString("office")),
        new PersonId(row.getObject("recorded_by", UUID.class)),
        Cause.valueOf(row.getString("cause")),
        instant(row, "opened_at").orElseThrow(),
        instant(row, "due_at").orElseThrow(),
        Optional.ofNullable(row.getObject("search", UUID.class)),
        claim(row),
        conclusion(row));
  }

  static Waiting waiting(ResultSet row, int number) throws SQLException {
    Double likest = row.getObject("likest", Double.class);
    return new Waiting(
        adjudication(row, number),
        likest == null ? OptionalDouble.empty() : OptionalDouble.of(likest),
        row.getInt("candidates"),
        row.getInt("opinions"),
        row.getBoolean("asked"));
  }

  private static Optional<Claim> claim(ResultSet row) throws SQLException {
    UUID officer = row.getObject("claimed_by", UUID.class);
    return officer == null
        ? Optional.empty()
        : Optional.of(
            new Claim(
                new OfficerId(officer),
                new PersonId(row.getObject("claimed_person", UUID.class)),
                instant(row, "claimed_until").orElseThrow()));
  }

  private static Optional<Conclusion> conclusion(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return outcome == null
        ? Optional.empty()
        : Optional.of(
            new Conclusion(
                Decision.valueOf(outcome),
                Optional.ofNullable(row.getObject("against", UUID.class))));
  }

  static Opinion opinion(ResultSet row, int number) throws SQLException {
    return new Opinion(
        row.getInt("round"),
        Decision.valueOf(row.getString("decision")),
        Optional.ofNullable(row.getObject("against", UUID.class)),
        row.getString("reason"),
        new OfficerId(row.getObject("officer", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        new OfficeCode(row.getString("office")),
        instant(row, "at").orElseThrow());
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}

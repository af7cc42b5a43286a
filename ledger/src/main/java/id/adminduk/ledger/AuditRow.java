package id.adminduk.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One row of an audit trail, as it is sealed.
 *
 * @param serial its number in the table; order of numbers is not order of commits
 * @param at when, in whole microseconds; finer parts are cut off as PostgreSQL does
 * @param act what was done or seen
 * @param officer who, as the trail names accounts; absent when the system acted by itself
 * @param caseNumber in which file; absent outside any file
 * @param facts further facts as one text, taken as it stands
 */
public record AuditRow(
    long serial,
    Instant at,
    String act,
    Optional<String> officer,
    Optional<String> caseNumber,
    String facts) {

  static final int KIND = 'R';
  static final int VERSION = 1;

  public AuditRow {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** Gives the one byte form of this row; two different rows never share it. */
  public byte[] canonical() {
    return new Canonical(KIND, VERSION)
        .number(serial)
        .time(at)
        .text(act)
        .text(officer)
        .text(caseNumber)
        .text(facts)
        .toBytes();
  }

  /** Gives the hash under which this row stands in the tree of its seal. */
  public byte[] leaf() {
    return MerkleTree.leaf(canonical());
  }
}

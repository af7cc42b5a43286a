package id.adminduk.office.audit;

import id.adminduk.office.kernel.CaseNumber;
import java.time.Instant;
import java.util.List;

/**
 * A file one account met within a span of time.
 *
 * @param times how many entries
 * @param contents the acts and the kinds of protected content, sorted
 */
public record SeenCase(
    CaseNumber caseNumber, Instant first, Instant last, long times, List<String> contents) {

  public SeenCase {
    contents = List.copyOf(contents);
  }
}

package id.adminduk.office.audit;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the trail.
 *
 * @param act what was done or seen, kebab case, stable
 * @param officer who; absent when the system acted by itself or a citizen looked
 * @param caseNumber why: the file the act belongs to; absent only for acts outside any file
 * @param facts small, plain values; never biometrics, never a full NIK
 */
public record AuditEntry(
    String act,
    Optional<OfficerId> officer,
    Optional<CaseNumber> caseNumber,
    Map<String, String> facts) {

  public AuditEntry {
    facts = Map.copyOf(facts);
  }

  /** An officer's act in a file. */
  public static AuditEntry of(
      String act, OfficerId officer, CaseNumber caseNumber, Map<String, String> facts) {
    return new AuditEntry(act, Optional.of(officer), Optional.of(caseNumber), facts);
  }

  /** The system's own act in a file. */
  public static AuditEntry bySystem(String act, CaseNumber caseNumber, Map<String, String> facts) {
    return new AuditEntry(act, Optional.empty(), Optional.of(caseNumber), facts);
  }

  /** An officer's act outside any file. */
  public static AuditEntry outsideCases(String act, OfficerId officer, Map<String, String> facts) {
    return new AuditEntry(act, Optional.of(officer), Optional.empty(), facts);
  }
}

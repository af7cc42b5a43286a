package id.adminduk.office.documents;

import id.adminduk.office.kernel.CaseNumber;
import java.util.Map;
import java.util.Optional;

/**
 * What the register has to say for a paper.
 *
 * @param subject whom or what it is about, by the register's own numbers
 * @param code two letters or more of the number's sequence (domain.md 2.8)
 * @param number the number it already has; empty when one is to be given
 * @param name under which the paper is found
 * @param content fields of the template
 */
record Quoted(
    String subject,
    String code,
    Optional<String> number,
    String name,
    String nik,
    Optional<CaseNumber> caseNumber,
    Map<String, Object> content) {

  /** Gives the same for a file; without one it stays with the file of its event. */
  Quoted in(CaseNumber file) {
    return new Quoted(subject, code, number, name, nik, Optional.of(file), content);
  }

  /** Gives the same with more to say. */
  Quoted with(Map<String, Object> more) {
    return new Quoted(subject, code, number, name, nik, caseNumber, more);
  }
}

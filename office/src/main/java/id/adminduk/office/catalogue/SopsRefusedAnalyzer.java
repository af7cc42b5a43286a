package id.adminduk.office.catalogue;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the flaws as one message in place of a stack trace; named in spring.factories. */
final class SopsRefusedAnalyzer extends AbstractFailureAnalyzer<SopsRefused> {

  private static final String ACTION =
      "Perbaiki berkas tersebut (docs/sop-format.md), lalu jalankan kembali.";

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, SopsRefused cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), ACTION, cause);
  }
}

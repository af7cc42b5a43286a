package id.adminduk.office.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows whoever starts the office two lines instead of a trace. */
final class CustodyFaultReport extends AbstractFailureAnalyzer<CustodyFault> {

  @Override
  protected FailureAnalysis analyze(Throwable root, CustodyFault cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
  }
}

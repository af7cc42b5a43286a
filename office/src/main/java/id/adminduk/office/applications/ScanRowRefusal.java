package id.adminduk.office.applications;

import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** How the row SCAN says no. */
sealed interface ScanRowRefusal extends Refusal {

  /** The row is reported done and the file has no page, nor a reason why. */
  record NothingScanned(String number) implements ScanRowRefusal {
    @Override
    public String slug() {
      return "scan-nothing";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number);
    }
  }

  /** Too short a reason, or too long a one. */
  record NoReason() implements ScanRowRefusal {
    @Override
    public String slug() {
      return "scan-no-reason";
    }

    @Override
    public int status() {
      return 422;
    }
  }
}

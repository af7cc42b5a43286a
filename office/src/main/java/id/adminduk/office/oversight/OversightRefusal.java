package id.adminduk.office.oversight;

import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** How the overseer's room says no. */
sealed interface OversightRefusal extends Refusal {

  @Override
  default Map<String, Object> facts() {
    return Map.of();
  }

  /** Only those who answer for the office may look over shoulders. */
  record NotAnOverseer() implements OversightRefusal {
    @Override
    public String slug() {
      return "not-an-overseer";
    }

    @Override
    public int status() {
      return 403;
    }
  }
}

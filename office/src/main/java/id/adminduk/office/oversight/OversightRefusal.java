package id.adminduk.office.oversight;

import id.adminduk.office.kernel.Refusal;

/** How the overseer's room says no. */
sealed interface OversightRefusal extends Refusal {

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

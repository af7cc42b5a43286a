package id.adminduk.office.exchange;

import id.adminduk.office.kernel.Refusal;

/** Why the gate stays shut. */
sealed interface ExchangeRefusal extends Refusal {

  /** Neither head of division, nor head of the office, nor administrator. */
  record NotAGatekeeper() implements ExchangeRefusal {
    @Override
    public String slug() {
      return "not-a-gatekeeper";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** No file of this office. */
  record NoSuchImport() implements ExchangeRefusal {
    @Override
    public String slug() {
      return "no-such-import";
    }
  }
}

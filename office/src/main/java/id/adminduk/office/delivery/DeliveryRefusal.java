package id.adminduk.office.delivery;

import id.adminduk.office.kernel.Refusal;

/** How the room says no to an officer. */
sealed interface DeliveryRefusal extends Refusal {

  /** The role hands out no papers. */
  record NotAtTheCounter() implements DeliveryRefusal {
    @Override
    public String slug() {
      return "not-at-the-pickup-counter";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** No such signed paper at this office. */
  record NoSignedPaper() implements DeliveryRefusal {
    @Override
    public String slug() {
      return "no-signed-paper";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** A newer one was issued, or it was revoked: only what is in force is given. */
  record NotInForce() implements DeliveryRefusal {
    @Override
    public String slug() {
      return "paper-not-in-force";
    }
  }

  /** A copy needs its reason. */
  record WhyAgain() implements DeliveryRefusal {
    @Override
    public String slug() {
      return "reprint-reason-missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** It was closed already, or belongs to another paper. */
  record NoSuchLink() implements DeliveryRefusal {
    @Override
    public String slug() {
      return "no-such-link";
    }
  }
}

package id.adminduk.office.uniqueness.bench;

import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** How the bench says no. */
public sealed interface AdjudicationRefusal extends Refusal {

  /** Names the adjudication in the text. */
  long serial();

  @Override
  default Map<String, Object> facts() {
    return Map.of("serial", serial());
  }

  /** Nobody judges what the own office recorded. */
  record OwnOffice(long serial) implements AdjudicationRefusal {
    @Override
    public String slug() {
      return "adjudication-own-office";
    }
  }

  /** Nobody judges what they recorded themselves, also from another account. */
  record RecordedBySame(long serial) implements AdjudicationRefusal {
    @Override
    public String slug() {
      return "adjudication-recorded-by-same";
    }
  }

  /** The same pair of eyes twice, also from another account. */
  record SamePerson(long serial) implements AdjudicationRefusal {
    @Override
    public String slug() {
      return "adjudication-same-person";
    }
  }

  /** There is a conclusion by now. */
  record AlreadyConcluded(long serial) implements AdjudicationRefusal {
    @Override
    public String slug() {
      return "adjudication-concluded";
    }
  }

  /** Somebody else has it on the table. */
  record HeldByAnother(long serial) implements AdjudicationRefusal {
    @Override
    public String slug() {
      return "adjudication-held";
    }
  }

  /** Not on this officer's table (any more). */
  record NotHeld(long serial) implements AdjudicationRefusal {
    @Override
    public String slug() {
      return "adjudication-not-held";
    }
  }

  /** An opinion without a reason is none. */
  record ReasonMissing(long serial) implements AdjudicationRefusal {
    @Override
    public String slug() {
      return "adjudication-reason-missing";
    }
  }

  /** GANDA needs to say with whom; and only a candidate of the search can be named. */
  record CandidateMissing(long serial) implements AdjudicationRefusal {
    @Override
    public String slug() {
      return "adjudication-candidate-missing";
    }
  }

  /** What could not be searched cannot be called anything before the office has clarified it. */
  record ClarifyFirst(long serial) implements AdjudicationRefusal {
    @Override
    public String slug() {
      return "adjudication-clarify-first";
    }
  }

  /** A question to the office is open. */
  record QuestionOpen(long serial) implements AdjudicationRefusal {
    @Override
    public String slug() {
      return "adjudication-question-open";
    }
  }

  /** The bench knows no numbers of people, and wants none. */
  record TellsNumber(long serial) implements AdjudicationRefusal {
    @Override
    public String slug() {
      return "adjudication-tells-number";
    }
  }

  /** The gallery is not whole at the moment. */
  record CannotSearchNow(long serial) implements AdjudicationRefusal {
    @Override
    public String slug() {
      return "adjudication-cannot-search-now";
    }
  }

  /** There is no such adjudication, or none to be seen by this officer. */
  record Unknown(long serial) implements AdjudicationRefusal {
    @Override
    public String slug() {
      return "adjudication-unknown";
    }

    @Override
    public int status() {
      return 404;
    }
  }
}

package id.adminduk.office.archive;

import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** How the schedule of retention says no. */
public sealed interface RetentionRefusal extends Refusal {

  /** Registers, their extracts, signed papers and minutes are never destroyed. */
  record KeptForEver() implements RetentionRefusal {
    @Override
    public String slug() {
      return "retention-kept-for-ever";
    }
  }

  /** Years below nought, beyond any schedule, or none at all for what is destroyed. */
  record NoSuchYears(int most) implements RetentionRefusal {
    @Override
    public String slug() {
      return "retention-years-wrong";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("most", most);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Nothing says on whose word the years rest. */
  record BasisMissing() implements RetentionRefusal {
    @Override
    public String slug() {
      return "retention-basis-missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }
}

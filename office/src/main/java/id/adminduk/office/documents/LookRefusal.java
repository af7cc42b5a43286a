package id.adminduk.office.documents;

import java.util.List;
import java.util.Map;

/** How the look of papers is refused. */
sealed interface LookRefusal extends PaperRefusal.OfTheLook {

  /** The role neither proposes nor approves a letterhead. */
  record NotYourLook() implements LookRefusal {
    @Override
    public String slug() {
      return "not-your-letterhead";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Fields are empty, too long, or hold letters the typeface lacks. */
  record LookUnfit(List<String> fields) implements LookRefusal {
    public LookUnfit {
      fields = List.copyOf(fields);
    }

    @Override
    public String slug() {
      return "letterhead-unfit";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("fields", fields);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The file is no picture a paper could show. */
  record LogoUnfit() implements LookRefusal {
    @Override
    public String slug() {
      return "letterhead-logo-unfit";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Who proposed it does not approve it. */
  record SameEyes() implements LookRefusal {
    @Override
    public String slug() {
      return "letterhead-same-eyes";
    }
  }

  /** Somebody decided already. */
  record LookDecided() implements LookRefusal {
    @Override
    public String slug() {
      return "letterhead-decided";
    }
  }
}

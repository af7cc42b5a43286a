package id.adminduk.office.population.bulk;

import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** Why a file is not imported. */
public sealed interface ImportRefusal extends Refusal {

  /** The dry run found errors, and nothing is half-imported. */
  record FileHasFaults(long errors) implements ImportRefusal {
    @Override
    public String slug() {
      return "file-has-faults";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("errors", errors);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** These bytes are in the register. */
  record ImportedBefore(String digest) implements ImportRefusal {
    @Override
    public String slug() {
      return "imported-before";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("digest", digest);
    }
  }

  /** As many files wait as there is room for. */
  record TooManyImports(int most) implements ImportRefusal {
    @Override
    public String slug() {
      return "too-many-imports";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("most", most);
    }
  }

  /** Unknown, being worked on, faulty, or over: nothing can be told to it now. */
  record FileNotReady() implements ImportRefusal {
    @Override
    public String slug() {
      return "import-not-ready";
    }
  }
}

package id.adminduk.office.population.bulk;

import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** Why people do not leave the register as a file. */
public sealed interface ExportRefusal extends Refusal {

  /** The reason is too short to be one. */
  record ExportNeedsReason(int length) implements ExportRefusal {
    @Override
    public String slug() {
      return "export-needs-reason";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("length", length, "needed", PeopleExport.SHORTEST_REASON);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Who asked cannot agree, not even with another account. */
  record ExportNeedsSecondPerson() implements ExportRefusal {
    @Override
    public String slug() {
      return "export-needs-second-person";
    }
  }

  /** No such request, not agreed, asked by somebody else, fetched before, or older than a day. */
  record ExportNotOpen() implements ExportRefusal {
    @Override
    public String slug() {
      return "export-not-open";
    }
  }

  /** No region of this office: it takes out its own people only. */
  record ExportRegionUnknown(String region) implements ExportRefusal {
    @Override
    public String slug() {
      return "export-region-unknown";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("region", region);
    }

    @Override
    public int status() {
      return 422;
    }
  }
}

package id.adminduk.office.archive;

import id.adminduk.formats.ImageVerdict;
import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** How the archive says no to a picture of a paper. */
public sealed interface ScanRefusal extends Refusal {

  /**
   * The file is no whole picture of a kind the archive keeps.
   *
   * @param name as the file was called at home
   */
  record Unreadable(String requirement, String name, ImageVerdict.Reason reason)
      implements ScanRefusal {
    @Override
    public String slug() {
      return "scan-unreadable";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("name", name, "reason", reason.name());
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Nothing was chosen. */
  record NoPicture() implements ScanRefusal {
    @Override
    public String slug() {
      return "scan-missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The file would have more pages than fit on its pile. */
  record TooManyPages(int most) implements ScanRefusal {
    @Override
    public String slug() {
      return "scan-too-many";
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
}

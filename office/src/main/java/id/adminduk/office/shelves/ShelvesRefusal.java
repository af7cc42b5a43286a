package id.adminduk.office.shelves;

import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** How the shelves say no. */
sealed interface ShelvesRefusal extends Refusal {

  /** The role does not work with the archive, or does not answer for it. */
  record NotOfTheShelves() implements ShelvesRefusal {
    @Override
    public String slug() {
      return "not-of-the-shelves";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Nothing was typed to look for. */
  record NothingAsked() implements ShelvesRefusal {
    @Override
    public String slug() {
      return "shelves-nothing-asked";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** No file of this office has such a number. */
  record NoSuchFile(String typed) implements ShelvesRefusal {
    @Override
    public String slug() {
      return "shelves-no-such-file";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("typed", typed);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Nothing of the file may go yet, or it is not closed. */
  record NothingDue(String number) implements ShelvesRefusal {
    @Override
    public String slug() {
      return "shelves-nothing-due";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number);
    }
  }

  /** Neither box nor ordner was named, or more than a label holds. */
  record PlaceMissing() implements ShelvesRefusal {
    @Override
    public String slug() {
      return "shelves-place-missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }
}

package id.adminduk.office.documents;

import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** How the room of papers says no. */
sealed interface PaperRefusal extends Refusal {

  /** The look of all papers. */
  sealed interface OfTheLook extends PaperRefusal permits LookRefusal {}

  /** The rules of one type of paper. */
  sealed interface OfAType extends PaperRefusal permits TypeRefusal {}

  /** The role neither draws up, initials nor signs papers. */
  record NotOfTheDocuments() implements PaperRefusal {
    @Override
    public String slug() {
      return "not-of-the-documents";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** No such paper or person in this office. */
  record NoSuchPaper() implements PaperRefusal {
    @Override
    public String slug() {
      return "no-such-paper";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** The register has no entry such a paper could quote. */
  record NothingToQuote(String title) implements PaperRefusal {
    @Override
    public String slug() {
      return "nothing-to-quote";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("title", title);
    }
  }

  /** One is on its way already. */
  record UnderWay(String number) implements PaperRefusal {
    @Override
    public String slug() {
      return "paper-under-way";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number);
    }
  }

  /** Somebody else was faster, or the paper is not there yet. */
  record NotAtThisStep(String number) implements PaperRefusal {
    @Override
    public String slug() {
      return "paper-not-at-this-step";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number);
    }
  }

  /** Who drew it up does not initial it, and who initialled does not sign. */
  record SameHand(String number) implements PaperRefusal {
    @Override
    public String slug() {
      return "paper-same-hand";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number);
    }
  }

  /** The register changed after the family card was drawn up. */
  record Outdated(String number) implements PaperRefusal {
    @Override
    public String slug() {
      return "paper-outdated";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number);
    }
  }

  /** Nothing was ticked. */
  record NothingChosen() implements PaperRefusal {
    @Override
    public String slug() {
      return "no-paper-chosen";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** A withdrawal or revocation needs its reason. */
  record ReasonMissing() implements PaperRefusal {
    @Override
    public String slug() {
      return "paper-reason-missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The event, or the same event written twice, has its akta already. */
  record SecondAkta(String title, String number) implements PaperRefusal {
    @Override
    public String slug() {
      return "second-akta";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("title", title, "number", number);
    }
  }

  /** A court cancelled the akta; nothing more is copied from it. */
  record EntryCancelled(String number) implements PaperRefusal {
    @Override
    public String slug() {
      return "entry-cancelled";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number);
    }
  }

  /** A cancellation needs court, number and day of the ruling. */
  record RulingMissing() implements PaperRefusal {
    @Override
    public String slug() {
      return "ruling-missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** A paper that quotes no register has no entry to write. */
  record NotOfTheBook(String title) implements PaperRefusal {
    @Override
    public String slug() {
      return "paper-not-of-the-book";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("title", title);
    }
  }

  /** 9999 papers of a kind on one day; no rule says what comes then. */
  record NumbersUsedUp() implements PaperRefusal {
    @Override
    public String slug() {
      return "paper-numbers-used-up";
    }
  }

  /** The file is about an event that nobody has written into the register yet. */
  record NoEventInFile(String service) implements PaperRefusal {
    @Override
    public String slug() {
      return "no-event-in-file";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("service", service);
    }
  }

  /** Papers of the file wait for initials or the signature. */
  record StillUnsigned(int count) implements PaperRefusal {
    @Override
    public String slug() {
      return "papers-still-unsigned";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("count", count);
    }
  }

  /** The row prints a paper that nobody has drawn up yet. */
  record NothingDrawnUp() implements PaperRefusal {
    @Override
    public String slug() {
      return "nothing-drawn-up";
    }
  }
}

package id.adminduk.office.documents;

import id.adminduk.office.kernel.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How the rules of one type of paper say no, with the facts. */
sealed interface TypeRefusal extends PaperRefusal.OfAType {

  /** From the seventeenth birthday on it is the KTP-el. */
  record NoChildAnyMore(LocalDate since) implements TypeRefusal {
    @Override
    public String slug() {
      return "kia-no-child";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("since", Day.SHOWN.format(since));
    }
  }

  /** Who is or was married gets a KTP-el at any age. */
  record ChildIsMarried() implements TypeRefusal {
    @Override
    public String slug() {
      return "kia-married";
    }
  }

  /** The card from five years on shows a face. */
  record PhotoMissing(LocalDate since) implements TypeRefusal {
    @Override
    public String slug() {
      return "kia-photo-missing";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("since", Day.SHOWN.format(since));
    }
  }

  /** Cut to the card, the picture has too few pixels to print. */
  record PhotoTooSmall(int width) implements TypeRefusal {
    @Override
    public String slug() {
      return "paper-photo-too-small";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("width", width, "height", width * 3 / 2);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The register has no permit of stay of the kind a foreigner needs for this paper. */
  record PermitMissing(String permit) implements TypeRefusal {
    @Override
    public String slug() {
      return "permit-missing";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("permit", permit);
    }
  }

  /** The permit of stay is over. */
  record PermitEnded(String permit, LocalDate lastDay) implements TypeRefusal {
    @Override
    public String slug() {
      return "permit-ended";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("permit", permit, "lastDay", Day.SHOWN.format(lastDay));
    }
  }

  /** The letter says that somebody was recorded, and nobody was. */
  record NotRecorded() implements TypeRefusal {
    @Override
    public String slug() {
      return "suket-not-recorded";
    }
  }

  /** A card can be printed today (letter of 2018). */
  record CardCanBePrinted(long blanks) implements TypeRefusal {
    @Override
    public String slug() {
      return "suket-card-can-be-printed";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("blanks", blanks);
    }
  }

  /** A card is printed and waits. */
  record CardOnItsWay() implements TypeRefusal {
    @Override
    public String slug() {
      return "suket-card-on-its-way";
    }
  }

  /** The letter is never prolonged (letter of 2018). */
  record NotProlonged(String number, LocalDate lastDay) implements TypeRefusal {
    @Override
    public String slug() {
      return "suket-not-prolonged";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number, "lastDay", Day.SHOWN.format(lastDay));
    }
  }

  /** What the letter is for fits no letter. */
  record PurposeUnfit(int shortest, int longest) implements TypeRefusal {
    @Override
    public String slug() {
      return "paper-purpose-unfit";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("shortest", shortest, "longest", longest);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Fields of a report from abroad are missing or no day or number. */
  record ReportIncomplete(List<String> fields) implements TypeRefusal {
    public ReportIncomplete {
      fields = List.copyOf(fields);
    }

    @Override
    public String slug() {
      return "report-incomplete";
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

  /** The register does not say what the report says. */
  record ReportDiffers(String known) implements TypeRefusal {
    @Override
    public String slug() {
      return "report-differs";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("known", known);
    }

    @Override
    public int status() {
      return 422;
    }
  }
}

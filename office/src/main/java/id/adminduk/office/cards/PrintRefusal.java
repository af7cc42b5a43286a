package id.adminduk.office.cards;

import id.adminduk.office.kernel.CaseNumber;
import java.util.List;
import java.util.Map;

/** How rows 7 to 9 say no. */
sealed interface PrintRefusal extends CardRefusal.OfPrinting {

  /**
   * The typed NIK is another one.
   *
   * @param groups which groups of four digits differ, 1 to 4; never the digits
   */
  record NikDiffers(List<Integer> groups) implements PrintRefusal {
    public NikDiffers {
      groups = List.copyOf(groups);
    }

    @Override
    public String slug() {
      return "nik-differs";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("groups", groups);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** A blangko is out for this file already; a second one would be a second card. */
  record BlankAtWork(SerialNumber serial) implements PrintRefusal {
    @Override
    public String slug() {
      return "blank-at-work";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("serial", serial.value());
    }
  }

  /** Another file of this resident has a card on the way; two cards would be two identities. */
  record OtherCardOnTheWay(CaseNumber number) implements PrintRefusal {
    @Override
    public String slug() {
      return "other-card-on-the-way";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number.value());
    }
  }

  /** Nobody knows whether a card came out. */
  record OutcomeUnknown(SerialNumber serial) implements PrintRefusal {
    @Override
    public String slug() {
      return "blank-in-doubt";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("serial", serial.value());
    }
  }

  /** The printer was not reached or cannot print this face; the blangko is back in stock. */
  record NotPrinted(SerialNumber serial, String detail) implements PrintRefusal {
    @Override
    public String slug() {
      return "not-printed";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("serial", serial.value(), "reason", detail);
    }
  }

  /** The blangko is lost; the record is print ready again and the next blangko may be used. */
  record BlankSpoiled(SerialNumber serial, SpoilReason reason) implements PrintRefusal {
    @Override
    public String slug() {
      return "blank-spoiled";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("serial", serial.value(), "reason", reason.name().replace('_', ' '));
    }
  }

  /** The recording cannot be put on a card as it is. */
  record NotPersonalisable(String detail) implements PrintRefusal {
    @Override
    public String slug() {
      return "not-personalisable";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("reason", detail);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Neither good nor spoiled was chosen. */
  record VerdictMissing() implements PrintRefusal {
    @Override
    public String slug() {
      return "doubt-verdict-missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** There is nothing to resolve: no blangko of this file is in doubt. */
  record NothingInDoubt() implements PrintRefusal {
    @Override
    public String slug() {
      return "nothing-in-doubt";
    }
  }

  /** The second pair of eyes is missing, wrong, or the same person's. */
  record WitnessNotAccepted() implements PrintRefusal {
    @Override
    public String slug() {
      return "witness-not-accepted";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** The scanned card is not the one of this file. */
  record SerialDiffers(SerialNumber scanned) implements PrintRefusal {
    @Override
    public String slug() {
      return "serial-differs";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("serial", scanned.value());
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** No finished card lies here for this file. */
  record NoCard() implements PrintRefusal {
    @Override
    public String slug() {
      return "no-card";
    }
  }
}

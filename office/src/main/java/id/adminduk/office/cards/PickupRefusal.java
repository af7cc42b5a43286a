package id.adminduk.office.cards;

import java.util.List;
import java.util.Map;

/** How the pickup counter says no. */
sealed interface PickupRefusal extends CardRefusal.OfPickup {

  /** The slip is of another file or of none; it does not say whose. */
  record WrongSlip() implements PickupRefusal {
    @Override
    public String slug() {
      return "wrong-slip";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The slip comes first (SOP 800/011 row 10). */
  record SlipNotShown() implements PickupRefusal {
    @Override
    public String slug() {
      return "slip-not-shown";
    }
  }

  /** The chip does not answer, or not with what the office put in. */
  record ChipNotTrusted(String reason) implements PickupRefusal {
    @Override
    public String slug() {
      return "chip-not-trusted";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("reason", reason);
    }
  }

  /** The chip was not yet read and compared by the resident. */
  record ChipNotRead() implements PickupRefusal {
    @Override
    public String slug() {
      return "chip-not-read";
    }
  }

  /** The resident has not said that printed and chip data are theirs. */
  record DataNotConfirmed() implements PickupRefusal {
    @Override
    public String slug() {
      return "card-data-not-confirmed";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The chip holds other fingers. */
  record FingerNotOnChip(String finger) implements PickupRefusal {
    @Override
    public String slug() {
      return "finger-not-on-chip";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("finger", finger);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** No image came, or one that cannot be compared; no try is counted. */
  record FingerImageUnusable(String reason) implements PickupRefusal {
    @Override
    public String slug() {
      return "finger-image-unusable";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("reason", reason);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Three tries of this finger failed (domain.md 4.6). */
  record TriesUsedUp(String finger) implements PickupRefusal {
    @Override
    public String slug() {
      return "tries-used-up";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("finger", finger);
    }
  }

  /** These fingers have not matched yet. */
  record NotIdentified(List<String> fingers) implements PickupRefusal {
    public NotIdentified {
      fingers = List.copyOf(fingers);
    }

    @Override
    public String slug() {
      return "not-identified";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("fingers", fingers);
    }
  }

  /** A supervisor may speak only after the tries are used up, or when the chip holds no finger. */
  record TriesLeft() implements PickupRefusal {
    @Override
    public String slug() {
      return "tries-left";
    }
  }

  /** Not a Kasi account, wrong password, or the officer's own account. */
  record SupervisorNotAccepted() implements PickupRefusal {
    @Override
    public String slug() {
      return "supervisor-not-accepted";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Neither surrendered nor reported lost nor never had (rule R11). */
  record OldCardMissing() implements PickupRefusal {
    @Override
    public String slug() {
      return "old-card-missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The office itself gave this resident a card that is still active. */
  record OldCardKnown(SerialNumber serial) implements PickupRefusal {
    @Override
    public String slug() {
      return "old-card-known";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("serial", serial.value());
    }
  }

  /** The card is kept for investigation and goes to nobody. */
  record CardKept(SerialNumber serial) implements PickupRefusal {
    @Override
    public String slug() {
      return "card-kept";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("serial", serial.value());
    }
  }
}

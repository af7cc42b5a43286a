package id.adminduk.office.cards;

import java.util.Map;

/** How the safe says no. */
sealed interface StockRefusal extends CardRefusal.OfStock {

  /** Stock is empty; the file waits and the record stays print ready. */
  record NoBlankLeft() implements StockRefusal {
    @Override
    public String slug() {
      return "no-blank-left";
    }
  }

  /** The serial is unknown here, or its blangko is used. */
  record BlankNotInStock(SerialNumber serial) implements StockRefusal {
    @Override
    public String slug() {
      return "blank-not-in-stock";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("serial", serial.value());
    }
  }

  /** A delivery names serials that came in before. */
  record SerialsKnown(int count, SerialNumber first) implements StockRefusal {
    @Override
    public String slug() {
      return "serials-known";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("count", count, "first", first.value());
    }
  }

  /** A delivery without the number of its BAST cannot be reported to the ministry. */
  record BastMissing() implements StockRefusal {
    @Override
    public String slug() {
      return "bast-missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The safe is not this officer's duty. */
  record NotYourSafe() implements StockRefusal {
    @Override
    public String slug() {
      return "not-your-safe";
    }

    @Override
    public int status() {
      return 403;
    }
  }
}

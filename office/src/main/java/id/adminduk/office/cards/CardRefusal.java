package id.adminduk.office.cards;

import id.adminduk.office.applications.ApplicationRefusal;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.uniqueness.UniquenessRefusal;
import java.util.Map;

/** How the card room says no; some of it in the words of the rooms it asks. */
public sealed interface CardRefusal extends Refusal {

  /** The hall said no. */
  record FromHall(ApplicationRefusal refusal) implements CardRefusal {
    @Override
    public String slug() {
      return refusal.slug();
    }

    @Override
    public Map<String, Object> facts() {
      return refusal.facts();
    }

    @Override
    public int status() {
      return refusal.status();
    }
  }

  /** The uniqueness room said no: the record is not print ready. */
  record FromUniqueness(UniquenessRefusal refusal) implements CardRefusal {
    @Override
    public String slug() {
      return refusal.slug();
    }

    @Override
    public Map<String, Object> facts() {
      return refusal.facts();
    }

    @Override
    public int status() {
      return refusal.status();
    }
  }

  /** Passes on what the hall answered. */
  static <T> Result<T, CardRefusal> ofHall(Result<T, ApplicationRefusal> answer) {
    return answer.fold(Result::done, refusal -> Result.refused(new FromHall(refusal)));
  }

  /** Passes on what the uniqueness room answered. */
  static <T> Result<T, CardRefusal> ofUniqueness(Result<T, UniquenessRefusal> answer) {
    return answer.fold(Result::done, refusal -> Result.refused(new FromUniqueness(refusal)));
  }

  /** Blangko stock. */
  sealed interface OfStock extends CardRefusal permits StockRefusal {}

  /** Check, print, encode, forward. */
  sealed interface OfPrinting extends CardRefusal permits PrintRefusal {}

  /** Hand-over. */
  sealed interface OfPickup extends CardRefusal permits PickupRefusal {}
}

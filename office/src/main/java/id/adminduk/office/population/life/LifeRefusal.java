package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.kernel.Refusal;
import java.time.LocalDate;
import java.util.Map;

/** Why the register does not write an event down; numbers are shown masked. */
public sealed interface LifeRefusal extends Refusal {

  /** Something about one person stands against it. */
  sealed interface OfOnePerson extends LifeRefusal {
    Nik who();

    @Override
    default Map<String, Object> facts() {
      return Map.of("nik", who().masked());
    }
  }

  /** Nobody of this number is in the register of this office. */
  record PersonUnknown(Nik who) implements OfOnePerson {
    @Override
    public String slug() {
      return "person-unknown";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** The person is dead, gone, or the record rests: nothing more is written about them. */
  record PersonNotActive(Nik who, String standing) implements LifeRefusal {
    @Override
    public String slug() {
      return "person-not-active";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("nik", who.masked(), "standing", standing);
    }
  }

  /** The day lies ahead, or before the birth, or before what it needs. */
  record DayImpossible(LocalDate day, LocalDate earliest, LocalDate latest) implements LifeRefusal {
    @Override
    public String slug() {
      return "day-impossible";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("day", day, "earliest", earliest, "latest", latest);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Too young for what is asked. */
  record TooYoung(Nik who, int age, int needed) implements LifeRefusal {
    @Override
    public String slug() {
      return "too-young";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("nik", who.masked(), "age", age, "needed", needed);
    }
  }

  /** One of the two is married already. */
  record StillMarried(Nik who) implements OfOnePerson {
    @Override
    public String slug() {
      return "still-married";
    }
  }

  /** The two may not marry each other, or are not married to each other. */
  record NoSuchCouple(Nik first, Nik second) implements LifeRefusal {
    @Override
    public String slug() {
      return "no-such-couple";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("first", first.masked(), "second", second.masked());
    }
  }

  /** Nobody who stays may be head; a relative takes the card or takes them in (domain.md 2.2). */
  record OnlyMinorsLeft(NomorKk kk) implements LifeRefusal {
    @Override
    public String slug() {
      return "only-minors-left";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("kk", kk.masked());
    }
  }

  /** Not a member of the family in question, or no such family. */
  record NotInFamily(NomorKk kk) implements LifeRefusal {
    @Override
    public String slug() {
      return "not-in-family";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("kk", kk.masked());
    }
  }

  /** The chosen parent cannot be this child's. */
  record ParentUnfit(Nik parent) implements LifeRefusal {
    @Override
    public String slug() {
      return "parent-unfit";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("nik", parent.masked());
    }
  }

  /** Born after the parents' wedding: a child of the marriage already. */
  record BornInWedlock(Nik who) implements OfOnePerson {
    @Override
    public String slug() {
      return "born-in-wedlock";
    }
  }

  /** The name breaks a rule of Permendagri 73/2022. */
  record NameUnfit(String nama, String rule) implements LifeRefusal {
    @Override
    public String slug() {
      return "name-unfit";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("nama", nama, "rule", rule);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The element changes by an event of life, not by a statement. */
  record ElementNotStated(Element element) implements LifeRefusal {
    @Override
    public String slug() {
      return "element-not-stated";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("element", element.name());
    }
  }

  /** The value is not one this element can have. */
  record ValueUnfit(Element element, String value) implements LifeRefusal {
    @Override
    public String slug() {
      return "value-unfit";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("element", element.name(), "value", value);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** 9999 numbers of one prefix are given; no rule says what then, so it is an incident. */
  record NumbersUsedUp(String prefix) implements LifeRefusal {
    @Override
    public String slug() {
      return "numbers-used-up";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("prefix", prefix);
    }
  }

  /** The number is in a register already, here or elsewhere. */
  record NumberKnown(Nik who) implements OfOnePerson {
    @Override
    public String slug() {
      return "number-known";
    }
  }

  /** A letter that is unknown, used, expired, or written for another office. */
  record LetterUnfit(String number, Reason reason) implements LifeRefusal {

    /** Why. */
    public enum Reason {
      UNKNOWN,
      USED,
      EXPIRED,
      NOT_FOR_HERE
    }

    @Override
    public String slug() {
      return "letter-unfit";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number, "reason", reason.name());
    }
  }

  /** Nothing would change. */
  record NothingChanges() implements LifeRefusal {
    @Override
    public String slug() {
      return "nothing-changes";
    }
  }
}

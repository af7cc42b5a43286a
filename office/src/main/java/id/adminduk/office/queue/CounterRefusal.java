package id.adminduk.office.queue;

import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** Why a counter stays as it is, or stays empty. */
public sealed interface CounterRefusal extends Refusal {

  /** Only an administrator of this office keeps counters. */
  record NotCounterAdministrator() implements CounterRefusal {
    @Override
    public String slug() {
      return "not-counter-administrator";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** No such counter in this office. */
  record NoSuchCounter() implements CounterRefusal {
    @Override
    public String slug() {
      return "no-such-counter";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** Two counters with one number: nobody would know where to go. */
  record CounterNumberTaken(String counter, int number) implements CounterRefusal {
    @Override
    public String slug() {
      return "counter-number-taken";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("counter", counter, "number", number);
    }
  }

  /** An office whose last counter closes calls nobody any more. */
  record LastOpenCounter(String counter) implements CounterRefusal {
    @Override
    public String slug() {
      return "last-open-counter";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("counter", counter);
    }
  }

  /** Somebody sits there; whoever comes next may take over in so many words. */
  record CounterTaken(String counter, String by) implements CounterRefusal {
    @Override
    public String slug() {
      return "counter-taken";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("counter", counter, "by", by);
    }
  }

  /** Nobody sits at a counter that is closed. */
  record CounterClosed(String counter) implements CounterRefusal {
    @Override
    public String slug() {
      return "counter-closed";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("counter", counter);
    }
  }
}

package id.adminduk.office.queue;

import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** How the queue says no. */
public sealed interface QueueRefusal extends Refusal {

  /**
   * Outside the hours in which files are received (rule R1).
   *
   * @param hours of the day on which the doors open next
   */
  record OfficeClosed(String hours, String nextOpening) implements QueueRefusal {
    @Override
    public String slug() {
      return "office-closed";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("hours", hours, "nextOpening", nextOpening);
    }
  }

  /** The hall has counters, and whoever calls must sit at an open one. */
  record NoSeat() implements QueueRefusal {
    @Override
    public String slug() {
      return "no-seat";
    }
  }

  /** Nobody waits. */
  record NobodyWaiting() implements QueueRefusal {
    @Override
    public String slug() {
      return "nobody-waiting";
    }
  }
}

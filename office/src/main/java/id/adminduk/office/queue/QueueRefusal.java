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

  /** Nobody waits. */
  record NobodyWaiting() implements QueueRefusal {
    @Override
    public String slug() {
      return "nobody-waiting";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of();
    }
  }
}

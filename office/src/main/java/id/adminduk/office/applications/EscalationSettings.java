package id.adminduk.office.applications;

import id.adminduk.office.kernel.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who hears of a late row, and when.
 *
 * @param on whether this node runs the job
 * @param every how often the cluster looks
 * @param grace open time past the standard before the first is told, and again before each next
 * @param ladder for each role the one above; a role without a line is the last
 */
@ConfigurationProperties("adminduk.escalation")
record EscalationSettings(
    @DefaultValue("true") boolean on,
    @DefaultValue("PT1M") Duration every,
    @DefaultValue("PT5M") Duration grace,
    @DefaultValue Map<Role, Role> ladder) {

  EscalationSettings {
    if (grace.isNegative() || grace.isZero() || every.isNegative() || every.isZero()) {
      throw new IllegalArgumentException("adminduk.escalation: every and grace are longer than 0");
    }
    Map<Role, Role> steps = Map.copyOf(ladder);
    steps.keySet().forEach(role -> climb(role, steps));
    ladder = steps;
  }

  /** Gives who stands above a role, the nearest first. */
  List<Role> above(Role role) {
    return climb(role, ladder);
  }

  private static List<Role> climb(Role role, Map<Role, Role> ladder) {
    List<Role> above = new ArrayList<>();
    for (Role next = ladder.get(role); next != null; next = ladder.get(next)) {
      if (above.contains(next) || next == role) {
        throw new IllegalArgumentException("adminduk.escalation.ladder goes round at " + next);
      }
      above.add(next);
    }
    return above;
  }
}

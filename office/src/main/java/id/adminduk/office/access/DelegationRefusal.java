package id.adminduk.office.access;

import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** How a delegation is refused. */
public sealed interface DelegationRefusal extends Refusal {

  /** Only the official, the secretary or an administrator enters or ends one. */
  record MayNotDelegate() implements DelegationRefusal {
    @Override
    public String slug() {
      return "may-not-delegate";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** The official has no such role of its own; what is delegated is not passed on. */
  record NotTheOfficials(String name, String role) implements DelegationRefusal {
    @Override
    public String slug() {
      return "not-the-officials";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("name", name, "role", role);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The delegate is the official, of another office, closed, or a terminal. */
  record UnfitDelegate(String name) implements DelegationRefusal {
    @Override
    public String slug() {
      return "unfit-delegate";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("name", name);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Ends before it begins, begins in the past, or is longer than the office allows. */
  record PeriodWrong(int mostDays) implements DelegationRefusal {
    @Override
    public String slug() {
      return "delegation-period";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("mostDays", mostDays);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The same role of the same official is handed to somebody in that time already. */
  record AlreadyDelegated(String role, String to) implements DelegationRefusal {
    @Override
    public String slug() {
      return "already-delegated";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("role", role, "to", to);
    }
  }

  /** Over, ended, or never there. */
  record NoSuchDelegation() implements DelegationRefusal {
    @Override
    public String slug() {
      return "no-such-delegation";
    }
  }
}

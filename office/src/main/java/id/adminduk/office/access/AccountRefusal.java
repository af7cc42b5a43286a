package id.adminduk.office.access;

import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** Why an account stays as it is. */
public sealed interface AccountRefusal extends Refusal {

  /** Only an administrator keeps accounts. */
  record NotAdministrator() implements AccountRefusal {
    @Override
    public String slug() {
      return "not-administrator";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Nobody gives himself rights, opens his own lock or closes his own account (promise S10). */
  record OwnAccount(String username) implements AccountRefusal {
    @Override
    public String slug() {
      return "own-account";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("username", username);
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** The login name is somebody's already, perhaps of a closed account: names are never reused. */
  record UsernameTaken(String username) implements AccountRefusal {
    @Override
    public String slug() {
      return "username-taken";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("username", username);
    }
  }

  /** No such account in this office. */
  record NoSuchAccount() implements AccountRefusal {
    @Override
    public String slug() {
      return "no-such-account";
    }

    @Override
    public int status() {
      return 404;
    }
  }
}

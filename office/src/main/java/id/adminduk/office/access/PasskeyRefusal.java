package id.adminduk.office.access;

import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** Why a passkey is not taken in, or not given up. */
public sealed interface PasskeyRefusal extends Refusal {

  /**
   * The device's answer does not fit the question of this session, or nothing was asked.
   *
   * @param why one stable word, for whoever helps
   */
  record NotAccepted(String why) implements PasskeyRefusal {
    @Override
    public String slug() {
      return "passkey-not-accepted";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("why", why);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Neither the password nor a code was right: an unattended screen changes no factor. */
  record NotConfirmed() implements PasskeyRefusal {
    @Override
    public String slug() {
      return "passkey-not-confirmed";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /**
   * Who decides keeps a second factor; an administrator may take the last one, for a lost device.
   */
  record LastFactor(String label) implements PasskeyRefusal {
    @Override
    public String slug() {
      return "last-factor";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("label", label);
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** This officer has no such passkey. */
  record NoSuchPasskey() implements PasskeyRefusal {
    @Override
    public String slug() {
      return "no-such-passkey";
    }

    @Override
    public int status() {
      return 404;
    }
  }
}

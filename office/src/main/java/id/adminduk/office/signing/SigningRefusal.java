package id.adminduk.office.signing;

import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.Refusal;
import java.time.LocalDate;
import java.util.Map;

/** How the signing desk says no. */
public sealed interface SigningRefusal extends Refusal {

  /** Only the head of the office signs, or who acts for the head. */
  record NotASigner() implements SigningRefusal {
    @Override
    public String slug() {
      return "not-a-signer";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** The officer has no certificate that is in force. */
  record NoCertificate() implements SigningRefusal {
    @Override
    public String slug() {
      return "no-signing-certificate";
    }
  }

  /** The certificate's time is over. */
  record CertificateExpired(LocalDate lastDay) implements SigningRefusal {
    @Override
    public String slug() {
      return "signing-certificate-expired";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("lastDay", Day.SHOWN.format(lastDay));
    }
  }

  /** The passphrase does not open the key. */
  record WrongPassphrase() implements SigningRefusal {
    @Override
    public String slug() {
      return "wrong-passphrase";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Too many wrong passphrases; typing goes on later. */
  record TooManyTries(long minutes) implements SigningRefusal {
    @Override
    public String slug() {
      return "signing-too-many-tries";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("minutes", minutes);
    }

    @Override
    public int status() {
      return 429;
    }
  }

  /** A new certificate needs a longer passphrase, typed twice alike. */
  record PassphraseUnfit(int shortest) implements SigningRefusal {
    @Override
    public String slug() {
      return "passphrase-unfit";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("shortest", shortest);
    }

    @Override
    public int status() {
      return 422;
    }
  }
}

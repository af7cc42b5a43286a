package id.adminduk.office.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From where the running request came, so that a stolen session or machine can be asked for (S20).
 *
 * <p>Bound to the running code like a scope; work of the office's own has none.
 *
 * @param session name of the session, never its secret; empty without one
 * @param address network address of the machine
 */
public record Origin(String session, String address) {

  private static final int NAME_BYTES = 8;
  private static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();

  /**
   * Names a session by the beginning of its digest: the number itself would open the door.
   *
   * @param sessionId the secret number; empty without a session
   */
  public static Origin of(String sessionId, String address) {
    return new Origin(sessionId.isEmpty() ? "" : digest(sessionId), address);
  }

  private static String digest(String sessionId) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("a JDK without SHA-256", e);
    }
  }

  /** Works as of this origin. */
  public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work)
      throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  static Map<String, String> facts() {
    Map<String, String> facts = new HashMap<>();
    if (CURRENT.isBound()) {
      facts.put("session", CURRENT.get().session());
      facts.put("address", CURRENT.get().address());
    }
    facts.values().removeIf(String::isEmpty);
    return facts;
  }
}

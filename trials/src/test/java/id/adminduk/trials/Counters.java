package id.adminduk.trials;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** The signed-in accounts of an office, signed in when first needed. */
final class Counters {

  private final URI office;
  private final Map<Account, Terminal> terminals = new EnumMap<>(Account.class);

  Counters(URI office) {
    this.office = office;
  }

  Terminal of(Account account) {
    return terminals.computeIfAbsent(account, who -> Terminal.of(office, who));
  }

  /** Signs everybody in again, as after a restart. */
  void signInAgain() {
    terminals.values().forEach(Terminal::signIn);
  }
}

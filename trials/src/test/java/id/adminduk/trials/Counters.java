package id.adminduk.trials;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** The signed-in accounts of an office, signed in when first needed. */
final class Counters {

  private final URI office;
  private final Site site;
  private final Map<Account, Terminal> terminals = new EnumMap<>(Account.class);

  Counters(OfficeProcess office) {
    this.office = office.address();
    this.site = office.site();
  }

  /** Gives the NIK this person has here. */
  String nikOf(Person person) {
    return site.moved(person.nik());
  }

  /** Gives the family card this person has here. */
  String nomorKkOf(Person person) {
    return site.moved(person.nomorKk());
  }

  Terminal of(Account account) {
    return terminals.computeIfAbsent(account, who -> Terminal.of(office, who));
  }

  /** Signs everybody in again, as after a restart. */
  void signInAgain() {
    terminals.values().forEach(Terminal::signIn);
  }
}

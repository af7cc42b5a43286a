package id.adminduk.office.access;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.Chance;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The officers of this installation. */
@Component
public class Officers {

  private final OfficerStore store;
  private final PasswordEncoder passwords;
  private final Passwords judge;
  private final AuditTrail audit;
  private final Chance chance;

  Officers(
      OfficerStore store,
      PasswordEncoder passwords,
      Passwords judge,
      AuditTrail audit,
      Chance chance) {
    this.store = store;
    this.passwords = passwords;
    this.judge = judge;
    this.audit = audit;
    this.chance = chance;
  }

  /** Finds an open account by its login name. */
  public Optional<Officer> find(String username) {
    return store.byUsername(username);
  }

  /** Finds an account by its id, also a closed one: old acts keep their author. */
  public Optional<Officer> find(OfficerId id) {
    return store.byId(id);
  }

  /** Gives the roles an office has somebody for. */
  public Set<Role> rolesAt(OfficeCode office) {
    return Set.copyOf(store.rolesAt(office));
  }

  /**
   * Checks the password again before a sensitive act (rule R21, ASVS 7.5.3).
   *
   * <p>Wrong ones count against the account's lock: this form is no way to guess unseen.
   *
   * @return whether the account is open and the password its own
   */
  public boolean confirms(Officer officer, String password) {
    return judge.judge(officer.username(), password, "confirmation-refused")
        == Passwords.Verdict.RIGHT;
  }

  /** Notes at which counter somebody sits from now on; it is what every page shows. */
  public void sitsAt(OfficerId officer, String counter) {
    store.counter(officer, counter);
  }

  /**
   * Opens an account; one with a known NIP or NIK belongs to the person known by it.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the login name is taken
   */
  @Transactional
  public OfficerId open(NewOfficer account) {
    OfficerId id = new OfficerId(chance.uuid());
    PersonId person =
        store.person(account.nip(), account.nik()).orElseGet(() -> newPerson(account));
    store.insert(id, person, account, passwords.encode(account.password()));
    audit.append(
        AuditEntry.outsideCases("account-opened", id, Map.of("username", account.username())));
    return id;
  }

  private PersonId newPerson(NewOfficer account) {
    PersonId person = new PersonId(chance.uuid());
    store.insertPerson(person, account.nip(), account.nik());
    return person;
  }
}

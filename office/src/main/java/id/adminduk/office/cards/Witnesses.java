package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.UnitOfWork;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The second pair of eyes: another person, proven by the password at the same screen (promise S10).
 *
 * <p>No second factor is asked: the colleague stands beside the first officer, whose own session
 * has already passed one where the role demands it, and guesses count against the account's lock.
 */
@Component
class Witnesses {

  private final Officers officers;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;

  Witnesses(Officers officers, UnitOfWork unitOfWork, AuditTrail audit) {
    this.officers = officers;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
  }

  /** What the second officer typed. */
  record Claim(String username, String password) {
    /** Hidden on purpose: the password does not belong in logs. */
    @Override
    public String toString() {
      return "Claim[hidden]";
    }
  }

  /**
   * Finds the second officer, if the claim is true and it is another person with one of the roles.
   */
  Optional<Officer> prove(Claim claim, Officer first, Set<Role> roles) {
    Optional<Officer> second =
        officers
            .find(claim.username().strip())
            .filter(officer -> !officer.isSamePersonAs(first))
            .filter(officer -> officer.office().equals(first.office()))
            .filter(officer -> officer.roles().stream().anyMatch(roles::contains))
            .filter(officer -> officers.confirms(officer, claim.password()));
    if (second.isEmpty()) {
      unitOfWork.run(() ->
          audit.append(AuditEntry.outsideCases("second-officer-refused", first.id(), Map.of())));
    }
    return second;
  }
}

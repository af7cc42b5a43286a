package id.adminduk.office.uniqueness;

import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** How the resolving of a duplicate says no. */
public sealed interface DuplicateRefusal extends Refusal {

  /** What was typed is no NIK. */
  record NotANumber() implements DuplicateRefusal {
    @Override
    public String slug() {
      return "duplicate-not-a-number";
    }
  }

  /** The identity named is not the one the centre found; or it is another office's. */
  record OtherIdentity() implements DuplicateRefusal {
    @Override
    public String slug() {
      return "duplicate-other-identity";
    }
  }

  /** Not the identity of this record. */
  record NotThisRecord() implements DuplicateRefusal {
    @Override
    public String slug() {
      return "duplicate-not-this-record";
    }
  }

  /** There is nothing to resolve any more. */
  record NothingToResolve() implements DuplicateRefusal {
    @Override
    public String slug() {
      return "duplicate-nothing-to-resolve";
    }
  }

  /** Why must be written down. */
  record ReasonMissing() implements DuplicateRefusal {
    @Override
    public String slug() {
      return "duplicate-reason-missing";
    }
  }

  /** The register said no; passed on as it is. */
  record FromRegister(Refusal refusal) implements DuplicateRefusal {
    @Override
    public String slug() {
      return refusal.slug();
    }

    @Override
    public Map<String, Object> facts() {
      return refusal.facts();
    }

    @Override
    public int status() {
      return refusal.status();
    }
  }
}

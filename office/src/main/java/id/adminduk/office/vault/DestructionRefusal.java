package id.adminduk.office.vault;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** How the vault says no to destroying a person's key. */
public sealed interface DestructionRefusal extends Refusal {

  /** There is no key to destroy: nobody was ever recorded, or the key is gone already. */
  record NothingToDestroy(CaseNumber number) implements DestructionRefusal {
    @Override
    public String slug() {
      return "nothing-to-destroy";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number.value());
    }
  }

  /** No such wish waits at this office: it was decided, withdrawn, or never asked. */
  record NoSuchDestruction() implements DestructionRefusal {
    @Override
    public String slug() {
      return "no-such-destruction";
    }
  }

  /** The account may not take part: its role does not decide on this, or it has no NIP. */
  record NotCustodian() implements DestructionRefusal {
    @Override
    public String slug() {
      return "not-custodian";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Two people are told apart by their NIP, and this account has none. */
  record CustodianWithoutNip() implements DestructionRefusal {
    @Override
    public String slug() {
      return "custodian-without-nip";
    }
  }

  /** Somebody has asked already and nobody has decided yet. */
  record DestructionAsked(CaseNumber number) implements DestructionRefusal {
    @Override
    public String slug() {
      return "destruction-asked";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number.value());
    }
  }

  /** Too short a reason to answer for in a year. */
  record ReasonTooShort(int letters) implements DestructionRefusal {
    @Override
    public String slug() {
      return "destruction-reason-too-short";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("letters", letters);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Whoever asks does not decide, not with another account either. */
  record SecondPersonNeeded(CaseNumber number) implements DestructionRefusal {
    @Override
    public String slug() {
      return "destruction-needs-second-person";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number.value());
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** A legal hold stands over it. */
  record Held(CaseNumber number) implements DestructionRefusal {
    @Override
    public String slug() {
      return "destruction-held";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number.value());
    }
  }

  /** No such hold stands at this office: it was lifted, or never placed. */
  record NoSuchHold() implements DestructionRefusal {
    @Override
    public String slug() {
      return "no-such-hold";
    }
  }
}

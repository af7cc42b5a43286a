package id.adminduk.office.catalogue.revising;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Why a procedure stays as it is. */
public sealed interface DraftRefusal extends Refusal {

  /** Heads of division, the secretary and the administrator draft. */
  record NotADrafter() implements DraftRefusal {
    @Override
    public String slug() {
      return "not-a-drafter";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Only the head of the office puts a procedure in force (PermenPANRB 35/2012). */
  record NotTheHead() implements DraftRefusal {
    @Override
    public String slug() {
      return "not-the-head";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Whoever wrote in it never approves it, whatever the account (four eyes by person). */
  record OwnDraft() implements DraftRefusal {
    @Override
    public String slug() {
      return "own-draft";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** The office neither has nor had such a service. */
  record NoSuchProcedure(String service) implements DraftRefusal {
    @Override
    public String slug() {
      return "no-such-procedure";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("service", service);
    }
  }

  record NoDraft(String service) implements DraftRefusal {
    @Override
    public String slug() {
      return "no-draft";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("service", service);
    }
  }

  /** One draft at work for each service. */
  record DraftExists(String service, String who) implements DraftRefusal {
    @Override
    public String slug() {
      return "draft-exists";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("service", service, "who", who);
    }
  }

  /** Somebody changed it since this page was opened; nothing of the later text is stored. */
  record DraftChanged(String who) implements DraftRefusal {
    @Override
    public String slug() {
      return "draft-changed";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("who", who);
    }
  }

  /** It lies before the head of the office and must not change under the eyes. */
  record DraftProposed() implements DraftRefusal {
    @Override
    public String slug() {
      return "draft-proposed";
    }
  }

  record NotProposed() implements DraftRefusal {
    @Override
    public String slug() {
      return "draft-not-proposed";
    }
  }

  /** It cannot be walked; the facts are sentences that name rows. */
  record DraftFlawed(List<String> flaws) implements DraftRefusal {

    public DraftFlawed {
      flaws = List.copyOf(flaws);
    }

    @Override
    public String slug() {
      return "draft-flawed";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("flaws", flaws);
    }
  }

  /** It says what is in force already. */
  record DraftUnchanged() implements DraftRefusal {
    @Override
    public String slug() {
      return "draft-unchanged";
    }
  }

  /** A procedure is no longer than its file may be. */
  record DraftTooLarge() implements DraftRefusal {
    @Override
    public String slug() {
      return "draft-too-large";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Files accepted meanwhile would have been accepted under another wording. */
  record EffectivePast(LocalDate day) implements DraftRefusal {
    @Override
    public String slug() {
      return "effective-date-past";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("day", Day.SHOWN.format(day));
    }
  }

  /** New files would stop before rows that nobody in this office may do. */
  record NobodyInRole(List<String> lanes) implements DraftRefusal {

    public NobodyInRole {
      lanes = List.copyOf(lanes);
    }

    @Override
    public String slug() {
      return "nobody-in-role";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("lanes", lanes);
    }
  }

  /** A service ends when its last file is closed. */
  record ServiceHasOpenCases(List<CaseNumber> cases) implements DraftRefusal {

    public ServiceHasOpenCases {
      cases = List.copyOf(cases);
    }

    @Override
    public String slug() {
      return "service-has-open-cases";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of(
          "count", cases.size(), "cases", cases.stream().limit(20).map(CaseNumber::value).toList());
    }
  }

  /** The file is of another service than the one it was brought to. */
  record AnotherService(String expected, String found) implements DraftRefusal {
    @Override
    public String slug() {
      return "file-of-another-service";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("expected", expected, "found", found);
    }
  }
}

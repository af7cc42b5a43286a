package id.adminduk.office.applications;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.population.StatusPenduduk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How the hall says no. */
public sealed interface ApplicationRefusal extends Refusal {

  /** No resident carries the number: biodata must be recorded first (SOP 7.2.1.1, warning 1). */
  record UnknownResident(Nik nik) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "unknown-resident";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("nik", nik.masked());
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The number is in the register, but nobody is counted under it any more (UU 24/2013). */
  record ResidentNotActive(Nik nik, StatusPenduduk standing) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "resident-not-active";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("nik", nik.masked(), "standing", standing.name().replace('_', ' '));
    }
  }

  /** The same resident already has an open file for this service. */
  record AlreadyApplied(CaseNumber existing) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "already-applied";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", existing.value());
    }
  }

  /** The office works by no procedure for this service. */
  record ServiceNotOffered(String service) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "service-not-offered";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("service", service);
    }
  }

  /** A field service cannot take place on a day that is over. */
  record DayIsPast(LocalDate day) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "day-is-past";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("day", day.toString());
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** A field service ends with a report (S8, keluaran). */
  record ReportMissing() implements ApplicationRefusal {
    @Override
    public String slug() {
      return "report-missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Recording begins at 16, a year before the card (S10). */
  record TooYoungToRecord(int age) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "too-young-to-record";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("age", age);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Not yet 17 and never married (UU 24/2013 art. 63(1)). */
  record NotWajibKtp(int age) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "not-wajib-ktp";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("age", age);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** A workshop knows a reason why this resident may not apply, such as an earlier recording. */
  record NotAdmissible(String reason, Map<String, Object> because) implements ApplicationRefusal {

    public NotAdmissible {
      because = Map.copyOf(because);
    }

    @Override
    public String slug() {
      return "not-admissible-" + reason;
    }

    @Override
    public Map<String, Object> facts() {
      return because;
    }
  }

  /** The row is not open any more, or never was; the facts say who was faster. */
  record StepNotOpen(String number, String row, String finishedBy) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "step-not-open";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number, "row", row, "finishedBy", finishedBy);
    }
  }

  /** The SOP gives this row to another role. */
  record WrongRole(String row, String needed) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "wrong-role";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("row", row, "needed", needed);
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** The officer did the other side of a four-eyes pair in this very file. */
  record SameOfficer(String row, String otherRow) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "same-officer";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("row", row, "otherRow", otherRow);
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Complete was chosen while the checklist says otherwise. */
  record ChecklistIncomplete(List<String> missing) implements ApplicationRefusal {

    public ChecklistIncomplete {
      missing = List.copyOf(missing);
    }

    @Override
    public String slug() {
      return "checklist-incomplete";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("missing", missing);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** A file goes back only with a note that says what is missing or wrong (rule R3). */
  record DeficiencyMissing() implements ApplicationRefusal {
    @Override
    public String slug() {
      return "deficiency-missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The row waits for something outside the office and cannot be finished by hand. */
  record StepWaiting(String number, String row, String reason) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "step-waiting";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number, "row", row, "reason", reason);
    }
  }

  /** A colleague has taken the row up and not put it back. */
  record RowTaken(String number, String row, String by) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "row-taken";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number, "row", row, "by", by);
    }
  }

  /** The row lies on the pile; there is nothing to put back. */
  record RowNotTaken(String number, String row) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "row-not-taken";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number, "row", row);
    }
  }

  /** The row is not held by an officer, so nobody can let it go on. */
  record RowNotHeld(String number, String row) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "row-not-held";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number, "row", row);
    }
  }

  /** An act that stops work needs its reason in words. */
  record ReasonMissing() implements ApplicationRefusal {
    @Override
    public String slug() {
      return "reason-missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Only those who take files in and the head of section give one up. */
  record MayNotCancel(String first, String second) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "may-not-cancel";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("first", first, "second", second);
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** A workshop still has something in hand for the file, such as a blangko. */
  record WorkInProgress(String number, String what) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "work-in-progress";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number, "what", what);
    }
  }

  /** The archive is kept by others. */
  record MayNotArchive() implements ApplicationRefusal {
    @Override
    public String slug() {
      return "may-not-archive";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Pictures are put to an open file by who checks requirements. */
  record MayNotAttach() implements ApplicationRefusal {
    @Override
    public String slug() {
      return "may-not-attach";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** A file goes to the archive from its last row on. */
  record NotReadyForArchive(String number) implements ApplicationRefusal {
    @Override
    public String slug() {
      return "not-ready-for-archive";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number);
    }
  }
}

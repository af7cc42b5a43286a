package id.adminduk.office.access;

import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** Why the office's data and calendar stay as they are. */
public sealed interface OfficeRefusal extends Refusal {

  /** Only an administrator of this very office keeps them. */
  record NotOfficeAdministrator() implements OfficeRefusal {
    @Override
    public String slug() {
      return "not-office-administrator";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Minutes of past days are counted already; only today and what comes can change. */
  record DayHasPassed(String day) implements OfficeRefusal {
    @Override
    public String slug() {
      return "day-has-passed";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("day", day);
    }
  }

  /** The calendar has no such day or week to take out. */
  record NotInCalendar(String day) implements OfficeRefusal {
    @Override
    public String slug() {
      return "not-in-calendar";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("day", day);
    }
  }
}

package id.adminduk.office.uniqueness;

import id.adminduk.office.applications.ApplicationRefusal;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Refusal;
import java.util.Map;

/** How this room says no. */
public sealed interface UniquenessRefusal extends Refusal {

  /** The hall said no; passed on as it is. */
  record FromHall(ApplicationRefusal refusal) implements UniquenessRefusal {
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

  /** The file has no sealed recording, so there is nothing to send or to print. */
  record NotRecorded(CaseNumber number) implements UniquenessRefusal {
    @Override
    public String slug() {
      return "not-recorded";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number.value());
    }
  }

  /** The record's status does not allow what was asked. */
  record StatusForbids(CaseNumber number, RecordStatus current) implements UniquenessRefusal {
    @Override
    public String slug() {
      return "record-status-forbids";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number.value(), "status", current.name());
    }
  }

  /** Nothing leaves for the printer before PRINT_READY_RECORD. */
  record NotPrintReady(CaseNumber number, RecordStatus current) implements UniquenessRefusal {
    @Override
    public String slug() {
      return "not-print-ready";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("number", number.value(), "status", current.name());
    }
  }
}

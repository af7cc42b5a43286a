package id.adminduk.office.oversight;

import id.adminduk.office.access.Offices;
import id.adminduk.office.audit.Ledger;
import id.adminduk.office.kernel.Day;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What every answer of the overseer's page needs. */
@Component
class AuditPage {

  static final String TEMPLATE = "oversight/audit";

  private final Ledger ledger;
  private final Clock clock;
  private final Offices offices;

  AuditPage(Ledger ledger, Clock clock, Offices offices) {
    this.ledger = ledger;
    this.clock = clock;
    this.offices = offices;
  }

  Map<String, Object> model() {
    Map<String, Object> model = new HashMap<>();
    model.put("state", ledger.state());
    model.put("zone", zone());
    model.put("today", Day.SHOWN.format(today()));
    model.put("report", null);
    model.put("findings", List.of());
    model.put("looks", null);
    for (String field : List.of("nik", "why", "account", "from", "to", "reason")) {
      model.put(field, "");
    }
    model.put("what", Stolen.ACCOUNT.word());
    return model;
  }

  ZoneId zone() {
    return offices.here().hours().zone();
  }

  LocalDate today() {
    return offices.here().hours().dayOf(clock.instant());
  }

  /** Reads a day as it is typed, DD-MM-YYYY. */
  static Optional<LocalDate> day(String typed) {
    return Day.read(typed.strip());
  }

  /** Opens an answer that is kept as a file and nowhere between. */
  static Writer file(HttpServletResponse response, String type, String name) throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
  }
}

package id.adminduk.office.exchange;

import id.adminduk.office.population.bulk.CellFault;
import id.adminduk.office.web.Texts;
import java.util.List;

/** Faults as lines of a spreadsheet; columns are our own names, so nothing needs taming. */
final class FaultList {

  private FaultList() {}

  static String csv(List<CellFault> faults, Texts texts) {
    StringBuilder text = new StringBuilder();
    text.append(texts.of("exchange.import.fault.line"))
        .append(';')
        .append(texts.of("exchange.import.fault.column"))
        .append(';')
        .append(texts.of("exchange.import.fault.what"))
        .append("\r\n");
    for (CellFault fault : faults) {
      text.append(fault.line())
          .append(';')
          .append(fault.column())
          .append(';')
          .append(texts.of("import.fault." + fault.kind().name()))
          .append("\r\n");
    }
    return text.toString();
  }
}

package id.adminduk.office.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The head of an answer that a browser keeps as a file. */
final class CsvAnswer {

  /** Tells spreadsheets that it is UTF-8. */
  private static final String MARK = "\uFEFF";

  private CsvAnswer() {}

  static void begin(HttpServletResponse response, String name) throws IOException {
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.getWriter().write(MARK);
  }
}

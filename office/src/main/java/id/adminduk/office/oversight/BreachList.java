package id.adminduk.office.oversight;

import id.adminduk.office.applications.CasePeople;
import id.adminduk.office.oversight.Inquiry.Affected;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The breach list as a table for a spreadsheet (RFC 4180), no cell of which can be a formula. */
final class BreachList {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final String HEADER =
      "nik,nama,nomor_berkas,pertama_dilihat,terakhir_dilihat,kali,yang_dilihat\r\n";

  private BreachList() {}

  static String of(List<Affected> all, ZoneId zone) {
    return all.stream().map(one -> line(one, zone)).collect(Collectors.joining("", HEADER, ""));
  }

  private static String line(Affected one, ZoneId zone) {
    return Stream.of(
            one.person().map(person -> person.nik().value()).orElse(""),
            one.person().map(CasePeople.Person::name).orElse(""),
            one.seen().caseNumber().value(),
            MOMENT.format(one.seen().first().atZone(zone)),
            MOMENT.format(one.seen().last().atZone(zone)),
            Long.toString(one.seen().times()),
            String.join("; ", one.seen().contents()))
        .map(BreachList::cell)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A quote in front keeps spreadsheets from reading a formula, and long numbers from rounding. */
  static String cell(String text) {
    boolean dangerous = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    boolean longNumber = text.length() > 15 && text.chars().allMatch(Character::isDigit);
    String plain = dangerous || longNumber ? "'" + text : text;
    return "\"" + plain.replace("\"", "\"\"") + "\"";
  }
}

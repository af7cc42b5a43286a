package id.adminduk.office.catalogue.web;

import id.adminduk.office.catalogue.SopFile;
import id.adminduk.office.catalogue.SopFlaw;
import id.adminduk.office.catalogue.revising.Worksheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is wrong with a worksheet, sorted to where it is mended.
 *
 * @param rows sentences by row key
 * @param others sentences about no row
 */
record Judgement(Map<String, List<String>> rows, List<String> others) {

  static Judgement of(Worksheet sheet, Locale language) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    if (sheet.judged() instanceof SopFile.Refused(List<SopFlaw> flaws)) {
      for (SopFlaw flaw : flaws) {
        String key = flaw.place().row().orElse("");
        List<String> where =
            sheet.line(key).isPresent()
                ? rows.computeIfAbsent(key, _ -> new ArrayList<>())
                : others;
        where.add(flaw.what(language));
      }
    }
    return new Judgement(rows, others);
  }

  /** Gives the sentences about one row. */
  public List<String> of(String row) {
    return rows.getOrDefault(row, List.of());
  }

  /** Counts all sentences. */
  public int count() {
    return others.size() + rows.values().stream().mapToInt(List::size).sum();
  }
}

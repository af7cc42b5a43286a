package id.adminduk.office.population.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the lists once; they are part of the program and change with it. */
public final class CodeLists {

  private static final String FILE = "/codes/f-forms.csv";
  private static final Map<CodeList, List<Code>> LISTS = read();
  private static final Map<CodeList, Set<String>> TEXTS = texts();

  private CodeLists() {}

  /** Gives the lines in force on a day, in the order of the form. */
  public static List<Code> of(CodeList list, LocalDate day) {
    return all(list).stream().filter(code -> code.isInForce(day)).toList();
  }

  /** Gives every line there ever was. */
  public static List<Code> all(CodeList list) {
    return LISTS.getOrDefault(list, List.of());
  }

  /** Gives the line of a number on a day. */
  public static Optional<Code> of(CodeList list, int number, LocalDate day) {
    return of(list, day).stream().filter(code -> code.number() == number).findFirst();
  }

  /** Finds a line by what a person typed: its number, its words, or the number before them. */
  public static Optional<Code> find(CodeList list, String typed, LocalDate day) {
    String wanted = typed.strip().toUpperCase(Locale.ROOT);
    return of(list, day).stream()
        .filter(code ->
            wanted.equals(String.valueOf(code.number()))
                || wanted.equals(code.text())
                || wanted.equals(code.number() + " " + code.text()))
        .findFirst();
  }

  /** Says whether a text is, or once was, in a list. */
  public static boolean knows(CodeList list, String text) {
    return TEXTS.getOrDefault(list, Set.of()).contains(text);
  }

  private static Map<CodeList, Set<String>> texts() {
    Map<CodeList, Set<String>> texts = new EnumMap<>(CodeList.class);
    LISTS.forEach((list, codes) -> {
      Set<String> words = new HashSet<>();
      codes.forEach(code -> words.add(code.text()));
      texts.put(list, words);
    });
    return texts;
  }

  private static Map<CodeList, List<Code>> read() {
    Map<CodeList, List<Code>> lists = new EnumMap<>(CodeList.class);
    try (InputStream file = CodeLists.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is not in the jar");
      }
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(CodeLists::line)
          .forEach(code -> lists.computeIfAbsent(code.list(), l -> new ArrayList<>()).add(code));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lists;
  }

  private static Code line(String line) {
    String[] cells = line.split(";", -1);
    return new Code(
        CodeList.valueOf(cells[0]),
        Integer.parseInt(cells[1]),
        cells[2],
        cells[3].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[3]),
        cells[4].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[4]));
  }
}

package id.adminduk.office.house;

import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.Role;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Who may use an address, as {@code house/endpoints.txt} says it. */
record EndpointRule(String word, List<String> more) {

  private static final Path FILE =
      Project.root().resolve("office/src/test/resources/house/endpoints.txt");

  static Map<Endpoint, EndpointRule> all() {
    Map<Endpoint, EndpointRule> rules = new TreeMap<>();
    Project.read(FILE)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.strip().split("\\s+")))
        .forEach(words ->
            rules.put(
                new Endpoint(words.get(0), words.get(1)),
                new EndpointRule(words.get(2), words.subList(3, words.size()))));
    return rules;
  }

  boolean isPublic() {
    return word.equals("public");
  }

  /** Names the kind of row that must be open; absent where the address is not of a row. */
  Optional<StepKind> row() {
    return word.equals("row")
        ? Optional.of(more.getFirst().equals("*") ? StepKind.CHECK : kind())
        : Optional.empty();
  }

  /** Names the roles that pass, as the offered SOPs fill their rows. */
  Set<Role> roles(List<Sop> offered) {
    Set<Role> named = EnumSet.noneOf(Role.class);
    switch (word) {
      case "public", "any" -> named.addAll(Arrays.asList(Role.values()));
      case "not" -> {
        named.addAll(Arrays.asList(Role.values()));
        more.forEach(role -> named.remove(Role.valueOf(role)));
      }
      case "role" -> more.forEach(role -> named.add(Role.valueOf(role)));
      case "row" ->
          offered.stream()
              .flatMap(sop -> sop.rows().stream())
              .filter(row -> row().filter(kind -> kind == row.kind()).isPresent())
              .map(SopRow::role)
              .forEach(named::add);
      default -> throw new IllegalArgumentException("no rule: " + word);
    }
    return named;
  }

  private StepKind kind() {
    return StepKind.valueOf(more.getFirst());
  }

  @Override
  public String toString() {
    return (word + " " + String.join(" ", more)).strip();
  }
}

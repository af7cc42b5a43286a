package id.adminduk.office.registry;

import id.adminduk.office.population.regions.Region;
import id.adminduk.office.population.regions.Regions;
import id.adminduk.office.registry.Sheet.Option;
import id.adminduk.office.web.FormErrors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the village somebody lives in, by name or code. */
final class Villages {

  private static final int VILLAGE = 10;
  private static final int MANY = 12;

  private Villages() {}

  /** Gives every village of an office, for typing a few letters. */
  static List<Option> choices(String office) {
    return Regions.below(office).stream()
        .flatMap(kecamatan -> Regions.below(kecamatan.code()).stream())
        .map(Villages::option)
        .toList();
  }

  /** Gives villages of the whole country whose names are like a text. */
  static List<Option> like(String typed) {
    return found(typed, "").stream().map(Villages::option).toList();
  }

  private static Option option(Region village) {
    return new Option(written(village.code()), "");
  }

  /** Gives code and names, as the field shows a village. */
  static String written(String code) {
    String names =
        Regions.path(code).stream().limit(3).map(Region::name).collect(Collectors.joining(", "));
    return Regions.find(code).map(Region::dotted).orElse(code) + " " + names;
  }

  /** Reads a village; several of one name are asked back, with their codes. */
  static Optional<String> read(Typed typed, String name, String within, FormErrors errors) {
    String text = typed.text(name);
    if (text.isEmpty()) {
      errors.add(name, "registry.typed.region-empty");
      return Optional.empty();
    }
    String code = text.replaceAll("^([\\d.]+).*$", "$1").replace(".", "");
    if (code.matches("\\d+")) {
      if (!Regions.isVillage(code)) {
        errors.add(name, "registry.typed.region-unknown", text);
        return Optional.empty();
      }
      return Optional.of(code);
    }
    List<Region> found = found(text, within);
    if (found.isEmpty()) {
      errors.add(name, "registry.typed.region-unknown", text);
      return Optional.empty();
    }
    List<Region> exact = found.stream().filter(r -> r.name().equalsIgnoreCase(text)).toList();
    List<Region> meant = exact.isEmpty() ? found : exact;
    if (meant.size() > 1) {
      errors.add(
          name,
          "registry.typed.region-many",
          meant.stream()
              .limit(MANY)
              .map(region -> written(region.code()))
              .collect(Collectors.joining("; ")));
      return Optional.empty();
    }
    return Optional.of(meant.getFirst().code());
  }

  private static List<Region> found(String name, String within) {
    return name.isBlank() || name.matches("[\\d.].*")
        ? List.of()
        : Regions.search(name, within, MANY * 4).stream()
            .filter(region -> region.code().length() == VILLAGE && !region.isFormer())
            .limit(MANY)
            .toList();
  }
}

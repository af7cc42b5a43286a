package id.adminduk.office.catalogue;

import id.adminduk.office.kernel.OfficeCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All files of one start, read together: either every one is good, or none is used. */
final class Shelf {

  private static final String STANDARD = "format: " + StandardReader.FORMAT;

  private final List<Binder> binders = new ArrayList<>();
  private final List<StandardFile.Loaded> standards = new ArrayList<>();
  private final List<SopFlaw> flaws = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private Shelf() {}

  /** A SOP with the text it was read from, which is what the database keeps. */
  record Binder(Sop sop, String content) {}

  /**
   * Reads the files, given by name.
   *
   * @throws SopsRefused when any of them has a flaw, or two are for the same service
   */
  static Shelf read(Map<String, byte[]> files) {
    Shelf shelf = new Shelf();
    files.forEach(shelf::put);
    if (!shelf.flaws.isEmpty()) {
      throw new SopsRefused(shelf.flaws);
    }
    return shelf;
  }

  List<Binder> binders() {
    return List.copyOf(binders);
  }

  List<StandardFile.Loaded> standards() {
    return List.copyOf(standards);
  }

  List<Sop> procedures() {
    return binders.stream().map(Binder::sop).toList();
  }

  /** Gives an office's own procedures, then the national ones, then adopted ones; one a service. */
  List<Sop> offered(OfficeCode office, List<Adoption> adoptions) {
    if (office.equals(Catalogue.NATIONAL)) {
      return of(office);
    }
    Stream<Sop> adopted =
        procedures().stream()
            .filter(sop -> adoptions.stream().anyMatch(adoption -> adoption.covers(sop)));
    Map<ServiceCode, Sop> offered = new LinkedHashMap<>();
    Stream.of(of(office).stream(), of(Catalogue.NATIONAL).stream(), adopted)
        .flatMap(sops -> sops)
        .forEach(sop -> offered.putIfAbsent(sop.service(), sop));
    return List.copyOf(offered.values());
  }

  private List<Sop> of(OfficeCode office) {
    return procedures().stream().filter(sop -> sop.office().equals(office)).toList();
  }

  List<ServiceStandard> standard(OfficeCode office, ServiceCode service) {
    return standards.stream()
        .filter(file -> file.office().equals(office) && file.service().equals(service))
        .findFirst()
        .map(StandardFile.Loaded::components)
        .orElse(List.of());
  }

  private void put(String file, byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    if (text.lines().anyMatch(line -> line.strip().equals(STANDARD))) {
      switch (StandardFile.read(file, content)) {
        case StandardFile.Loaded loaded -> put(file, loaded);
        case StandardFile.Refused refused -> flaws.addAll(refused.flaws());
      }
    } else {
      switch (SopFile.read(file, content)) {
        case SopFile.Loaded(Sop sop) -> put(file, new Binder(sop, text));
        case SopFile.Refused refused -> flaws.addAll(refused.flaws());
      }
    }
  }

  private void put(String file, Binder binder) {
    claim(file, SopReader.FORMAT, binder.sop().office(), binder.sop().service());
    binders.add(binder);
  }

  private void put(String file, StandardFile.Loaded standard) {
    claim(file, StandardReader.FORMAT, standard.office(), standard.service());
    standards.add(standard);
  }

  private void claim(String file, String format, OfficeCode office, ServiceCode service) {
    String name = "%s %s %s".formatted(format, office, service);
    if (!seen.add(name)) {
      FlawPlace place = new FlawPlace(file, 1, Optional.empty());
      flaws.add(new SopFlaw.DuplicateName(place, name));
    }
  }
}

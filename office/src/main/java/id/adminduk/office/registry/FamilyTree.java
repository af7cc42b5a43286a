package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.registry.FamilyDrawing.Box;
import id.adminduk.office.registry.FamilyDrawing.Edge;
import id.adminduk.office.web.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Draws a family as a small tree: a row for each generation, couples side by side, a line from
 * parents to child.
 *
 * <p>A line is solid where the register names the parent, and dashed where only the card's relation
 * says it (records older than parents' numbers). Who is related to nobody on the card stands apart.
 */
final class FamilyTree {

  static final int WIDE = 176;
  static final int HIGH = 64;
  private static final int GAP = 24;
  private static final int COUPLE_GAP = 40;
  private static final int LEVEL = 124;
  private static final int EDGE = 12;
  private static final int LETTERS = 21;

  private final List<Person> family;
  private final LocalDate today;
  private final Texts texts;
  private final Map<Nik, Person> members = new LinkedHashMap<>();
  private final Map<Nik, Integer> level = new HashMap<>();
  private final Map<Nik, Box> placed = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  FamilyTree(List<Person> family, LocalDate today, Texts texts) {
    this.family = family;
    this.today = today;
    this.texts = texts;
    family.forEach(person -> members.put(person.nik(), person));
  }

  FamilyDrawing drawn() {
    family.forEach(person -> level.put(person.nik(), byCard(person)));
    settleLevels();
    int width = place();
    couples();
    family.forEach(this::parents);
    int height = placed.values().stream().mapToInt(Box::y).max().orElse(0) + HIGH + EDGE;
    return new FamilyDrawing(width, height, List.copyOf(placed.values()), edges, told);
  }

  /** Generation by the relation to the head. */
  private static int byCard(Person person) {
    return switch (person.hubungan()) {
      case ORANG_TUA, MERTUA -> -1;
      case KEPALA_KELUARGA, SUAMI, ISTRI -> 0;
      case ANAK, MENANTU -> 1;
      case CUCU -> 2;
      case FAMILI_LAIN, PEMBANTU, LAINNYA -> 3;
    };
  }

  /** Who is somebody's child or spouse here stands by them, whatever the card calls them. */
  private void settleLevels() {
    for (int round = 0; round < family.size(); round++) {
      for (Person person : family) {
        parentsHere(person).stream()
            .mapToInt(parent -> level.getOrDefault(parent, 0) + 1)
            .filter(below -> isApart(person) || below > levelOf(person))
            .max()
            .ifPresent(below -> level.put(person.nik(), below));
        spouseHere(person)
            .filter(spouse -> isApart(person) || levelOf(members(spouse)) > levelOf(person))
            .filter(spouse -> !isApart(members(spouse)) || isApart(person))
            .ifPresent(spouse -> level.put(person.nik(), levelOf(members(spouse))));
      }
    }
  }

  private Person members(Nik nik) {
    return Objects.requireNonNull(members.get(nik));
  }

  private Box at(Nik nik) {
    return Objects.requireNonNull(placed.get(nik));
  }

  private int levelOf(Person person) {
    return level.getOrDefault(person.nik(), 0);
  }

  private boolean isApart(Person person) {
    return byCard(person) == 3 && levelOf(person) == 3;
  }

  private Set<Nik> parentsHere(Person person) {
    Set<Nik> parents = new LinkedHashSet<>();
    person.father().filter(members::containsKey).ifPresent(parents::add);
    person.mother().filter(members::containsKey).ifPresent(parents::add);
    return parents;
  }

  private Optional<Nik> spouseHere(Person person) {
    return person.spouse().filter(members::containsKey);
  }

  /** Puts boxes row by row, couples beside each other, rows centred; gives the width. */
  private int place() {
    Map<Integer, List<List<Person>>> rows = new TreeMap<>();
    Set<Nik> done = new LinkedHashSet<>();
    for (Person person : family) {
      if (done.add(person.nik())) {
        List<Person> unit = new ArrayList<>(List.of(person));
        spouseHere(person)
            .filter(spouse -> levelOf(members(spouse)) == levelOf(person))
            .filter(done::add)
            .ifPresent(spouse -> unit.add(members(spouse)));
        rows.computeIfAbsent(levelOf(person), row -> new ArrayList<>()).add(unit);
      }
    }
    int width = rows.values().stream().mapToInt(FamilyTree::wide).max().orElse(0) + 2 * EDGE;
    int y = EDGE;
    for (List<List<Person>> row : rows.values()) {
      int x = (width - wide(row)) / 2;
      for (List<Person> unit : row) {
        for (Person person : unit) {
          placed.put(person.nik(), box(person, x, y));
          x += WIDE + COUPLE_GAP;
        }
        x += GAP - COUPLE_GAP;
      }
      y += LEVEL;
    }
    return width;
  }

  private static int wide(List<List<Person>> row) {
    int wide = -GAP;
    for (List<Person> unit : row) {
      wide += unit.size() * WIDE + (unit.size() - 1) * COUPLE_GAP + GAP;
    }
    return wide;
  }

  private Box box(Person person, int x, int y) {
    String nama = person.nama();
    int cut = nama.length() <= LETTERS ? nama.length() : nama.lastIndexOf(' ', LETTERS);
    int at = cut <= 0 ? Math.min(LETTERS, nama.length()) : cut;
    String rest = nama.substring(at).strip();
    return new Box(
        x,
        y,
        nama.substring(0, at),
        rest.length() > LETTERS ? rest.substring(0, LETTERS - 1) + "…" : rest,
        person.hubungan().printed() + ", " + texts.of("registry.age", person.ageOn(today)),
        person.isHead());
  }

  private void couples() {
    Set<Nik> drawn = new LinkedHashSet<>();
    for (Person person : family) {
      spouseHere(person)
          .filter(spouse -> !drawn.contains(spouse))
          .ifPresent(spouse -> {
            drawn.add(person.nik());
            Box a = at(person.nik());
            Box b = at(spouse);
            edges.add(
                new Edge(
                    "M%d %dH%d"
                        .formatted(
                            Math.min(a.x(), b.x()) + WIDE,
                            a.y() + HIGH / 2,
                            Math.max(a.x(), b.x())),
                    "couple"));
            this.told.add(texts.of("registry.tree.couple", person.nama(), members(spouse).nama()));
          });
    }
  }

  /** From the couple's middle, or from the one parent, down to the child. */
  private void parents(Person child) {
    Set<Nik> parents = parentsHere(child);
    if (!parents.isEmpty()) {
      edges.add(new Edge(down(parents, child.nik()), "known"));
      told.add(
          texts.of(
              "registry.tree.child",
              child.nama(),
              String.join(
                  texts.of("registry.tree.and"),
                  parents.stream().map(this::members).map(Person::nama).toList())));
    } else {
      headOf(child)
          .ifPresent(head -> {
            boolean elder = byCard(child) < 0;
            Nik from = elder ? child.nik() : head.nik();
            Nik to = elder ? head.nik() : child.nik();
            edges.add(new Edge(down(Set.of(from), to), "card"));
            told.add(
                texts.of(
                    "registry.tree.by-card",
                    child.nama(),
                    child.hubungan().printed(),
                    head.nama()));
          });
    }
  }

  /** The card's word stands in where the register knows no parents: ANAK and ORANG TUA only. */
  private Optional<Person> headOf(Person person) {
    boolean byCard =
        switch (person.hubungan()) {
          case ANAK -> true;
          case ORANG_TUA ->
              family.stream().filter(Person::isHead).noneMatch(h -> h.isChildOf(person.nik()));
          default -> false;
        };
    return byCard ? family.stream().filter(Person::isHead).findFirst() : Optional.empty();
  }

  private String down(Set<Nik> parents, Nik child) {
    List<Box> above = parents.stream().map(this::at).toList();
    int fromX = above.stream().mapToInt(box -> box.x() + WIDE / 2).sum() / above.size();
    int fromY = above.size() == 2 ? above.getFirst().y() + HIGH / 2 : above.getFirst().y() + HIGH;
    Box to = at(child);
    int half = to.y() - (LEVEL - HIGH) / 2;
    return "M%d %dV%dH%dV%d".formatted(fromX, fromY, half, to.x() + WIDE / 2, to.y());
  }
}

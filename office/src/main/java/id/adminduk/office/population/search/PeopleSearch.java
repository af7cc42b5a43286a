package id.adminduk.office.population.search;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.population.spelling.Spelling;
import id.adminduk.office.premises.UnitOfWork;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds people, best first, and remembers that somebody looked. */
@Component
public class PeopleSearch {

  /** Answers of one page. */
  public static final int LIMIT = 50;

  private static final int NUMBER = 16;
  private static final double WORTH_SHOWING = 0.6;
  private static final double LIKE_ONE_PERSON = 0.86;
  private static final int FEW = 5;
  private static final int WORDS = 3;

  private final PeopleIndex index;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;

  PeopleSearch(PeopleIndex index, AuditTrail trail, UnitOfWork unitOfWork) {
    this.index = index;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
  }

  /** Searches for an officer; the trail gets how it was asked and how many were found. */
  public List<FoundPerson> search(
      PeopleQuery query, Optional<OfficerId> officer, Optional<CaseNumber> caseNumber) {
    return unitOfWork.call(() -> {
      List<FoundPerson> found = find(query);
      trail.append(
          new AuditEntry(
              "people-search",
              officer,
              caseNumber,
              Map.of("by", kind(query), "found", Integer.toString(found.size()))));
      return found;
    });
  }

  private static String kind(PeopleQuery query) {
    if (digits(query.text()).length() == NUMBER) {
      return "number";
    }
    return query.text().isBlank() ? "birth" : query.born().isPresent() ? "name-birth" : "name";
  }

  private static String digits(String text) {
    return text.replaceAll("[\\s.\\-]", "").matches("\\d+") ? text.replaceAll("[\\s.\\-]", "") : "";
  }

  private List<FoundPerson> find(PeopleQuery query) {
    String digits = digits(query.text());
    if (!digits.isEmpty()) {
      return digits.length() == NUMBER
          ? index.byNumber(digits).stream().map(person -> person.scored(1)).toList()
          : List.of();
    }
    return ranked(query, candidates(query), WORTH_SHOWING);
  }

  /**
   * Gives who may be the same person as somebody about to be recorded, likeliest first.
   *
   * @param self a number to leave out, when the person is recorded already
   */
  public List<FoundPerson> likely(String nama, LocalDate born, Optional<Nik> self) {
    PeopleQuery query = new PeopleQuery(nama, Optional.of(born), "");
    return ranked(query, candidates(query), LIKE_ONE_PERSON).stream()
        .filter(person -> self.filter(person.nik()::equals).isEmpty())
        .filter(person -> Ranking.birth(born, person.tanggalLahir()) > 0)
        .toList();
  }

  private List<FoundPerson> candidates(PeopleQuery query) {
    Map<String, FoundPerson> candidates = new LinkedHashMap<>();
    query.born().ifPresent(born -> keep(candidates, index.bornOn(Ranking.near(born))));
    List<String> words = Spelling.words(query.text());
    if (words.isEmpty()) {
      return List.copyOf(candidates.values());
    }
    List<String> longest =
        words.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .limit(WORDS)
            .toList();
    Set<Integer> keys = new LinkedHashSet<>(Spelling.pairs(longest));
    keys.add(Spelling.wholeKey(query.text()));
    keep(candidates, index.withKeys(keys));
    if (candidates.size() < FEW || words.size() == 1) {
      Set<Integer> single = new LinkedHashSet<>();
      longest.forEach(word -> single.add(Spelling.key(word)));
      keep(candidates, index.withKeys(single));
    }
    return List.copyOf(candidates.values());
  }

  private static void keep(Map<String, FoundPerson> candidates, List<FoundPerson> more) {
    more.forEach(person -> candidates.put(person.nik().value() + person.status(), person));
  }

  private static List<FoundPerson> ranked(
      PeopleQuery query, List<FoundPerson> candidates, double least) {
    return candidates.stream()
        .map(person -> person.scored(Ranking.score(query, person)))
        .filter(person -> person.score() >= least)
        .sorted(
            Comparator.comparingDouble(FoundPerson::score)
                .reversed()
                .thenComparing(FoundPerson::nama)
                .thenComparing(person -> person.nik().value()))
        .limit(LIMIT)
        .toList();
  }
}

package id.adminduk.office.oversight;

import id.adminduk.office.oversight.Inquiry.Affected;
import id.adminduk.office.oversight.Inquiry.Breach;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the notice of a failed protection must say at least (UU 27/2022 art. 46 par. 2): which data,
 * when and how, what is done about it. The last is for the office to write.
 */
final class BreachNotice {

  private BreachNotice() {}

  static Map<String, Object> of(Breach breach, List<Affected> affected, ZoneId zone) {
    Map<String, Integer> kinds = new TreeMap<>();
    affected.forEach(
        one -> one.seen().contents().forEach(kind -> kinds.merge(kind, 1, Integer::sum)));
    Map<String, Object> model = new HashMap<>();
    model.put("what", breach.what());
    model.put("named", breach.named());
    model.put("from", breach.from().atZone(zone));
    model.put("until", breach.until().atZone(zone).minusDays(1));
    model.put(
        "persons",
        affected.stream()
            .flatMap(one -> one.person().stream())
            .map(person -> person.nik().value())
            .distinct()
            .count());
    model.put("cases", affected.size());
    model.put("kinds", kinds);
    Optional<Instant> first =
        affected.stream().map(one -> one.seen().first()).min(Comparator.naturalOrder());
    Optional<Instant> last =
        affected.stream().map(one -> one.seen().last()).max(Comparator.naturalOrder());
    model.put("first", first.map(at -> at.atZone(zone)).orElse(null));
    model.put("last", last.map(at -> at.atZone(zone)).orElse(null));
    return model;
  }
}

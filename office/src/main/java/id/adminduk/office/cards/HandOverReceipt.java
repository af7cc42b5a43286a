package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.Residents;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Issues the tanda terima that resident and officer sign (SOP 7.2.1.1, pickup e). */
@Component
class HandOverReceipt {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH.mm", Locale.of("id"));

  private final Documents documents;
  private final Residents residents;
  private final Offices offices;
  private final Clock clock;

  HandOverReceipt(Documents documents, Residents residents, Offices offices, Clock clock) {
    this.documents = documents;
    this.residents = residents;
    this.offices = offices;
    this.clock = clock;
  }

  void issue(OpenStep step, StoredCard card, Identification person, OldCard old, Officer by) {
    Map<String, Object> model = new HashMap<>();
    model.put("number", step.number().value());
    model.put("maskedNik", step.pemohon().masked());
    model.put("nama", residents.find(step.pemohon()).map(Resident::namaLengkap).orElseThrow());
    model.put("serial", card.serial().value());
    model.put("matches", matches(person));
    model.put("exception", person.exception().orElse(""));
    model.put("oldCardKind", old.kind());
    model.put("oldCardProof", old.proof());
    model.put("officerName", by.name());
    model.put("officerPosition", by.position());
    model.put("handedOverAt", MOMENT.format(clock.instant().atZone(offices.here().hours().zone())));
    documents.issue("hand-over-receipt", step.number(), Optional.of(by.id()), model);
  }

  /** Gives one line a finger that matched: finger, score, threshold. */
  private static List<Map<String, Object>> matches(Identification person) {
    return person.tries().stream()
        .filter(MatchTry::matched)
        .map(one ->
            Map.<String, Object>of(
                "finger", one.finger().name(),
                "verdict", one.verdict(),
                "score", Math.round(one.score()),
                "threshold", Math.round(one.threshold())))
        .toList();
  }
}

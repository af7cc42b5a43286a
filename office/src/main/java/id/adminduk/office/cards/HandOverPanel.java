package id.adminduk.office.cards;

import id.adminduk.devices.chip.ChipPayload;
import id.adminduk.formats.FingerPosition;
import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.StepPanel;
import id.adminduk.office.cards.PickupStore.CheckKind;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.Residents;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resident at the counter with the card, act by act: S6 row 10, and the rows that match (S7 row
 * 5) or make it valid (S3 row 6) before it. What the chip holds is shown only after it was read for
 * the resident.
 */
class HandOverPanel implements StepPanel {

  private final StepKind kind;
  private final CardStore cards;
  private final PickupDesk desk;
  private final FingerDesk fingers;
  private final ChipDesk chips;
  private final Residents residents;

  HandOverPanel(
      StepKind kind,
      CardStore cards,
      PickupDesk desk,
      FingerDesk fingers,
      ChipDesk chips,
      Residents residents) {
    this.kind = kind;
    this.cards = cards;
    this.desk = desk;
    this.fingers = fingers;
    this.chips = chips;
    this.residents = residents;
  }

  @Override
  public StepKind kind() {
    return kind;
  }

  @Override
  public boolean isWide() {
    return true;
  }

  @Override
  public String fragment() {
    return "cards/pickup :: panel";
  }

  /** One finger of the chip as the form shows it. */
  record FingerLine(String name, boolean matched, int triesLeft, List<MatchTry> tries) {}

  @Override
  public Map<String, Object> model(OpenStep step, Officer officer) {
    Map<String, Object> model = new HashMap<>();
    Optional<StoredCard> card = cards.of(step.number());
    model.put("serial", card.map(one -> one.serial().value()).orElse(""));
    model.put("kept", card.filter(one -> one.state() == CardState.MISMATCH).isPresent());
    model.put("slip", card.filter(one -> desk.has(one, CheckKind.SLIP)).isPresent());
    model.put("chipReader", chips.readerName());
    model.put("fingerReader", fingers.readerName().orElse(""));
    model.put("ends", kind.name());
    model.put("activated", card.filter(one -> one.state() == CardState.ACTIVE).isPresent());
    model.put("chip", false);
    card.filter(one -> desk.has(one, CheckKind.CHIP)).ifPresent(one -> addChip(model, step, one));
    return model;
  }

  private void addChip(Map<String, Object> model, OpenStep step, StoredCard card) {
    Result<ChipPayload, CardRefusal> read = chips.read(card, step.pemohon());
    if (!(read instanceof Result.Done<ChipPayload, CardRefusal>(var payload))) {
      return;
    }
    Identification person = fingers.identification(card, ChipDesk.fingers(payload).keySet());
    model.put("chip", true);
    model.put("fields", ChipBiodata.fields(payload.biodata()));
    model.put("resident", residents.find(step.pemohon()).orElseThrow());
    model.put(
        "photo", "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(payload.photo()));
    model.put("fingers", person.onChip().stream().sorted().map(one -> line(person, one)).toList());
    model.put("identified", person.succeeded());
    model.put("exception", person.exception().orElse(""));
    model.put("supervisor", person.supervisorMayDecide());
  }

  private static FingerLine line(Identification person, FingerPosition finger) {
    return new FingerLine(
        finger.name(),
        person.matched(finger),
        person.triesLeft(finger),
        person.tries().stream().filter(one -> one.finger() == finger).toList());
  }
}

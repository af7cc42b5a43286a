package id.adminduk.office.cards;

import id.adminduk.devices.card.CardPrinter;
import id.adminduk.devices.chip.ChipEncoder;
import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.StepPanel;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.uniqueness.CentreStanding;
import id.adminduk.office.uniqueness.RecordStatus;
import id.adminduk.office.uniqueness.Uniqueness;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Row 8 on the case page: print, or resolve a doubt. */
@Component
class PrintPanel implements StepPanel {

  private final BlankStore blanks;
  private final JournalStore journal;
  private final DoubtSweep sweep;
  private final CardPrinter printer;
  private final ChipEncoder encoder;
  private final IssuerKey issuer;
  private final Uniqueness uniqueness;
  private final CentreStanding centre;

  PrintPanel(
      BlankStore blanks,
      JournalStore journal,
      DoubtSweep sweep,
      CardPrinter printer,
      ChipEncoder encoder,
      IssuerKey issuer,
      Uniqueness uniqueness,
      CentreStanding centre) {
    this.blanks = blanks;
    this.journal = journal;
    this.sweep = sweep;
    this.printer = printer;
    this.encoder = encoder;
    this.issuer = issuer;
    this.uniqueness = uniqueness;
    this.centre = centre;
  }

  @Override
  public StepKind kind() {
    return StepKind.PRINT;
  }

  @Override
  public String fragment() {
    return "cards/panels :: print";
  }

  @Override
  public Map<String, Object> model(OpenStep step, Officer officer) {
    Optional<Blank> atWork = blanks.atWork(step.number());
    Map<String, Object> model = new HashMap<>();
    model.put("ready", uniqueness.statusOf(step).map(RecordStatus::isRecorded).orElse(true));
    model.put("centre", centre.of(step));
    model.put("atWork", atWork.map(blank -> blank.serial().value()).orElse(""));
    model.put("doubt", atWork.filter(this::isInDoubt).isPresent());
    model.put("next", blanks.next().map(SerialNumber::value).orElse(""));
    model.put("stock", blanks.countByState().getOrDefault(BlankState.IN_STOCK, 0L));
    model.put("spoiled", blanks.spoiledFor(step.number()));
    model.put("journal", journal.of(step.number()));
    model.put("printer", printer.displayName());
    model.put("encoder", encoder.displayName());
    model.put("issuer", issuer.shortName());
    return model;
  }

  private boolean isInDoubt(Blank blank) {
    return blank instanceof Blank.InDoubt
        || journal.unfinished(blank.serial()).filter(sweep::isStale).isPresent();
  }
}

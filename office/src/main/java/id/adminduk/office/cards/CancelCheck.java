package id.adminduk.office.cards;

import id.adminduk.office.applications.ApplicationRefusal;
import id.adminduk.office.applications.CancelRule;
import id.adminduk.office.kernel.CaseNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * No file is given up while a blangko is out for it: in the printer, in doubt, on the shelf (R4).
 */
@Component
class CancelCheck implements CancelRule {

  private final BlankStore blanks;

  CancelCheck(BlankStore blanks) {
    this.blanks = blanks;
  }

  @Override
  public Optional<ApplicationRefusal.WorkInProgress> objectsTo(CaseNumber number) {
    return blanks
        .atWork(number)
        .map(blank ->
            new ApplicationRefusal.WorkInProgress(
                number.value(), "blangko " + blank.serial().value()));
  }
}

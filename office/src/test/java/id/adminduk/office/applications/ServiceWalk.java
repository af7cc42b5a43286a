package id.adminduk.office.applications;

import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.population.Resident;

/** Files of the services an office adopted, taken as far as a test needs them. */
abstract class ServiceWalk extends CounterWalk {

  CaseNumber begun(String service, Resident resident) {
    clock.set(MONDAY_10);
    return handedIn(
        catalogue.current(offices.here().code(), new ServiceCode(service)).orElseThrow(), resident);
  }

  void upTo(StepKind kind, CaseNumber number) {
    while (row(number).kind() != kind) {
      hearTheCentre(number);
      yes(number);
    }
  }

  /** Does every row that is left. */
  void toTheEnd(CaseNumber number) {
    while (file(number).openStep().isPresent()) {
      yes(number);
    }
  }
}

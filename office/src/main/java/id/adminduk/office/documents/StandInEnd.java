package id.adminduk.office.documents;

import id.adminduk.office.applications.ApplicationEvent;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.CasePeople;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.uniqueness.RecordStatus;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Revokes the letter that stood in for a KTP-el in the commit that hands the card over (domain.md
 * 2.9): a file that prints and hands over is closed, and the record says CARD_ISSUED.
 */
@Component
class StandInEnd {

  private final PaperStore store;
  private final PaperDesk desk;
  private final StandInRules standIns;
  private final Applications applications;
  private final CasePeople people;

  StandInEnd(
      PaperStore store,
      PaperDesk desk,
      StandInRules standIns,
      Applications applications,
      CasePeople people) {
    this.store = store;
    this.desk = desk;
    this.standIns = standIns;
    this.applications = applications;
    this.people = people;
  }

  @EventListener
  void closed(ApplicationEvent.Closed file) {
    boolean printed =
        applications
            .find(file.number())
            .filter(found -> found.sop().rowOf(StepKind.HAND_OVER).isPresent())
            .filter(found -> found.sop().rowOf(StepKind.PRINT).isPresent())
            .isPresent();
    if (printed) {
      people.of(List.of(file.number())).forEach(person -> end(person.nik(), file.number()));
    }
  }

  private void end(Nik nik, CaseNumber number) {
    store.versions(PaperType.SUKET, nik.value()).stream()
        .filter(paper -> paper.state() == PaperState.ACTIVE)
        .filter(paper -> standIns.status(nik).filter(RecordStatus.CARD_ISSUED::equals).isPresent())
        .forEach(paper -> revoke(paper, number));
  }

  private void revoke(Paper paper, CaseNumber number) {
    store
        .hold(paper.id())
        .filter(held -> held.state() == PaperState.ACTIVE)
        .ifPresent(held ->
            desk.end(
                held,
                PaperState.REVOKED,
                RevocationReason.KTP_EL_DISERAHKAN.with(number.value()),
                number));
  }
}

package id.adminduk.office.cards;

import id.adminduk.devices.card.CardFace;
import id.adminduk.devices.card.CardPrinter;
import id.adminduk.devices.card.PdfCardPrinter;
import id.adminduk.devices.card.PrintOutcome;
import id.adminduk.devices.chip.ChipFault;
import id.adminduk.devices.chip.SimulatedChips;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.population.Residents;
import id.adminduk.office.premises.PremisesSettings;
import id.adminduk.office.premises.UnitOfWork;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;

/** The card room on the office's own database, with a centre and devices in the test's hands. */
final class CardDeskFixture {

  final UniquenessFake uniqueness = new UniquenessFake(UUID.randomUUID());
  final List<String> printed = new ArrayList<>();
  boolean printerCrashes;
  ChipFault chipFault = ChipFault.NONE;

  final PrintCheck check;
  final Personalisation personalisation;
  final DoubtDesk doubts;
  final Forwarding forwarding;
  final PickupDesk pickup;
  final FingerDesk fingers;
  final SupervisorDesk supervisor;
  final HandOver handOver;

  CardDeskFixture(ApplicationContext office) {
    Applications applications = office.getBean(Applications.class);
    UnitOfWork work = office.getBean(UnitOfWork.class);
    AuditTrail audit = office.getBean(AuditTrail.class);
    BlankStore blanks = office.getBean(BlankStore.class);
    CardStore cards = office.getBean(CardStore.class);
    CardVault vault = office.getBean(CardVault.class);
    JournalStore journal = office.getBean(JournalStore.class);
    IssuerKey issuer = office.getBean(IssuerKey.class);
    PickupStore store = office.getBean(PickupStore.class);
    Residents residents = office.getBean(Residents.class);
    Witnesses witnesses = new Witnesses(office.getBean(Officers.class), work, audit);
    Path folder = office.getBean(PremisesSettings.class).data().resolve("chips");
    SimulatedChips chips = new SimulatedChips(folder, serial -> chipFault);
    JournaledPrintBook book =
        new JournaledPrintBook(
            applications,
            uniqueness,
            residents,
            office.getBean(CardContent.class),
            blanks,
            cards,
            vault,
            journal,
            work,
            audit);
    check = new PrintCheck(applications, uniqueness, work, audit);
    personalisation = new Personalisation(book, new CuedPrinter(), chips, chips, issuer);
    doubts =
        new DoubtDesk(
            applications,
            uniqueness,
            blanks,
            journal,
            vault,
            personalisation,
            witnesses,
            office.getBean(DoubtSweep.class),
            work,
            audit);
    forwarding = new Forwarding(applications, uniqueness, cards, work, audit);
    ChipDesk chipDesk = new ChipDesk(chips, issuer);
    pickup = new PickupDesk(applications, cards, store, chipDesk, work, audit);
    ObjectProvider<PickupReader> noReader = office.getBeanProvider(PickupReader.class);
    fingers =
        new FingerDesk(pickup, chipDesk, store, uniqueness, applications, noReader, work, audit);
    supervisor =
        new SupervisorDesk(
            pickup,
            fingers,
            chipDesk,
            store,
            cards,
            blanks,
            vault,
            witnesses,
            applications,
            uniqueness,
            work,
            audit);
    HandOverReceipt receipt =
        new HandOverReceipt(
            office.getBean(Documents.class),
            residents,
            office.getBean(Offices.class),
            office.getBean(Clock.class));
    handOver =
        new HandOver(
            pickup,
            fingers,
            chipDesk,
            store,
            cards,
            blanks,
            receipt,
            applications,
            uniqueness,
            work,
            audit);
  }

  /** A printer whose office may die while it prints. */
  private final class CuedPrinter implements CardPrinter {
    private final CardPrinter pdf = new PdfCardPrinter();

    @Override
    public String displayName() {
      return "SIMULATOR cetak";
    }

    @Override
    public PrintOutcome print(CardFace face, String blankSerial) {
      printed.add(blankSerial);
      if (printerCrashes) {
        throw new IllegalStateException("the office stops here");
      }
      return pdf.print(face, blankSerial);
    }
  }
}

package id.adminduk.office.documents;

import id.adminduk.office.access.Offices;
import id.adminduk.office.population.life.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the register has to say for each type of paper; nothing where it has no such entry. */
@Component
class Quotations {

  private final FamilyQuote families;
  private final AktaQuote registers;
  private final CoupleQuote couples;
  private final ChildQuote children;
  private final LetterQuote letters;
  private final StatementQuote statements;
  private final Offices offices;
  private final Clock clock;

  Quotations(
      FamilyQuote families,
      AktaQuote registers,
      CoupleQuote couples,
      ChildQuote children,
      LetterQuote letters,
      StatementQuote statements,
      Offices offices,
      Clock clock) {
    this.families = families;
    this.registers = registers;
    this.couples = couples;
    this.children = children;
    this.letters = letters;
    this.statements = statements;
    this.offices = offices;
    this.clock = clock;
  }

  /** Gives the office's day. */
  LocalDate today() {
    return offices.here().hours().dayOf(clock.instant());
  }

  Optional<Quoted> of(PaperType type, Person person) {
    ZoneId zone = offices.here().hours().zone();
    return switch (type) {
      case KK -> families.of(person, today());
      case AKTA_KELAHIRAN -> registers.birth(person, zone);
      case AKTA_KEMATIAN -> registers.death(person);
      case AKTA_PERKAWINAN -> couples.marriage(person);
      case AKTA_PERCERAIAN -> couples.divorce(person);
      case AKTA_PENGAKUAN -> children.acknowledgement(person);
      case AKTA_PENGESAHAN -> children.legitimation(person);
      case LAHIR_MATI -> registers.stillbirth(person);
      case SKPWNI -> letters.of(person, today());
      case BIODATA -> BiodataQuote.of(person);
      case KIA, SUKET, KETERANGAN_KEPENDUDUKAN, SKTT, TANDA_BUKTI_PELAPORAN ->
          statements.of(type, person, today());
    };
  }
}

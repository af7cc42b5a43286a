package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.ApplicationRefusal;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.WaitReason;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of S11 and S14 that end in a paper instead of a card: a letter that stands in where no
 * card can be printed yet (S11 row 4), or the same bytes again for who lost a signed paper
 * (domain.md 5: reprinted while its data stand).
 */
@Component
class Reprints {

  private final PaperStore store;
  private final PaperDesk desk;
  private final RegisterReading reading;
  private final LifeEvents lives;
  private final Applications applications;
  private final UnitOfWork unitOfWork;
  private final JdbcClient jdbc;
  private final Clock clock;

  Reprints(
      PaperStore store,
      PaperDesk desk,
      RegisterReading reading,
      LifeEvents lives,
      Applications applications,
      UnitOfWork unitOfWork,
      JdbcClient jdbc,
      Clock clock) {
    this.store = store;
    this.desk = desk;
    this.reading = reading;
    this.lives = lives;
    this.applications = applications;
    this.unitOfWork = unitOfWork;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Gives the papers in force about the people of the applicant's card, children among them. */
  List<Paper> inForce(Nik nik) {
    List<Nik> family =
        lives.find(nik).stream()
            .flatMap(person -> lives.family(person.kk()).stream())
            .map(Person::nik)
            .toList();
    return reading.refs(family).values().stream()
        .flatMap(ref -> store.ofResident(ref).stream())
        .filter(paper -> paper.state() == PaperState.ACTIVE)
        .toList();
  }

  /** Gives what the row of a file may print instead of a card. */
  List<Paper> instead(CaseView file) {
    return FileService.CETAK.is(file)
        ? store.ofFile(file.number()).stream()
            .filter(paper -> paper.type() == PaperType.SUKET)
            .filter(paper -> paper.state() == PaperState.ACTIVE)
            .toList()
        : Optional.of(file)
            .filter(FileService.HILANG::is)
            .flatMap(CaseView::applicant)
            .map(this::inForce)
            .orElse(List.of());
  }

  /** Gives what was printed again for a file. */
  List<Paper> of(CaseNumber file) {
    return jdbc
        .sql("select paper from documents.reprint where case_number = :file order by serial")
        .param("file", file.value())
        .query((row, number) -> row.getObject("paper", UUID.class))
        .list()
        .stream()
        .flatMap(id -> store.find(id).stream())
        .toList();
  }

  /** Ends the printing row with a paper out of the archive instead of a card. */
  Result<Paper, Refusal> print(CaseView file, StepId step, UUID wanted, Officer by) {
    return unitOfWork.attempt(() ->
        toPrint(file, step, by)
            .<Result<Paper, Refusal>>fold(
                open ->
                    instead(file).stream()
                        .filter(paper -> isOf(file, open) && paper.id().equals(wanted))
                        .findFirst()
                        .<Result<Paper, Refusal>>map(paper -> Result.done(printed(paper, open, by)))
                        .orElseGet(() -> Result.refused(new PaperRefusal.NoSuchPaper())),
                Result::refused));
  }

  /** A letter stands in just because the centre has not answered, so that wait is none for it. */
  private Result<OpenStep, ApplicationRefusal> toPrint(CaseView file, StepId step, Officer by) {
    boolean standsIn = FileService.CETAK.is(file);
    boolean atCentre =
        file.openStep()
            .filter(open -> open.id().equals(step))
            .flatMap(CaseView.StepView::waiting)
            .filter(WaitReason.CENTRE::equals)
            .isPresent();
    boolean theirs = file.openRow().filter(row -> by.has(row.role())).isPresent();
    return standsIn && atCentre && theirs
        ? applications
            .openRowOf(file.id())
            .<Result<OpenStep, ApplicationRefusal>>map(Result::done)
            .orElseGet(() -> applications.permit(step, StepKind.PRINT, by))
        : applications.permit(step, StepKind.PRINT, by);
  }

  /** A row of another file is not ended with this file's papers: it may owe a card. */
  private static boolean isOf(CaseView file, OpenStep open) {
    return open.number().equals(file.number());
  }

  private Paper printed(Paper paper, OpenStep open, Officer by) {
    jdbc.sql(
            """
            insert into documents.reprint (case_number, paper, officer, at)
            values (:file, :paper, :officer, :at)
            """)
        .param("file", open.number().value())
        .param("paper", paper.id())
        .param("officer", by.id().value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    desk.audit("paper-reprinted", paper, by);
    applications.finish(open, Optional.of(by), facts(paper));
    return paper;
  }

  /** Ends the row at the pickup counter: a paper needs no finger, the slip is shown. */
  Result<CaseNumber, Refusal> handOver(CaseView file, StepId step, Officer by) {
    return unitOfWork.attempt(() ->
        applications
            .permit(step, StepKind.HAND_OVER, by)
            .<Result<CaseNumber, Refusal>>fold(open -> handed(file, open, by), Result::refused));
  }

  private Result<CaseNumber, Refusal> handed(CaseView file, OpenStep open, Officer by) {
    List<Paper> printed = of(file.number());
    if (!isOf(file, open) || printed.isEmpty()) {
      return Result.refused(new PaperRefusal.NothingChosen());
    }
    applications.finish(open, Optional.of(by), facts(printed.getLast()));
    return Result.done(open.number());
  }

  private static Map<String, String> facts(Paper paper) {
    return Map.of("paper", paper.type().title());
  }
}

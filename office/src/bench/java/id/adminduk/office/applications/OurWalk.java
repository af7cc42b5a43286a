package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.population.Resident;
import id.adminduk.office.premises.Scope;
import id.adminduk.office.premises.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hall: accept, then take and finish nine rows, each act one commit with its event, its audit
 * row, row policies and four eyes; the desks' own work (samples, cards, papers) is left out.
 */
final class OurWalk implements Walking {

  /**
   * Who and what a client works with.
   *
   * @param crew an officer for every role, another person each
   * @param people applicants without an open file; used in turn
   */
  record Counter(Map<Role, Officer> crew, Queue<Resident> people) {

    Officer of(Role role) {
      return Objects.requireNonNull(crew.get(role), role::name);
    }
  }

  private final Applications applications;
  private final UnitOfWork unitOfWork;
  private final JdbcClient jdbc;
  private final Sop sop;
  private final Scope scope;
  private final List<Counter> counters;
  private final Function<Resident, FormF102> form;

  OurWalk(
      Applications applications,
      UnitOfWork unitOfWork,
      JdbcClient jdbc,
      Sop sop,
      Scope scope,
      List<Counter> counters,
      Function<Resident, FormF102> form) {
    this.applications = applications;
    this.unitOfWork = unitOfWork;
    this.jdbc = jdbc;
    this.sop = sop;
    this.scope = scope;
    this.counters = counters;
    this.form = form;
  }

  @Override
  public String name() {
    return "Adminduk";
  }

  @Override
  public void walk(int client, Watch watch) {
    Counter counter = counters.get(client);
    Resident next = counter.people().remove();
    scope.run(() -> walk(counter, next, watch));
    counter.people().add(next);
  }

  @Override
  public long open() {
    return scope.call(() ->
        jdbc.sql("select count(*) from applications.case_file where status <> 'CLOSED'")
            .query(Long.class)
            .single());
  }

  private void walk(Counter counter, Resident who, Watch watch) {
    NewApplication application =
        new NewApplication(sop.service(), form.apply(who), Optional.empty());
    Officer terminal = counter.of(sop.first().role());
    CaseNumber number =
        watch.time("accept", () -> applications.accept(application, terminal).orFault());
    for (SopRow row : sop.rows().subList(1, sop.rows().size())) {
      Officer by = counter.of(row.role());
      StepId step = watch.time("find", () -> openRow(number));
      watch.time("take", () -> applications.take(step, by).orFault());
      watch.time("finish", () -> finish(step, row, by));
    }
  }

  private OpenStep finish(StepId step, SopRow row, Officer by) {
    return unitOfWork
        .attempt(() ->
            applications
                .permit(step, row.kind(), by)
                .map(open -> {
                  applications.finish(open, Optional.of(by), Map.of());
                  return open;
                }))
        .orFault();
  }

  private StepId openRow(CaseNumber number) {
    return new StepId(
        jdbc.sql(
                """
                select s.id from applications.case_file c join applications.step s on s.case_id = c.id
                where c.number = :number and s.finished_at is null
                """)
            .param("number", number.value())
            .query(UUID.class)
            .single());
  }
}

package id.adminduk.office.uniqueness.bench;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the bench does: how often two agree, how many are in time; counts only, nobody by name. */
@Component
class BenchFigures {

  private final JdbcClient jdbc;
  private final Clock clock;

  BenchFigures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The figures of the bench.
   *
   * @param twice adjudications with a first and a second opinion
   * @param agreed of them, where both came to the same
   * @param thirds where a third had to decide
   * @param inTime of the concluded, within the standard
   */
  public record Figures(
      long open,
      long late,
      long concluded,
      long inTime,
      long twice,
      long agreed,
      long thirds,
      double medianHours,
      List<Cell> cells,
      Map<String, Long> outcomes) {

    public long agreedPercent() {
      return twice == 0 ? 0 : Math.round(100.0 * agreed / twice);
    }

    public long inTimePercent() {
      return concluded == 0 ? 0 : Math.round(100.0 * inTime / concluded);
    }

    /** Gives how often the first said one thing and the second another. */
    public long count(String first, String second) {
      return cells.stream()
          .filter(cell -> cell.first().equals(first) && cell.second().equals(second))
          .mapToLong(Cell::count)
          .sum();
    }
  }

  /** How often the first opinion said this and the second that. */
  public record Cell(String first, String second, long count) {}

  Figures all() {
    List<Cell> cells = cells();
    Map<String, Long> outcomes = outcomes();
    return jdbc.sql(
            """
            select
              (select count(*) from uniqueness.adjudication where concluded_at is null) as open,
              (select count(*) from uniqueness.adjudication
               where concluded_at is null and due_at < :now) as late,
              (select count(*) from uniqueness.adjudication
               where concluded_at is not null) as concluded,
              (select count(*) from uniqueness.adjudication
               where concluded_at <= due_at) as in_time,
              (select count(*) from uniqueness.opinion where round = 2) as twice,
              (select count(*) from uniqueness.opinion one
               join uniqueness.opinion two
                 on two.adjudication = one.adjudication and two.round = 2
               where one.round = 1 and one.decision = two.decision
                 and one.against is not distinct from two.against) as agreed,
              (select count(*) from uniqueness.opinion where round = 3) as thirds,
              (select coalesce(percentile_cont(0.5) within group
                 (order by extract(epoch from concluded_at - opened_at) / 3600), 0)
               from uniqueness.adjudication where concluded_at is not null) as hours
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, number) ->
            new Figures(
                row.getLong("open"),
                row.getLong("late"),
                row.getLong("concluded"),
                row.getLong("in_time"),
                row.getLong("twice"),
                row.getLong("agreed"),
                row.getLong("thirds"),
                row.getDouble("hours"),
                cells,
                outcomes))
        .single();
  }

  private List<Cell> cells() {
    return jdbc.sql(
            """
            select one.decision as first, two.decision as second, count(*) as many
            from uniqueness.opinion one
            join uniqueness.opinion two on two.adjudication = one.adjudication and two.round = 2
            where one.round = 1 group by 1, 2
            """)
        .query((row, number) ->
            new Cell(row.getString("first"), row.getString("second"), row.getLong("many")))
        .list();
  }

  private Map<String, Long> outcomes() {
    Map<String, Long> outcomes = new TreeMap<>();
    jdbc.sql(
            """
            select outcome, count(*) as many from uniqueness.adjudication
            where outcome is not null group by 1
            """)
        .query((row, number) -> Map.entry(row.getString("outcome"), row.getLong("many")))
        .list()
        .forEach(entry -> outcomes.put(entry.getKey(), entry.getValue()));
    return outcomes;
  }
}

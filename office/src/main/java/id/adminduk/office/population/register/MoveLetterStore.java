package id.adminduk.office.population.register;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.population.life.LifeEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Letters of moves, each a row of the office that wrote it. */
@Component
class MoveLetterStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  MoveLetterStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(MoveLetter letter) {
    jdbc.sql(
            """
            insert into population.move_letter
              (number, destination, place, movers, issued_on, valid_until)
            values (:number, :destination, cast(:place as jsonb), :movers, :issued, :until)
            """)
        .param("number", letter.number())
        .param("destination", letter.destination().value())
        .param("place", json.writeValueAsString(letter.to()))
        .param("movers", letter.movers().stream().map(Nik::value).toArray(String[]::new))
        .param("issued", letter.issuedOn())
        .param("until", letter.validUntil())
        .update();
  }

  Optional<OfficeCode> originOf(String number) {
    return jdbc.sql("select population.origin_of_letter(:number) as origin")
        .param("number", number)
        .query((row, n) -> Optional.ofNullable(row.getString("origin")).map(OfficeCode::new))
        .single();
  }

  Optional<MoveLetter> find(String number) {
    return jdbc.sql("select * from population.move_letter where number = :number")
        .param("number", number)
        .query((row, n) -> letter(row))
        .optional();
  }

  Optional<MoveLetter> hold(String number) {
    return jdbc.sql("select * from population.move_letter where number = :number for update")
        .param("number", number)
        .query((row, n) -> letter(row))
        .optional();
  }

  /** Gives letters that are open on a day, for the list of who is about to leave. */
  List<MoveLetter> open(LocalDate day) {
    return jdbc.sql(
            """
            select * from population.move_letter
            where used_on is null and valid_until >= :day order by issued_on, number
            """)
        .param("day", day)
        .query((row, n) -> letter(row))
        .list();
  }

  /** Gives letters open on a day that name one of these people, the oldest first. */
  List<MoveLetter> openFor(Collection<Nik> movers, LocalDate day) {
    return jdbc.sql(
            """
            select * from population.move_letter
            where used_on is null and valid_until >= :day and movers && cast(:movers as text[])
            order by issued_on, number
            """)
        .param("day", day)
        .param("movers", movers.stream().map(Nik::value).toArray(String[]::new))
        .query((row, n) -> letter(row))
        .list();
  }

  void use(String number, LocalDate day, long event) {
    jdbc.sql(
            "update population.move_letter set used_on = :day, event = :event where number ="
                + " :number")
        .param("day", day)
        .param("event", event)
        .param("number", number)
        .update();
  }

  /**
   * Does a part of the caller's transaction with the rows of another office.
   *
   * <p>The one place where a transaction sees two offices: a mover's two rows must change in one
   * commit, or there is a moment in which they are counted twice or not at all
   * (docs/register-invariants.md).
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T among(OfficeCode origin, OfficeCode here, Supplier<T> work) {
    scope(origin.value());
    T result = work.get();
    scope(here.value());
    return result;
  }

  private void scope(String office) {
    jdbc.sql("select set_config('adminduk.scope', :office, true)")
        .param("office", office)
        .query(String.class)
        .single();
  }

  private MoveLetter letter(ResultSet row) throws SQLException {
    return new MoveLetter(
        row.getString("number"),
        new OfficeCode(row.getString("office")),
        new OfficeCode(row.getString("destination")),
        json.readValue(row.getString("place"), LifeEvent.Place.class),
        Stream.of((String[]) row.getArray("movers").getArray()).map(Nik::new).toList(),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        Optional.ofNullable(row.getObject("used_on", LocalDate.class)));
  }
}

package id.adminduk.office.access;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficeHours;
import id.adminduk.office.kernel.OfficeWeek;
import id.adminduk.office.kernel.Opening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the office's data and calendar. */
@Component
class OfficeStore {

  private final JdbcClient jdbc;

  OfficeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Long> version(OfficeCode office) {
    return jdbc.sql("select version from access.office where code = :office")
        .param("office", office.value())
        .query(Long.class)
        .optional();
  }

  /** Counts a change; the row stays locked until the commit, so changes follow one another. */
  long raiseVersion(OfficeCode office) {
    return jdbc.sql(
            "update access.office set version = version + 1 where code = :office returning version")
        .param("office", office.value())
        .query(Long.class)
        .single();
  }

  /** Puts an office in that is not there yet. */
  void addMissing(Office office) {
    int added =
        with(
            office,
            jdbc.sql(
                """
                insert into access.office
                  (code, name, provinsi, kabupaten, address, phone, email, website, zone)
                values (:code, :name, :provinsi, :kabupaten, :address, :phone, :email, :website,
                        :zone)
                on conflict (code) do nothing
                """));
    if (added == 1) {
      office.hours().weeks().forEach((since, week) -> putWeek(office.code(), since, week));
      office
          .hours()
          .special()
          .forEach((day, openings) ->
              putDay(office.code(), new SpecialDay(day, day.toString(), openings)));
    }
  }

  void change(Office office) {
    with(
        office,
        jdbc.sql(
            """
            update access.office
            set name = :name, provinsi = :provinsi, kabupaten = :kabupaten, address = :address,
                phone = :phone, email = :email, website = :website, zone = :zone
            where code = :code
            """));
  }

  private static int with(Office office, JdbcClient.StatementSpec statement) {
    return statement
        .param("code", office.code().value())
        .param("name", office.name())
        .param("provinsi", office.provinsi())
        .param("kabupaten", office.kabupaten())
        .param("address", office.address())
        .param("phone", office.phone())
        .param("email", office.email())
        .param("website", office.website())
        .param("zone", office.hours().zone().getId())
        .update();
  }

  Office read(OfficeCode office) {
    NavigableMap<LocalDate, List<Opening>> special = new TreeMap<>();
    days(office).forEach(day -> special.put(day.day(), day.openings()));
    NavigableMap<LocalDate, OfficeWeek> weeks = weeks(office);
    return jdbc.sql("select * from access.office where code = :office")
        .param("office", office.value())
        .query((row, number) ->
            new Office(
                office,
                row.getString("name"),
                row.getString("provinsi"),
                row.getString("kabupaten"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("website"),
                new OfficeHours(ZoneId.of(row.getString("zone")), weeks, special)))
        .single();
  }

  List<SpecialDay> days(OfficeCode office) {
    Map<LocalDate, List<Opening>> openings = new HashMap<>();
    jdbc.sql("select day, opens, closes from access.day_opening where office = :office")
        .param("office", office.value())
        .query(row -> {
          openings
              .computeIfAbsent(row.getObject("day", LocalDate.class), day -> new ArrayList<>())
              .add(opening(row));
        });
    return jdbc.sql("select day, name from access.special_day where office = :office order by day")
        .param("office", office.value())
        .query((row, number) -> {
          LocalDate day = row.getObject("day", LocalDate.class);
          return new SpecialDay(day, row.getString("name"), openings.getOrDefault(day, List.of()));
        })
        .list();
  }

  private NavigableMap<LocalDate, OfficeWeek> weeks(OfficeCode office) {
    Map<LocalDate, Map<DayOfWeek, List<Opening>>> openings = new HashMap<>();
    jdbc.sql("select since, weekday, opens, closes from access.week_opening where office = :office")
        .param("office", office.value())
        .query(row -> {
          openings
              .computeIfAbsent(row.getObject("since", LocalDate.class), since -> new HashMap<>())
              .computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), day -> new ArrayList<>())
              .add(opening(row));
        });
    NavigableMap<LocalDate, OfficeWeek> weeks = new TreeMap<>();
    openings.forEach((since, days) -> weeks.put(since, new OfficeWeek(days)));
    return weeks;
  }

  private static Opening opening(ResultSet row) throws SQLException {
    return new Opening(
        row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class));
  }

  /** Puts a week in from its first day on, replacing one that began on the same day. */
  void putWeek(OfficeCode office, LocalDate since, OfficeWeek week) {
    removeWeek(office, since);
    jdbc.sql("insert into access.office_week (office, since) values (:office, :since)")
        .param("office", office.value())
        .param("since", since)
        .update();
    week.days()
        .forEach((day, openings) ->
            openings.forEach(opening ->
                jdbc.sql(
                        """
                        insert into access.week_opening (office, since, weekday, opens, closes)
                        values (:office, :since, :weekday, :opens, :closes)
                        """)
                    .param("office", office.value())
                    .param("since", since)
                    .param("weekday", day.getValue())
                    .param("opens", opening.opens())
                    .param("closes", opening.closes())
                    .update()));
  }

  boolean removeWeek(OfficeCode office, LocalDate since) {
    return jdbc.sql("delete from access.office_week where office = :office and since = :since")
            .param("office", office.value())
            .param("since", since)
            .update()
        == 1;
  }

  /** Puts a day in, replacing what was known of it. */
  void putDay(OfficeCode office, SpecialDay day) {
    removeDay(office, day.day());
    jdbc.sql("insert into access.special_day (office, day, name) values (:office, :day, :name)")
        .param("office", office.value())
        .param("day", day.day())
        .param("name", day.name())
        .update();
    day.openings()
        .forEach(opening ->
            jdbc.sql(
                    """
                    insert into access.day_opening (office, day, opens, closes)
                    values (:office, :day, :opens, :closes)
                    """)
                .param("office", office.value())
                .param("day", day.day())
                .param("opens", opening.opens())
                .param("closes", opening.closes())
                .update());
  }

  boolean removeDay(OfficeCode office, LocalDate day) {
    return jdbc.sql("delete from access.special_day where office = :office and day = :day")
            .param("office", office.value())
            .param("day", day)
            .update()
        == 1;
  }
}

package id.adminduk.office.applications;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose file is whose, for those who must tell a resident who looked (UU 27/2022 art. 46). */
@Component
public class CasePeople {

  /** A file and its applicant. */
  public record Person(CaseNumber number, Nik nik, String name) {}

  /** PostgreSQL takes 65 535 parameters in one statement. */
  private static final int CHUNK = 5000;

  private final JdbcClient jdbc;

  CasePeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lists the files of a resident, the oldest first. */
  public List<CaseNumber> casesOf(Nik nik) {
    return jdbc.sql(
            "select number from applications.case_file where pemohon = :nik order by received_at")
        .param("nik", nik.value())
        .query((row, number) -> new CaseNumber(row.getString("number")))
        .list();
  }

  /** Tells whose these files are; a number without a file, and a file about nobody, is left out. */
  public List<Person> of(Collection<CaseNumber> cases) {
    List<String> all = cases.stream().map(CaseNumber::value).toList();
    List<Person> people = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      people.addAll(
          jdbc.sql(
                  """
                  select number, pemohon, nama_pemohon from applications.case_file
                  where number in (:cases) and pemohon is not null
                  """)
              .param("cases", all.subList(from, Math.min(all.size(), from + CHUNK)))
              .query((row, number) ->
                  new Person(
                      new CaseNumber(row.getString("number")),
                      new Nik(row.getString("pemohon")),
                      row.getString("nama_pemohon")))
              .list());
    }
    return people;
  }
}

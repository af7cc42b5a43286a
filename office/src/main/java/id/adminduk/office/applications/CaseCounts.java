package id.adminduk.office.applications;

import id.adminduk.office.catalogue.Caseload;
import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficeCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the catalogue which files run on which revision. */
@Component
class CaseCounts implements Caseload {

  private final JdbcClient jdbc;

  CaseCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<CaseNumber> open(OfficeCode office, ServiceCode service) {
    return jdbc.sql(
            """
            select number from applications.case_file
            where office = :office and service = :service and status in ('RUNNING', 'RETURNED')
            order by received_at, number
            """)
        .param("office", office.value())
        .param("service", service.value())
        .query((row, number) -> new CaseNumber(row.getString("number")))
        .list();
  }

  @Override
  public Map<RevisionId, Count> byRevision(OfficeCode office, ServiceCode service) {
    Map<RevisionId, Count> counts = new LinkedHashMap<>();
    jdbc.sql(
            """
            select revision, count(*) filter (where status in ('RUNNING', 'RETURNED')) as open,
              count(*) as all_files
            from applications.case_file where office = :office and service = :service
            group by revision order by revision
            """)
        .param("office", office.value())
        .param("service", service.value())
        .query(row -> {
          counts.put(
              new RevisionId(row.getString("revision")),
              new Count(row.getLong("open"), row.getLong("all_files")));
        });
    return counts;
  }
}

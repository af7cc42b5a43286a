package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.Sop;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down who stood for which row of a four-eyes group, under a key that cannot hold one person
 * twice.
 *
 * <p>The {@link Walker} refuses first and with words; this is what still holds when it is wrong.
 */
@Component
class FourEyes {

  private final JdbcClient jdbc;

  FourEyes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Claims the row for this person in each group it belongs to.
   *
   * @throws IllegalStateException when the person already stands for another row of a group
   */
  void claim(OpenStep step, Sop sop, Officer by) {
    List<Set<RowKey>> groups = sop.fourEyes();
    for (int group = 0; group < groups.size(); group++) {
      if (groups.get(group).contains(step.row().key()) && !holds(step, group, by)) {
        throw new IllegalStateException("one person for two rows of a four-eyes group");
      }
    }
  }

  private boolean holds(OpenStep step, int group, Officer by) {
    return jdbc.sql(
                """
                insert into applications.four_eyes as held (case_id, eyes_group, person, row_key)
                values (:case, :group, :person, :row)
                on conflict (case_id, eyes_group, person)
                do update set row_key = excluded.row_key where held.row_key = excluded.row_key
                """)
            .param("case", step.caseId().value())
            .param("group", group)
            .param("person", by.person().value())
            .param("row", step.row().key().value())
            .update()
        == 1;
  }
}

package id.adminduk.office.uniqueness.bench;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.NavItems;
import java.util.List;
import org.springframework.stereotype.Component;

/** The bench in the navigation of adjudicators, the questions in that of the office. */
@Component
class BenchNav implements NavItems {

  private final Bench bench;
  private final QuestionStore questions;

  BenchNav(Bench bench, QuestionStore questions) {
    this.bench = bench;
    this.questions = questions;
  }

  @Override
  public List<Item> itemsFor(Officer officer) {
    if (officer.has(Role.PETUGAS_DC)) {
      return List.of(
          new Item(15, "/ajudikasi", "nav.bench", "eye", bench.workList(officer).size()),
          new Item(16, "/ajudikasi/statistik", "nav.bench.figures", "chart", 0));
    }
    return ClarificationController.answers(officer)
        ? List.of(
            new Item(
                27,
                "/klarifikasi",
                "nav.clarification",
                "message",
                questions.openAt(officer.office()).size()))
        : List.of();
  }
}

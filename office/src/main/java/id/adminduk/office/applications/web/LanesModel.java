package id.adminduk.office.applications.web;

import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.CaseView.StepView;
import id.adminduk.office.applications.WaitReason;
import id.adminduk.office.catalogue.Lane;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.catalogue.Timing;
import id.adminduk.office.web.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a case onto its SOP: what the fragment {@code ui/lanes} draws. */
final class LanesModel {

  /** All of it; names are the fragment's. */
  public record View(List<Lane> lanes, List<Row> rows) {}

  /** One row; names are the fragment's. */
  public record Row(
      String no,
      int laneIndex,
      String kind,
      String text,
      String standard,
      String state,
      @Nullable String taken,
      @Nullable String note,
      @Nullable String noTarget) {}

  /** One bar of minutes against the standard. */
  public record Bar(String label, double minutes, double standard) {}

  private final Moments moments;
  private final Texts texts;

  LanesModel(Moments moments, Texts texts) {
    this.moments = moments;
    this.texts = texts;
  }

  View of(CaseView file) {
    Sop sop = file.sop();
    return new View(sop.lanes(), sop.rows().stream().map(row -> row(file, sop, row)).toList());
  }

  /** Gives the bars of all rows that were worked on and have a standard. */
  List<Bar> bars(CaseView file) {
    return file.sop().rows().stream()
        .filter(row -> row.timing().isPresent() && file.latest(row.key()).isPresent())
        .map(row ->
            new Bar(
                row.numbered(name(row)),
                tenths(file.latest(row.key()).orElseThrow().handling()),
                tenths(row.timing().orElseThrow().most())))
        .toList();
  }

  private Row row(CaseView file, Sop sop, SopRow row) {
    Optional<StepView> step = file.latest(row.key());
    return new Row(
        row.printedNumber(),
        row.lane(),
        kind(sop, row),
        name(row),
        row.timing().map(this::standard).orElse("–"),
        state(row, step),
        step.map(this::taken).orElse(null),
        step.flatMap(this::note).orElse(null),
        row.onNo().map(target -> sop.row(target).reference()).orElse(null));
  }

  /** The row in two or three words; the office's full wording stands on the SOP page. */
  private String name(SopRow row) {
    return texts.of("applications.kind." + row.kind());
  }

  private static String kind(Sop sop, SopRow row) {
    if (row.equals(sop.first())) {
      return "start";
    }
    if (row.next().isEmpty()) {
      return "end";
    }
    return row.isDecision() ? "decision" : "activity";
  }

  private static String state(SopRow row, Optional<StepView> step) {
    if (step.isEmpty()) {
      return "todo";
    }
    StepView latest = step.get();
    if (!latest.isOpen()) {
      return switch (latest.outcome().orElse("")) {
        case "NO" -> "returned";
        case "CANCELLED" -> "todo";
        default -> "done";
      };
    }
    if (latest.waiting().isPresent()) {
      return latest.waiting().get() == WaitReason.APPLICANT ? "returned" : "waiting";
    }
    boolean late =
        row.timing().filter(timing -> latest.handling().compareTo(timing.most()) > 0).isPresent();
    return late ? "late" : "open";
  }

  private String standard(Timing timing) {
    String most = moments.minutes(timing.most());
    return timing.least().equals(timing.most())
        ? texts.of("applications.minutes", most)
        : texts.of("applications.minutes", moments.minutes(timing.least()) + "–" + most);
  }

  private @Nullable String taken(StepView step) {
    if (step.waiting().isPresent() && step.handling().equals(Duration.ZERO)) {
      return null;
    }
    return texts.of("applications.minutes-short", moments.minutes(step.handling()));
  }

  private Optional<String> note(StepView step) {
    if (step.waiting().isPresent()) {
      return Optional.of(texts.of("applications.wait." + step.waiting().get().name()));
    }
    return step.finishedAt()
        .map(at ->
            step.finishedBy().map(who -> moments.hour(at) + " · " + who).orElse(moments.hour(at)));
  }

  private static double tenths(Duration time) {
    return Math.round(time.toSeconds() / 6.0) / 10.0;
  }
}

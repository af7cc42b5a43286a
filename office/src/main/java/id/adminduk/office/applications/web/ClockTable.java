package id.adminduk.office.applications.web;

import id.adminduk.office.applications.Clocks;
import id.adminduk.office.applications.WaitReason;
import id.adminduk.office.web.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Writes the three clocks and the waits as a small table. */
final class ClockTable {

  private static final long MINUTES_IN_WORDS = 120;

  /**
   * One line; names are the template's.
   *
   * @param limit empty where nothing limits it
   * @param state a state of the design: done, open, waiting, late
   */
  public record Line(String label, String time, String limit, String state) {}

  private final Moments moments;
  private final Texts texts;

  ClockTable(Moments moments, Texts texts) {
    this.moments = moments;
    this.texts = texts;
  }

  List<Line> of(Clocks clocks) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            texts.of("applications.clock.staff"),
            words(clocks.staff()),
            clocks.standard().isZero() ? "" : words(clocks.standard()),
            clocks.isOverStandard() ? "late" : running(clocks)));
    lines.add(
        new Line(
            texts.of("applications.clock.legal"),
            words(clocks.legal()),
            words(Clocks.LEGAL_LIMIT),
            clocks.isOverLegal() ? "late" : running(clocks)));
    clocks
        .queue()
        .ifPresent(queue ->
            lines.add(new Line(texts.of("applications.clock.queue"), words(queue), "", "done")));
    new TreeMap<>(clocks.waits())
        .forEach((reason, time) -> lines.add(new Line(wait(reason), words(time), "", "waiting")));
    return lines;
  }

  private String wait(WaitReason reason) {
    return texts.of("applications.wait." + reason.name());
  }

  private static String running(Clocks clocks) {
    return clocks.legalRuns() ? "open" : "done";
  }

  /** Minutes as on the SOP; from two hours on, hours and minutes. */
  private String words(Duration time) {
    if (time.toMinutes() < MINUTES_IN_WORDS) {
      return texts.of("applications.minutes", moments.minutes(time));
    }
    return time.toMinutesPart() == 0
        ? texts.of("applications.hours-whole", time.toHours())
        : texts.of("applications.hours", time.toHours(), time.toMinutesPart());
  }
}

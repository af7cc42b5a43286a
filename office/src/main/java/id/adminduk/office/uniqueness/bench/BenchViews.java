package id.adminduk.office.uniqueness.bench;

import id.adminduk.formats.FingerPosition;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.uniqueness.bench.QuestionStore.Asked;
import id.adminduk.office.web.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the bench into words and rows for its pages. */
@Component
class BenchViews {

  private final Bench bench;
  private final Exhibits exhibits;
  private final Offices offices;
  private final ScoreWords words;
  private final Texts texts;
  private final Clock clock;

  BenchViews(
      Bench bench, Exhibits exhibits, Offices offices, ScoreWords words, Texts texts, Clock clock) {
    this.bench = bench;
    this.exhibits = exhibits;
    this.offices = offices;
    this.words = words;
    this.texts = texts;
    this.clock = clock;
  }

  /** One line of the work list. */
  public record Line(
      long serial,
      String opened,
      String due,
      String left,
      boolean late,
      String state,
      String stateText,
      int candidates,
      String likeness,
      boolean mine) {}

  /** One finger's score. */
  public record FingerLine(
      String name, String label, String word, String chance, String score, boolean current) {}

  /** Gives the work list; what lies on the officer's own table comes first. */
  List<Line> lines(Officer officer) {
    return bench.waiting(officer).stream()
        .map(one -> line(one, officer))
        .sorted(Comparator.comparing(Line::mine).reversed())
        .toList();
  }

  private Line line(Waiting waiting, Officer officer) {
    Instant now = clock.instant();
    Adjudication one = waiting.matter();
    boolean late = now.isAfter(one.dueAt());
    Duration left = Duration.between(now, one.dueAt()).abs();
    String key = stateOf(waiting, officer, now);
    return new Line(
        one.serial(),
        moment(one.openedAt()),
        moment(one.dueAt()),
        texts.of(late ? "bench.late" : "bench.left", left.toHours(), left.toMinutesPart()),
        late,
        late ? "late" : state(key),
        texts.of("bench.state." + key, waiting.opinions() + 1),
        waiting.candidates(),
        waiting.likest().isEmpty() ? "" : words.chance(waiting.likest().getAsDouble()),
        one.isHeldBy(officer, now));
  }

  private static String state(String key) {
    return switch (key) {
      case "asked", "held" -> "waiting";
      case "mine" -> "open";
      default -> "todo";
    };
  }

  private static String stateOf(Waiting waiting, Officer officer, Instant now) {
    Adjudication one = waiting.matter();
    if (one.isHeldBy(officer, now)) {
      return "mine";
    }
    if (one.isHeldByAnother(officer, now)) {
      return "held";
    }
    return waiting.asked() ? "asked" : "pile";
  }

  /** Gives everything the bench shows about one candidate. */
  Map<String, Object> bench(
      Adjudication adjudication, int candidate, String finger, int zoom, Officer officer) {
    List<Likeness> all = bench.store().candidates(adjudication);
    Map<String, Object> model = new HashMap<>();
    int opinions = bench.store().opinions(adjudication).size();
    model.put("line", line(waiting(adjudication, all, opinions), officer));
    model.put("serial", adjudication.serial());
    model.put("subject", ScoreWords.shortRef(adjudication.subject()));
    model.put("round", opinions + 1);
    model.put("questions", questions(adjudication));
    model.put("decisions", Decision.values());
    model.put("zoom", Math.clamp(zoom, 1, 4));
    model.put("nothing", all.isEmpty());
    model.put("asked", "");
    model.put("owner", officer.id().value().toString());
    model.put("candidates", all.size());
    model.put("candidate", Math.clamp(candidate, 0, Math.max(0, all.size() - 1)));
    if (!all.isEmpty()) {
      Likeness one = all.get(Math.clamp(candidate, 0, all.size() - 1));
      candidate(model, adjudication, one, finger, officer);
    }
    return model;
  }

  private Waiting waiting(Adjudication adjudication, List<Likeness> all, int opinions) {
    return new Waiting(
        adjudication,
        all.stream().mapToDouble(Likeness::score).findFirst(),
        all.size(),
        opinions,
        bench.store().hasOpenQuestion(adjudication));
  }

  private void candidate(
      Map<String, Object> model,
      Adjudication adjudication,
      Likeness one,
      String finger,
      Officer officer) {
    Optional<FingerPosition> chosen = chosen(one, finger);
    model.put("other", ScoreWords.shortRef(one.subject()));
    model.put("score", words.word(one.score()));
    model.put("chance", words.chance(one.score()));
    model.put("fingers", fingers(one, chosen));
    model.put("finger", chosen.map(Enum::name).orElse(""));
    model.put("fingerText", chosen.map(words::label).orElse(""));
    model.put(
        "parts",
        chosen
            .flatMap(which -> exhibits.parts(adjudication, one.subject(), which, officer))
            .map(words::parts)
            .orElseGet(List::of));
    model.put("eyes", one.eyes().map(words::eyes).orElseGet(List::of));
    model.put("hasEyes", one.eyes().isPresent());
    model.put("contradiction", words.contradiction(one));
  }

  private static Optional<FingerPosition> chosen(Likeness one, String finger) {
    return one.fingers().keySet().stream()
        .filter(which -> which.name().equals(finger))
        .findFirst()
        .or(() ->
            one.fingers().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey));
  }

  private List<FingerLine> fingers(Likeness one, Optional<FingerPosition> chosen) {
    return one.fingers().entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> entry.getKey().code()))
        .map(entry ->
            new FingerLine(
                entry.getKey().name(),
                words.label(entry.getKey()),
                words.word(entry.getValue()),
                words.chance(entry.getValue()),
                ScoreWords.decibans(entry.getValue()),
                chosen.filter(entry.getKey()::equals).isPresent()))
        .toList();
  }

  private List<Map<String, Object>> questions(Adjudication adjudication) {
    return bench.store().questions(adjudication).stream().map(this::question).toList();
  }

  Map<String, Object> question(Asked asked) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("id", asked.id().toString());
    shown.put("serial", asked.serial());
    shown.put("number", asked.number());
    shown.put("text", asked.text());
    shown.put("at", moment(asked.at()));
    shown.put("told", asked.answer().map(QuestionStore.Told::text).orElse(""));
    shown.put("documents", asked.answer().map(QuestionStore.Told::documents).orElse(""));
    shown.put("toldAt", asked.answer().map(told -> moment(told.at())).orElse(""));
    return shown;
  }

  private String moment(Instant at) {
    return Day.WITH_TIME.format(at.atZone(offices.here().hours().zone()));
  }
}

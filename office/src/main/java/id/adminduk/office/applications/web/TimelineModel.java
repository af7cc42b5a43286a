package id.adminduk.office.applications.web;

import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.CaseView.TimelineEntry;
import id.adminduk.office.web.Texts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what happened, newest first: what the fragment {@code timeline} draws. */
final class TimelineModel {

  /** One line; names are the fragment's. */
  public record Item(String time, String text, @Nullable String actor) {}

  private final Moments moments;
  private final Texts texts;

  TimelineModel(Moments moments, Texts texts) {
    this.moments = moments;
    this.texts = texts;
  }

  List<Item> of(CaseView file) {
    return file.timeline().reversed().stream().map(entry -> item(file, entry)).toList();
  }

  private Item item(CaseView file, TimelineEntry entry) {
    String said = texts.orElse("applications.event." + entry.event(), entry.event());
    String text = entry.row().map(key -> file.sop().row(key).numbered(said)).orElse(said);
    String facts = facts(entry.facts());
    return new Item(
        moments.hour(entry.at()),
        facts.isEmpty() ? text : text + " (" + facts + ")",
        entry.actor().isEmpty() ? texts.of("applications.system") : entry.actor());
  }

  private String facts(Map<String, String> facts) {
    return new TreeMap<>(facts)
        .entrySet().stream()
            .map(fact ->
                texts.orElse("applications.fact." + fact.getKey(), fact.getKey())
                    + ": "
                    + value(fact.getKey(), fact.getValue()))
            .collect(Collectors.joining(", "));
  }

  /** A code in words where its room has some; numbers and names stay as they are. */
  private String value(String fact, String value) {
    return texts.orElse("applications.fact." + fact + "." + value, value);
  }
}

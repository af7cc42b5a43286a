package id.adminduk.office.capture;

import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.StepId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is known about samples, absences and attempts; the images rest in the vault. */
@Component
class CaptureSamples {

  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  CaptureSamples(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  Map<Slot, Sample> samplesOf(StepId step) {
    Map<Slot, Sample> found = new EnumMap<>(Slot.class);
    jdbc.sql("select * from capture.sample where step = :step")
        .param("step", step.value())
        .query((row, number) -> sample(row))
        .list()
        .forEach(sample -> found.put(sample.slot(), sample));
    return found;
  }

  Map<Slot, Absence> absencesOf(StepId step) {
    Map<Slot, Absence> found = new EnumMap<>(Slot.class);
    jdbc.sql("select slot, reason, note from capture.absence where step = :step")
        .param("step", step.value())
        .query((row, number) ->
            new Absence(
                Slot.valueOf(row.getString("slot")),
                AbsenceReason.valueOf(row.getString("reason")),
                row.getString("note")))
        .list()
        .forEach(absence -> found.put(absence.slot(), absence));
    return found;
  }

  /** Counts the tries that count, since the slot was last emptied on purpose. */
  Map<Slot, Integer> attemptsOf(StepId step) {
    Map<Slot, Integer> counted = new EnumMap<>(Slot.class);
    attempts(step)
        .forEach(attempt -> {
          if (attempt.outcome().equals(Attempt.DISCARDED)) {
            counted.remove(attempt.slot());
          } else if (attempt.counts()) {
            counted.merge(attempt.slot(), 1, Integer::sum);
          }
        });
    return counted;
  }

  /** Gives the refusals that nothing has made good since, by slot. */
  Map<Slot, Attempt> standingRefusals(StepId step) {
    Map<Slot, Attempt> last = new EnumMap<>(Slot.class);
    attempts(step).forEach(attempt -> last.put(attempt.slot(), attempt));
    last.values().removeIf(attempt -> !attempt.wasRefused());
    return last;
  }

  private List<Attempt> attempts(StepId step) {
    return jdbc.sql(
            """
            select slot, outcome, counts, facts from capture.attempt where step = :step order by id
            """)
        .param("step", step.value())
        .query((row, number) ->
            new Attempt(
                Slot.valueOf(row.getString("slot")),
                row.getString("outcome"),
                row.getBoolean("counts"),
                json.readValue(row.getString("facts"), FACTS)))
        .list();
  }

  void log(StepId step, Attempt attempt, OfficerId by) {
    jdbc.sql(
            """
            insert into capture.attempt (step, slot, outcome, counts, facts, at, officer)
            values (:step, :slot, :outcome, :counts, cast(:facts as jsonb), :at, :by)
            """)
        .param("step", step.value())
        .param("slot", attempt.slot().name())
        .param("outcome", attempt.outcome())
        .param("counts", attempt.counts())
        .param("facts", json.writeValueAsString(attempt.facts()))
        .param("at", now())
        .param("by", by.value())
        .update();
  }

  void keep(StepId step, Sample sample, OfficerId by) {
    remove(step, sample.slot());
    jdbc.sql(
            """
            insert into capture.sample
              (step, slot, digest, quality, minutiae, advice, score, dpi, source, taken_at, taken_by)
            values (:step, :slot, :digest, :quality, :minutiae, :advice, :score, :dpi, :source,
                    :at, :by)
            """)
        .param("step", step.value())
        .param("slot", sample.slot().name())
        .param("digest", sample.digest())
        .param("quality", orNull(sample.quality()))
        .param("minutiae", orNull(sample.minutiae()))
        .param("advice", sample.advice().name())
        .param("score", sample.score().isPresent() ? sample.score().getAsDouble() : null)
        .param("dpi", orNull(sample.dpi()))
        .param("source", sample.source())
        .param("at", now())
        .param("by", by.value())
        .update();
  }

  void note(StepId step, Absence absence, OfficerId by) {
    remove(step, absence.slot());
    jdbc.sql(
            """
            insert into capture.absence (step, slot, reason, note, noted_at, noted_by)
            values (:step, :slot, :reason, :note, :at, :by)
            """)
        .param("step", step.value())
        .param("slot", absence.slot().name())
        .param("reason", absence.reason().name())
        .param("note", absence.note())
        .param("at", now())
        .param("by", by.value())
        .update();
  }

  /** Empties a slot, of its sample and of its reason. */
  void remove(StepId step, Slot slot) {
    jdbc.sql("delete from capture.sample where step = :step and slot = :slot")
        .param("step", step.value())
        .param("slot", slot.name())
        .update();
    jdbc.sql("delete from capture.absence where step = :step and slot = :slot")
        .param("step", step.value())
        .param("slot", slot.name())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Sample sample(ResultSet row) throws SQLException {
    return new Sample(
        Slot.valueOf(row.getString("slot")),
        row.getString("digest"),
        optional(row.getObject("quality", Integer.class)),
        optional(row.getObject("minutiae", Integer.class)),
        SampleAdvice.valueOf(row.getString("advice")),
        optional(row.getObject("score", Double.class)),
        optional(row.getObject("dpi", Integer.class)),
        row.getString("source"));
  }

  private static @Nullable Integer orNull(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  private static OptionalInt optional(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static OptionalDouble optional(@Nullable Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}

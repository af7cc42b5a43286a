package id.adminduk.office.registry;

import id.adminduk.office.kernel.CaseNumber;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms as they were typed: appended, never changed. */
@Component
class EntryStore {

  /**
   * A form in the drawer.
   *
   * @param event what it became, or nothing when it became a letter
   */
  record Written(
      UUID id,
      String form,
      Optional<Long> event,
      Optional<String> letter,
      Map<String, List<String>> fields) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  EntryStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Says false when this form was written before, perhaps by the same hand pressing twice. */
  boolean insert(
      UUID id,
      String form,
      @Nullable Long event,
      @Nullable String letter,
      Map<String, List<String>> fields) {
    return jdbc.sql(
                """
                insert into registry.entry (id, form, event, letter, fields, written_at)
                values (:id, :form, :event, :letter, cast(:fields as json), :now)
                on conflict (id) do nothing
                """)
            .param("id", id)
            .param("form", form)
            .param("event", event)
            .param("letter", letter)
            .param("fields", json.writeValueAsString(fields))
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Written> find(UUID id) {
    return jdbc.sql("select * from registry.entry where id = :id")
        .param("id", id)
        .query((row, number) ->
            new Written(
                row.getObject("id", UUID.class),
                row.getString("form"),
                Optional.ofNullable(row.getObject("event", Long.class)),
                Optional.ofNullable(row.getString("letter")),
                fields(row.getString("fields"))))
        .optional();
  }

  /** Gives the form behind a letter. */
  Optional<Written> behindLetter(String letter) {
    return jdbc.sql("select id from registry.entry where letter = :letter")
        .param("letter", letter)
        .query(UUID.class)
        .optional()
        .flatMap(this::find);
  }

  /** Gives the numbers of the letters written for a file. */
  List<String> lettersOf(CaseNumber file) {
    return jdbc.sql(
            """
            select letter from registry.entry
            where letter is not null and fields -> 'berkas' ->> 0 = :file order by written_at
            """)
        .param("file", file.value())
        .query((row, number) -> row.getString("letter"))
        .list();
  }

  /** Gives the forms behind events. */
  Map<Long, UUID> behind(Collection<Long> events) {
    Map<Long, UUID> forms = new LinkedHashMap<>();
    jdbc.sql("select id, event from registry.entry where event = any(:events)")
        .param("events", events.toArray(Long[]::new))
        .query((row, number) -> Map.entry(row.getLong("event"), row.getObject("id", UUID.class)))
        .list()
        .forEach(entry -> forms.put(entry.getKey(), entry.getValue()));
    return forms;
  }

  private Map<String, List<String>> fields(String text) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : json.readTree(text).properties()) {
      List<String> values = new ArrayList<>();
      field.getValue().forEach(value -> values.add(value.asString()));
      fields.put(field.getKey(), values);
    }
    return fields;
  }
}

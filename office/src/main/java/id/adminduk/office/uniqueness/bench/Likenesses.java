package id.adminduk.office.uniqueness.bench;

import id.adminduk.formats.FingerPosition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads whom a search found, as the centre wrote it down. */
@Component
class Likenesses {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Likenesses(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<Likeness> of(UUID search) {
    return jdbc.sql("select candidates::text from uniqueness.search where id = :id")
        .param("id", search)
        .query(String.class)
        .optional()
        .map(this::read)
        .orElseGet(List::of);
  }

  private List<Likeness> read(String candidates) {
    List<Likeness> all = new ArrayList<>();
    json.readTree(candidates).forEach(node -> all.add(likeness(node)));
    return List.copyOf(all);
  }

  private static Likeness likeness(JsonNode node) {
    Map<FingerPosition, Double> fingers = new EnumMap<>(FingerPosition.class);
    node.path("fingers")
        .properties()
        .forEach(finger ->
            fingers.put(FingerPosition.valueOf(finger.getKey()), finger.getValue().doubleValue()));
    JsonNode eyes = node.path("eyes");
    return new Likeness(
        UUID.fromString(node.path("subject").asString()),
        node.path("score").doubleValue(),
        node.path("fingerScore").doubleValue(0),
        fingers,
        eyes.isMissingNode() ? Optional.empty() : Optional.of(eyes(eyes)));
  }

  private static Likeness.Eyes eyes(JsonNode eyes) {
    return new Likeness.Eyes(
        eyes.path("score").doubleValue(),
        eyes.path("exchanged").booleanValue(false),
        distance(eyes.path("left")),
        distance(eyes.path("right")));
  }

  private static OptionalDouble distance(JsonNode node) {
    return node.isMissingNode() ? OptionalDouble.empty() : OptionalDouble.of(node.doubleValue());
  }
}

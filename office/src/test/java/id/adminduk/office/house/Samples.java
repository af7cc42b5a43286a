package id.adminduk.office.house;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes examples of records from examples of their parts, so that a rule can ask each of them. */
final class Samples {

  /** Texts that open the doors of our records; none belongs to a person. */
  private static final List<Object> TEXTS =
      List.of(
          "contoh",
          "6305010101909001",
          "6305-KTPB-20261123-0001",
          "TPN-26-000001",
          "6305",
          "KTPB",
          "0123456789abcdef0123456789abcdef01234567890123456789abcdef012345");

  private static final Map<Class<?>, List<Object>> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, TEXTS),
          Map.entry(int.class, List.of(1)),
          Map.entry(long.class, List.of(1L)),
          Map.entry(double.class, List.of(1.0)),
          Map.entry(boolean.class, List.of(true, false)),
          Map.entry(Object.class, List.of("contoh")),
          Map.entry(UUID.class, List.of(new UUID(1, 2))),
          Map.entry(Instant.class, List.of(Instant.EPOCH)),
          Map.entry(LocalDate.class, List.of(LocalDate.EPOCH)),
          Map.entry(LocalTime.class, List.of(LocalTime.NOON)),
          Map.entry(Duration.class, List.of(Duration.ofMinutes(1))),
          Map.entry(List.class, List.of(List.of())),
          Map.entry(Set.class, List.of(Set.of())),
          Map.entry(Map.class, List.of(Map.of())),
          Map.entry(Optional.class, List.of(Optional.empty())));

  private Samples() {}

  /**
   * Gives at least one example of a record, and one per constant of each enum in it.
   *
   * @throws AssertionError when no example can be made; then {@link #TEXTS} lacks a text
   */
  static List<Object> of(Class<?> type) {
    List<Object> plain = PLAIN.get(type);
    if (plain != null) {
      return plain;
    }
    if (type.isEnum()) {
      return List.of(Objects.requireNonNull(type.getEnumConstants()));
    }
    if (type.isSealed()) {
      return Arrays.stream(type.getPermittedSubclasses()).flatMap(one -> of(one).stream()).toList();
    }
    List<Object> made = made(type);
    if (made.isEmpty()) {
      throw new AssertionError("no example of " + type);
    }
    return made;
  }

  private static List<Object> made(Class<?> type) {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    List<List<Object>> choices =
        Arrays.stream(constructor.getParameters())
            .map(Parameter::getType)
            .map(Samples::of)
            .toList();
    int rounds = choices.stream().mapToInt(List::size).max().orElse(1);
    List<Object> made = new ArrayList<>();
    IntStream.range(0, rounds)
        .mapToObj(round ->
            choices.stream().map(some -> some.get(Math.min(round, some.size() - 1))).toArray())
        .forEach(arguments -> make(constructor, arguments).ifPresent(made::add));
    return made;
  }

  private static Optional<Object> make(Constructor<?> constructor, Object[] arguments) {
    try {
      return Optional.of(constructor.newInstance(arguments));
    } catch (InvocationTargetException malformed) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(constructor.toString(), e);
    }
  }
}

package id.adminduk.office.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.Vault.Item;
import id.adminduk.office.vault.Vault.Kind;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/**
 * Promise S19, generated: whatever public method of the vault gives content out is found by its
 * types, called, and must leave one entry with officer, case number and reason.
 */
@DisplayName("Setiap penglihatan data terlindungi meninggalkan jejak")
class SightsModuleTests {

  private static final UUID SITI = new UUID(99, 1);
  private static final byte[] CONTENT = "minutiae".getBytes(StandardCharsets.UTF_8);

  @TempDir static Path folder;
  private static VaultOffice office;

  @BeforeAll
  static void open() {
    office = new VaultOffice(folder, 1);
    for (Kind kind : Kind.values()) {
      office.put(new Item(SITI, kind, "RIGHT_INDEX"), CONTENT);
    }
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @TestFactory
  Stream<DynamicTest> every_sight_of_every_kind_leaves_its_entry() {
    List<Method> sights = sights();
    assertThat(sights).extracting(Method::getName).contains("get", "readAll");
    return sights.stream()
        .flatMap(sight ->
            Arrays.stream(Kind.values())
                .map(kind ->
                    DynamicTest.dynamicTest(
                        sight.getName() + " " + kind, () -> leavesOneEntry(sight, kind))));
  }

  @TestFactory
  Stream<DynamicTest> no_sight_is_possible_without_a_purpose() {
    return sights().stream()
        .map(sight ->
            DynamicTest.dynamicTest(
                sight.getName(),
                () -> {
                  assertThat(sight.getParameterTypes()).contains(Purpose.class);
                  int before = office.count("entry");
                  assertThatThrownBy(() -> call(sight, Kind.PHOTO, false))
                      .hasRootCauseInstanceOf(NullPointerException.class);
                  assertThat(office.count("entry")).isEqualTo(before);
                }));
  }

  @Test
  void no_other_room_reads_the_tables_of_the_vault() throws IOException {
    Path sources = Path.of("src/main/java/id/adminduk/office");
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> strangers =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.toString().contains("/vault/"))
              .filter(SightsModuleTests::speaksOfItsTables)
              .toList();
      assertThat(strangers).isEmpty();
    }
    assertThat(speaksOfItsTables(sources.resolve("vault/VaultStore.java"))).isTrue();
  }

  private static void leavesOneEntry(Method sight, Kind kind) throws ReflectiveOperationException {
    int before = office.count("entry");
    call(sight, kind, true);
    assertThat(office.count("entry")).isEqualTo(before + 1);
    String entry =
        office
            .sql()
            .sql(
                """
                select concat_ws(' ', officer, case_number, facts->>'why', facts->>'kind')
                from audit.entry order by id desc limit 1
                """)
            .query(String.class)
            .single();
    assertThat(entry)
        .isEqualTo(
            "%s %s print-ready %s".formatted(new UUID(7, 7), VaultOffice.NUMBER.value(), kind));
  }

  /** Methods of public types that give bytes, or hand them to a receiver. */
  private static List<Method> sights() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false) {
          @Override
          protected boolean isCandidateComponent(
              org.springframework.beans.factory.annotation.AnnotatedBeanDefinition found) {
            return true;
          }
        };
    scan.addIncludeFilter(new RegexPatternTypeFilter(java.util.regex.Pattern.compile(".*")));
    return scan.findCandidateComponents("id.adminduk.office.vault").stream()
        .map(found -> type(String.valueOf(found.getBeanClassName())))
        .filter(type -> java.lang.reflect.Modifier.isPublic(type.getModifiers()))
        .filter(type -> type.getEnclosingClass() == null)
        .filter(type -> !type.equals(NikIndex.class) && !type.equals(KeyedDigest.class))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
        .filter(SightsModuleTests::givesContent)
        .toList();
  }

  private static boolean givesContent(Method method) {
    Type given = method.getGenericReturnType();
    return given.getTypeName().contains("byte[]")
        || Arrays.asList(method.getParameterTypes()).contains(CollectiveReading.Receiver.class);
  }

  private static void call(Method sight, Kind kind, boolean withPurpose)
      throws ReflectiveOperationException {
    @Nullable Object[] words =
        Arrays.stream(sight.getParameterTypes())
            .map(type -> word(type, kind, withPurpose))
            .toArray();
    Object room = office.get(sight.getDeclaringClass());
    office
        .get(UnitOfWork.class)
        .run(() -> {
          try {
            sight.invoke(room, words);
          } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static @Nullable Object word(Class<?> type, Kind kind, boolean withPurpose) {
    CollectiveReading.Receiver nobody = (item, content) -> {};
    return type == Purpose.class
        ? (withPurpose ? VaultOffice.LOOK : null)
        : type == Item.class
            ? new Item(SITI, kind, "RIGHT_INDEX")
            : type == Kind.class
                ? kind
                : type == UUID.class ? SITI : type == Collection.class ? List.of(SITI) : nobody;
  }

  private static boolean speaksOfItsTables(Path file) {
    try {
      String source = Files.readString(file);
      return source.contains("vault.item") || source.contains("vault.subject_key");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

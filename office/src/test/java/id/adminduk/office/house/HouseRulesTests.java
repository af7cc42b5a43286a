package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import id.adminduk.fixture.rules.AskedByPublic;
import id.adminduk.fixture.rules.InjectsAField;
import id.adminduk.fixture.rules.KeepsADate;
import id.adminduk.fixture.rules.LeansOnSpring;
import id.adminduk.fixture.rules.TellsTheTime;
import id.adminduk.fixture.rules.ThrowsDice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule twice: our classes keep it, and a class that breaks it is reported. */
class HouseRulesTests {

  private static final String[] LIBRARIES = {
    "id.adminduk.formats..",
    "id.adminduk.matcher..",
    "id.adminduk.devices..",
    "id.adminduk.synthetic..",
    "id.adminduk.ledger.."
  };
  private static final JavaClasses OURS = HouseRules.ours();

  private record Seen(String name, ArchRule rule, List<Class<?>> breakers) {}

  private static final List<Seen> RULES =
      List.of(
          new Seen(
              "time and chance come in by the door",
              HouseRules.timeAndChanceComeInByTheDoor(),
              List.of(TellsTheTime.class, ThrowsDice.class)),
          new Seen("no java.util.Date", HouseRules.noOldDates(), List.of(KeepsADate.class)),
          new Seen(
              "no field injection", HouseRules.noFieldInjection(), List.of(InjectsAField.class)),
          new Seen(
              "controllers are not public",
              HouseRules.controllersAreNobodysBusiness(),
              List.of(AskedByPublic.class)),
          new Seen(
              "no public field that may change",
              HouseRules.noFaceIsAField(),
              List.of(KeepsADate.class)));

  @TestFactory
  Stream<DynamicTest> our_classes_keep_the_rule() {
    return RULES.stream()
        .map(seen ->
            DynamicTest.dynamicTest(
                seen.name(), () -> assertThat(failures(seen.rule(), OURS)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> a_class_that_breaks_the_rule_is_reported() {
    return RULES.stream()
        .flatMap(seen ->
            seen.breakers().stream()
                .map(breaker ->
                    DynamicTest.dynamicTest(
                        seen.name() + ": " + breaker.getSimpleName(),
                        () ->
                            assertThat(failures(seen.rule(), only(breaker)))
                                .anySatisfy(
                                    line -> assertThat(line).contains(breaker.getSimpleName())))));
  }

  @Test
  void words_and_libraries_live_without_spring() {
    assertThat(failures(HouseRules.noSpringIn("id.adminduk.office.kernel.."), OURS)).isEmpty();
    assertThat(failures(HouseRules.noSpringIn(LIBRARIES), OURS)).isEmpty();
    assertThat(
            failures(HouseRules.noSpringIn("id.adminduk.fixture.rules"), only(LeansOnSpring.class)))
        .isNotEmpty();
  }

  @Test
  void libraries_import_only_what_their_pom_justifies() {
    assertThat(failures(formats("org.jnbis.."), OURS)).isEmpty();
    assertThat(
            failures(
                HouseRules.importsOnly(
                    "id.adminduk.matcher..",
                    "id.adminduk.formats..",
                    "com.machinezoo.sourceafis..",
                    "jdk.incubator.vector.."),
                OURS))
        .isEmpty();
    assertThat(
            failures(
                HouseRules.importsOnly(
                    "id.adminduk.devices..", "id.adminduk.formats..", "org.apache.pdfbox.."),
                OURS))
        .isEmpty();
    assertThat(
            failures(
                HouseRules.importsOnly("id.adminduk.synthetic..", "id.adminduk.formats.."), OURS))
        .isEmpty();
    assertThat(failures(HouseRules.importsOnly("id.adminduk.ledger.."), OURS)).isEmpty();
    assertThat(failures(formats(), OURS)).as("without leave for jnbis").isNotEmpty();
  }

  private static ArchRule formats(String... others) {
    return HouseRules.importsOnly("id.adminduk.formats..", others);
  }

  private static List<String> failures(ArchRule rule, JavaClasses classes) {
    return rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails();
  }

  private static JavaClasses only(Class<?> type) {
    return new ClassFileImporter().importClasses(type);
  }
}

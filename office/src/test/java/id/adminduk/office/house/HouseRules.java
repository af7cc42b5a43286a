package id.adminduk.office.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** The rules that can be read from compiled classes. */
final class HouseRules {

  private static final Set<String> CHANCE_MAKERS =
      Set.of("java.util.Random", "java.security.SecureRandom");
  private static final Set<String> INJECTIONS =
      Set.of(
          "org.springframework.beans.factory.annotation.Autowired",
          "org.springframework.beans.factory.annotation.Value",
          "jakarta.annotation.Resource",
          "jakarta.inject.Inject");
  private static final List<String> CONTROLLERS =
      List.of(
          "org.springframework.stereotype.Controller",
          "org.springframework.web.bind.annotation.RestController",
          "org.springframework.web.bind.annotation.ControllerAdvice");

  private HouseRules() {}

  /** Gives our main classes: the office and its libraries, never the tests; read once. */
  static JavaClasses ours() {
    return Ours.CLASSES;
  }

  /** Read on first use: importing takes seconds. */
  private static final class Ours {
    static final JavaClasses CLASSES =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.adminduk");
  }

  /** Time and chance come in by the door (H11): a clock and a {@code Chance} are handed in. */
  static ArchRule timeAndChanceComeInByTheDoor() {
    return noClasses()
        .that()
        .resideInAPackage("id.adminduk..")
        .and()
        .resideOutsideOfPackage("id.adminduk.office.premises..")
        .should()
        .callCodeUnitWhere(asksTheMachineForTimeOrChance())
        .because("a test must be able to set the clock and the seed");
  }

  static ArchRule noOldDates() {
    return noClasses()
        .that()
        // X.509 and RFC 3161 libraries speak Date; one class translates.
        .doNotHaveFullyQualifiedName("id.adminduk.office.signing.OldDates")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Date.class, java.util.Calendar.class, java.text.SimpleDateFormat.class)
        .because("java.time says what is a day and what is an instant");
  }

  static ArchRule noFieldInjection() {
    return noFields()
        .should()
        .beAnnotatedWith(
            DescribedPredicate.describe(
                "an injecting annotation",
                annotation -> INJECTIONS.contains(annotation.getRawType().getName())))
        .because("what a class needs stands in its constructor");
  }

  /** Words and libraries live without Spring. */
  static ArchRule noSpringIn(String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "Spring, except the declaration of a room",
                (JavaClass type) ->
                    type.getPackageName().startsWith("org.springframework")
                        && !type.getPackageName().equals("org.springframework.modulith")));
  }

  /** A library imports the JDK, its own classes and what is named here; few and justified. */
  static ArchRule importsOnly(String library, String... others) {
    String[] allowed = new String[others.length + 5];
    allowed[0] = library;
    allowed[1] = "java..";
    allowed[2] = "javax.imageio..";
    allowed[3] = "org.jspecify.annotations";
    allowed[4] = "";
    System.arraycopy(others, 0, allowed, 5, others.length);
    return classes()
        .that()
        .resideInAPackage(library)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed);
  }

  static ArchRule controllersAreNobodysBusiness() {
    return noClasses()
        .that(
            DescribedPredicate.describe(
                "answer requests", type -> CONTROLLERS.stream().anyMatch(type::isAnnotatedWith)))
        .should()
        .bePublic()
        .because("a page is reached by its address, not by another class");
  }

  static ArchRule noFaceIsAField() {
    return noFields()
        .that(
            DescribedPredicate.describe(
                "are public and may change",
                (JavaField field) ->
                    !field
                        .getModifiers()
                        .contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL)))
        .should()
        .bePublic();
  }

  private static DescribedPredicate<JavaCall<?>> asksTheMachineForTimeOrChance() {
    return DescribedPredicate.describe(
        "asks the machine for time or chance",
        call -> {
          String owner = call.getTargetOwner().getName();
          String name = call.getTarget().getName();
          boolean bare = call.getTarget().getRawParameterTypes().isEmpty();
          boolean zoneOnly =
              call.getTarget().getRawParameterTypes().stream()
                  .allMatch(type -> type.getName().equals("java.time.ZoneId"));
          return (owner.startsWith("java.time.") && name.equals("now") && zoneOnly)
              || (owner.equals("java.time.Clock") && name.startsWith("system"))
              || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
              || (owner.equals("java.lang.Math") && name.equals("random"))
              || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
              || (owner.equals("java.util.concurrent.ThreadLocalRandom") && name.equals("current"))
              || (CHANCE_MAKERS.contains(owner) && name.equals("<init>") && bare);
        });
  }
}

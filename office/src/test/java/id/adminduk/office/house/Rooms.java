package id.adminduk.office.house;

import id.adminduk.office.OfficeApplication;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the office with the arrows their {@code package-info.java} declares. */
final class Rooms {

  private static final String BASE = OfficeApplication.class.getPackageName();
  private static final Pattern DUTY = Pattern.compile("(?s)/\\*\\*(.*?)(?:\\*/|\\*\\s*<p>)");

  private Rooms() {}

  /** Gives the rooms as Spring Modulith sees them. */
  static ApplicationModules modules() {
    return ApplicationModules.of(OfficeApplication.class);
  }

  /** Gives each room's declared arrows, sorted by room. */
  static Map<String, List<String>> arrows() {
    Map<String, List<String>> arrows = new TreeMap<>();
    modules().stream()
        .map(module -> module.getIdentifier().toString())
        .forEach(room -> arrows.put(room, declaredBy(BASE + "." + room)));
    return arrows;
  }

  /** Gives the arrows a package declares; fails when it declares none, not even an empty list. */
  static List<String> declaredBy(String packageName) {
    ApplicationModule declaration =
        Objects.requireNonNull(
            packageInfo(packageName).getAnnotation(ApplicationModule.class),
            packageName + " does not declare @ApplicationModule");
    List<String> allowed = Arrays.asList(declaration.allowedDependencies());
    if (allowed.contains(ApplicationModule.OPEN_TOKEN)) {
      throw new AssertionError(packageName + " declares no allowedDependencies");
    }
    // A named part of a room ("population::life") is an arrow to the room.
    return allowed.stream().map(room -> room.replaceAll("::.*", "")).distinct().sorted().toList();
  }

  /** Gives the first sentence a room's package says about itself. */
  static String duty(String module, String packageName) {
    Path file =
        Project.root()
            .resolve(module + "/src/main/java/" + packageName.replace('.', '/'))
            .resolve("package-info.java");
    Matcher comment = DUTY.matcher(Project.read(file));
    if (!comment.find()) {
      throw new AssertionError(Project.name(file) + " does not say what it is for");
    }
    return comment
        .group(1)
        .replaceAll("\\s*\\n\\s*\\*?\\s?", " ")
        .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
        .strip();
  }

  private static Class<?> packageInfo(String packageName) {
    try {
      return Class.forName(packageName + ".package-info");
    } catch (ClassNotFoundException e) {
      throw new AssertionError(packageName + " has no package-info.java", e);
    }
  }
}

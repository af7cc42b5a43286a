package id.adminduk.office.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Draws docs/map.md from what the packages and poms declare. */
final class MapPage {

  private static final Pattern OUR_DEPENDENCY =
      Pattern.compile("<groupId>id\\.adminduk</groupId>\\s*<artifactId>(\\w+)</artifactId>");

  /** Rooms that nearly everybody calls; their arrows would hide the others in the drawing. */
  private static final List<String> FOUNDATION =
      List.of("kernel", "premises", "access", "audit", "web");

  private MapPage() {}

  static String text() {
    StringBuilder page = new StringBuilder();
    page.append("<!-- Generated from package-info.java and the poms; ");
    page.append("renew with -Dadminduk.regenerate=true. -->\n# Map\n\n## Modules\n\n");
    page.append("| module | duty | uses |\n|---|---|---|\n");
    for (String module : Project.MODULES) {
      row(page, module, Rooms.duty(module, "id.adminduk." + module), uses(module));
    }
    page.append("\n## Rooms of the office\n\n");
    page.append("Arrows point to whom a room may call; foreign keys follow them.\n");
    page.append("A room is one package, one folder of templates, one PostgreSQL schema.\n\n");
    page.append("| room | duty | may call |\n|---|---|---|\n");
    Map<String, List<String>> arrows = Rooms.arrows();
    arrows.forEach((room, allowed) ->
        row(page, room, Rooms.duty("office", "id.adminduk.office." + room), allowed));
    page.append("\nWithout the arrows to ");
    page.append(String.join(", ", FOUNDATION)).append(" and those another path already shows:\n\n");
    page.append("```mermaid\ngraph TD\n");
    arrows.forEach((room, allowed) ->
        drawn(allowed, arrows).forEach(to -> page.append("  %s --> %s\n".formatted(room, to))));
    return page.append("```\n").toString();
  }

  private static void row(StringBuilder page, String name, String duty, List<String> targets) {
    page.append("| `%s` | %s | %s |\n".formatted(name, duty, String.join(", ", targets)));
  }

  private static List<String> uses(String module) {
    String pom = Project.read(Project.root().resolve(module + "/pom.xml"));
    String dependencies = pom.substring(pom.indexOf("</parent>"));
    return new ArrayList<>(
        new TreeSet<>(
            OUR_DEPENDENCY.matcher(dependencies).results().map(match -> match.group(1)).toList()));
  }

  /** Leaves out the foundation and every arrow that a longer path already shows. */
  private static List<String> drawn(List<String> allowed, Map<String, List<String>> arrows) {
    return allowed.stream()
        .filter(to -> !FOUNDATION.contains(to))
        .filter(to ->
            allowed.stream()
                .noneMatch(between ->
                    !between.equals(to) && arrows.getOrDefault(between, List.of()).contains(to)))
        .toList();
  }
}

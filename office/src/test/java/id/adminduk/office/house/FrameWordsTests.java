package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The frame of a page calls what it is given {@code title} and {@code content}; a page that reads
 * variables of these names shows the frame's, as one did with its own mark-up in the heading.
 */
class FrameWordsTests {

  private static final Pattern FRAMED = Pattern.compile("ui/layout :: \\w*[pP]age\\(");

  private static final Pattern TAKEN =
      Pattern.compile("\\$\\{[^}]*(?<![.\\w'])(title|content)\\b(?!\\()[^}]*}");

  @Test
  void no_framed_page_reads_a_variable_of_its_frame() {
    assertThat(
            Project.files(Project.root().resolve("office/src/main/resources/templates"), ".html"))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(isTaken(Project.read(file))).as(file.toString()).isFalse());
  }

  @Test
  void such_a_page_is_found() {
    String page = "<html th:replace=\"~{ui/layout :: page(~{::title}, ~{::main})}\">";
    assertThat(isTaken(page + "<h1 th:text=\"${title}\"/>")).isTrue();
    assertThat(isTaken(page + "<h1 th:text=\"${'a' + content}\"/>")).isTrue();
    assertThat(isTaken(page + "<h1 th:text=\"${one.title()} + ${paper.content}\"/>")).isFalse();
    assertThat(isTaken("<h1 th:text=\"${title}\"/>")).isFalse();
  }

  private static boolean isTaken(String page) {
    return FRAMED.matcher(page).find() && TAKEN.matcher(page).find();
  }
}

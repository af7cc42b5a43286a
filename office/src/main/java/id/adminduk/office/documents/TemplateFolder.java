package id.adminduk.office.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * Templates of papers that an office keeps in a folder of its own, in place of those in the
 * program. Read once, at the start: what {@link TemplateProof} let pass is what is printed.
 *
 * <p>A template is code: it runs with the office's rights. Only who may install the program may
 * write there (docs/papers.md).
 */
@Component
class TemplateFolder extends AbstractTemplateResolver {

  private static final String ENDING = ".html";

  private final Map<String, String> files;

  TemplateFolder(@Value("${adminduk.templates:}") String folder) {
    setName("templates of the office");
    setOrder(1);
    this.files = folder.isBlank() ? Map.of() : read(Path.of(folder.strip()));
  }

  /** Gives the names that may be replaced. */
  static Set<String> replaceable() {
    return Stream.concat(
            Stream.of("official"), Arrays.stream(PaperType.values()).map(PaperType::template))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Gives the files by template name, without ending. */
  Map<String, String> files() {
    return Map.copyOf(files);
  }

  private static Map<String, String> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new TemplateUnfit(
          "Folder templat kantor (adminduk.templates) tidak ada atau bukan folder: " + folder);
    }
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> pages = all.filter(path -> path.toString().endsWith(ENDING)).sorted().toList();
      for (Path path : pages) {
        files.put(name(path), Files.readString(path));
      }
    } catch (MalformedInputException notText) {
      throw new TemplateUnfit("Templat kantor harus berupa teks UTF-8: " + folder);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Folder templat kantor tidak terbaca: " + folder, unreadable);
    }
    return files;
  }

  private static String name(Path path) {
    String file = String.valueOf(path.getFileName());
    String name = file.substring(0, file.length() - ENDING.length());
    if (!replaceable().contains(name)) {
      throw new TemplateUnfit(
          "Templat kantor "
              + file
              + ": tidak ada dokumen dengan nama itu; yang dapat diganti: "
              + replaceable().stream().sorted().collect(Collectors.joining(", ")));
    }
    return name;
  }

  private static String name(String template) {
    return template.startsWith("documents/") ? template.substring("documents/".length()) : "";
  }

  @Override
  protected boolean computeResolvable(
      IEngineConfiguration configuration,
      @Nullable String owner,
      String template,
      @Nullable Map<String, Object> attributes) {
    return files.containsKey(name(template));
  }

  @Override
  protected ITemplateResource computeTemplateResource(
      IEngineConfiguration configuration,
      @Nullable String owner,
      String template,
      @Nullable Map<String, Object> attributes) {
    return new StringTemplateResource(files.getOrDefault(name(template), ""));
  }

  @Override
  protected TemplateMode computeTemplateMode(
      IEngineConfiguration configuration,
      @Nullable String owner,
      String template,
      @Nullable Map<String, Object> attributes) {
    return TemplateMode.HTML;
  }

  @Override
  protected ICacheEntryValidity computeValidity(
      IEngineConfiguration configuration,
      @Nullable String owner,
      String template,
      @Nullable Map<String, Object> attributes) {
    return AlwaysValidCacheEntryValidity.INSTANCE;
  }
}

package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Every parameter of every page that reads, and of the searches that are posted (S14). */
@DisplayName("Pencarian, urutan, dan saringan dengan masukan acak")
class FuzzedSearchesModuleTests extends DeskFixture {

  private static final long SEED = 20261121;
  private static final int TRIES = Integer.getInteger("adminduk.rounds", 40);

  /** Changes nothing but the trail; everything else that is posted is tried elsewhere. */
  private static final Set<String> POSTED =
      Set.of("/audit/penduduk", "/audit/kebocoran", "/permohonan/periksa");

  private static final List<String> PIECES =
      List.of(
          "'",
          "\"",
          ";",
          "--",
          "/*",
          "*/",
          "\\",
          "%",
          "_",
          "%00",
          "\u0000",
          "\n",
          "\t",
          "(",
          ")",
          " or 1=1",
          " union select null",
          "$$",
          ":x",
          "?",
          "{0}",
          "${7*7}",
          "#{7*7}",
          "__",
          "..",
          "/",
          "asc",
          "desc",
          "nulls first",
          "1",
          "-1",
          "99999999999999999999",
          "NaN",
          "true",
          "null",
          "\uD800",
          "🙂",
          "ﷺ",
          "\u202E",
          "a",
          "Z",
          "6305010101909001",
          "<",
          ">",
          "&");

  @Test
  @DisplayName("tidak pernah galat, tidak pernah jejak, tidak ada yang berubah")
  void no_invented_parameter_breaks_a_page_or_changes_a_row() throws Exception {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Officer everybody = officer(Role.values());
    String before = rows();
    List<String> broken = new ArrayList<>();
    int asked = 0;
    for (Map.Entry<Endpoint, Set<String>> endpoint : parameters().entrySet()) {
      for (int i = 0; i < TRIES; i++) {
        AbstractMockHttpServletRequestBuilder<?> request = request(endpoint.getKey(), random);
        endpoint.getValue().forEach(name -> request.param(name, invented(random)));
        request.with(signedIn(everybody)).with(csrf());
        MockHttpServletResponse answer = browser.perform(request).andReturn().getResponse();
        asked++;
        if (answer.getStatus() >= 500
            || answer.getContentAsString().contains("\tat ")
            || answer.getContentAsString().contains("PSQLException")) {
          broken.add(endpoint.getKey() + " " + answer.getStatus() + " try " + i);
        }
      }
    }
    System.out.printf(
        "Fuzz: %d pages and searches, %d requests, %d broken%n",
        parameters().size(), asked, broken.size());
    assertThat(broken).isEmpty();
    assertThat(rows()).isEqualTo(before);
  }

  private static AbstractMockHttpServletRequestBuilder<?> request(
      Endpoint endpoint, Random random) {
    Object[] values =
        endpoint
            .pattern()
            .chars()
            .filter(letter -> letter == '{')
            .mapToObj(any -> "x" + invented(random))
            .toArray();
    return endpoint.method().equals("POST")
        ? post(endpoint.pattern(), values)
        : get(endpoint.pattern(), values);
  }

  private static String invented(Random random) {
    return random
        .ints(1 + random.nextInt(6), 0, PIECES.size())
        .mapToObj(PIECES::get)
        .collect(Collectors.joining());
  }

  /** Reads the names of the parameters from the controllers, so that none can be forgotten. */
  private Map<Endpoint, Set<String>> parameters() {
    Map<Endpoint, Set<String>> all = new TreeMap<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          for (String pattern : mapping.getPatternValues()) {
            boolean reads =
                mapping.getMethodsCondition().getMethods().stream()
                    .allMatch(method -> method.name().equals("GET"));
            Set<String> names = names(handler);
            if ((reads && (!names.isEmpty() || pattern.contains("{")))
                || POSTED.contains(pattern)) {
              all.merge(
                  new Endpoint(reads ? "GET" : "POST", pattern),
                  names,
                  FuzzedSearchesModuleTests::both);
            }
          }
        });
    return all;
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }

  private static Set<String> names(HandlerMethod handler) {
    Set<String> names = new TreeSet<>();
    for (MethodParameter parameter : handler.getMethodParameters()) {
      RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
      if (asked != null) {
        names.add(asked.name().isEmpty() ? handlerName(parameter) : asked.name());
      } else if (parameter.hasParameterAnnotation(ModelAttribute.class)
          && parameter.getParameterType().isRecord()) {
        Arrays.stream(parameter.getParameterType().getRecordComponents())
            .map(RecordComponent::getName)
            .forEach(names::add);
      }
    }
    return names;
  }

  private static String handlerName(MethodParameter parameter) {
    return parameter.getExecutable().getParameters()[parameter.getParameterIndex()].getName();
  }

  private String rows() {
    return jdbc.sql(
            """
            select concat_ws(' ',
              (select count(*) from applications.case_file),
              (select count(*) from applications.event),
              (select count(*) from queue.ticket),
              (select count(*) from access.officer),
              (select count(*) from population.resident))
            """)
        .query(String.class)
        .single();
  }
}

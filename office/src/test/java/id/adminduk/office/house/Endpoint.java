package id.adminduk.office.house;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One address a controller answers.
 *
 * @param method {@code ANY} when the controller does not say
 */
record Endpoint(String method, String pattern) implements Comparable<Endpoint> {

  /** Reads them from the running office, so that none can be forgotten. */
  static Set<Endpoint> of(RequestMappingHandlerMapping mappings) {
    Set<Endpoint> endpoints = new TreeSet<>();
    for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
      Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
      List<String> names =
          methods.isEmpty() ? List.of("ANY") : methods.stream().map(Enum::name).toList();
      mapping
          .getPatternValues()
          .forEach(pattern -> names.forEach(name -> endpoints.add(new Endpoint(name, pattern))));
    }
    return endpoints;
  }

  boolean changes() {
    return !method.equals("GET") && !method.equals("ANY");
  }

  @Override
  public int compareTo(Endpoint other) {
    return Comparator.comparing(Endpoint::pattern)
        .thenComparing(Endpoint::method)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return method + " " + pattern;
  }
}

package id.adminduk.trials;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Hands the office of a {@link Site} to every trial that asks for it, one a site in this JVM, and
 * ends it after the last.
 */
final class SharedOffice implements ParameterResolver {

  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(SharedOffice.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == OfficeProcess.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OURS)
        .computeIfAbsent(site(context), SharedOffice::start, OfficeProcess.class);
  }

  private static Site site(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), AtSite.class)
        .map(AtSite::value)
        .orElse(Site.TAPIN);
  }

  private static OfficeProcess start(Site site) {
    OfficeProcess office =
        OfficeProcess.fresh(setting("office.jar"), setting("trials.target"), site);
    Duration cold = office.start();
    System.out.printf(
        Locale.ROOT,
        "Cold start of the office on an empty folder: %.1f s, %d MB resident%n",
        cold.toMillis() / 1000.0,
        office.residentMegabytes().orElse(0L));
    return office;
  }

  static Path setting(String name) {
    String value = System.getProperty(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalStateException("Run the trials by Maven: -D" + name + " is not set");
    }
    return Path.of(value).normalize();
  }
}

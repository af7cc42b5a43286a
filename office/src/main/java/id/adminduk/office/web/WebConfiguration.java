package id.adminduk.office.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Language and arguments of all pages. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private static final Locale INDONESIAN = Locale.of("id");

  private final CurrentOfficer currentOfficer;

  WebConfiguration(CurrentOfficer currentOfficer) {
    this.currentOfficer = currentOfficer;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(currentOfficer);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor language = new LocaleChangeInterceptor();
    language.setParamName("lang");
    language.setIgnoreInvalidLocale(true);
    registry.addInterceptor(language);
  }

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("bahasa");
    resolver.setDefaultLocale(INDONESIAN);
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    return resolver;
  }

  /** Each room brings its own {@code messages/<room>_id.properties} and {@code _en}. */
  @Bean
  static MessageSource messageSource() throws IOException {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    Set<String> rooms = new TreeSet<>();
    Arrays.stream(
            new PathMatchingResourcePatternResolver()
                .getResources("classpath*:messages/*_id.properties"))
        .map(file -> Objects.requireNonNull(file.getFilename()))
        .forEach(name -> rooms.add("messages/" + name.replace("_id.properties", "")));
    source.setBasenames(rooms.toArray(String[]::new));
    source.setDefaultEncoding(StandardCharsets.UTF_8.name());
    source.setFallbackToSystemLocale(false);
    source.setDefaultLocale(INDONESIAN);
    return source;
  }
}

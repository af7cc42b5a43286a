package id.adminduk.office.web;

import id.adminduk.office.access.Offices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at the end of the start where the office is open, for whoever sits at the terminal. */
@Component
class Doorplate {

  private static final Logger log = LoggerFactory.getLogger(Doorplate.class);

  private final Environment settings;
  private final Offices offices;

  Doorplate(Environment settings, Offices offices) {
    this.settings = settings;
    this.offices = offices;
  }

  @EventListener
  void open(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      log.info(
          "{} buka di http://{}:{}",
          offices.here().name(),
          settings.getProperty("server.address", "127.0.0.1"),
          web.getWebServer().getPort());
    }
  }
}

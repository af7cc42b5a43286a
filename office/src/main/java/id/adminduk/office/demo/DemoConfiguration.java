package id.adminduk.office.demo;

import id.adminduk.matcher.people.GalleryShards;
import id.adminduk.office.access.Offices;
import id.adminduk.office.premises.PremisesSettings;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts two stand-ins before the office's own: the clock that leaps, the gallery that waits. */
@Configuration(proxyBeanMethods = false)
@DemoOnly
class DemoConfiguration {

  /** Left out by {@code adminduk.demo-clock=real}. */
  @Bean
  @Primary
  @ConditionalOnProperty(
      name = "adminduk.demo-clock",
      havingValue = "leaping",
      matchIfMissing = true)
  Clock demoClock(
      @Qualifier("systemClock") Clock real, Offices offices, PremisesSettings settings) {
    KeptDuration leapt = KeptDuration.in(settings.data().resolve("demo-clock"));
    return new DemoClock(real, () -> offices.here().hours(), leapt);
  }

  @Bean
  @Primary
  GalleryShards waitingGallery(
      @Qualifier("gallery") GalleryShards gallery, GalleryProgress progress) {
    return new WaitingGallery(gallery, progress);
  }
}

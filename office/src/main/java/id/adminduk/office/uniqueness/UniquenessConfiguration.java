package id.adminduk.office.uniqueness;

import id.adminduk.matcher.Gallery;
import id.adminduk.matcher.InMemoryGallery;
import id.adminduk.office.access.Offices;
import id.adminduk.office.premises.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Chooses the gallery; a sharded one for millions takes this place later. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class UniquenessConfiguration {

  @Bean
  Gallery gallery() {
    return new InMemoryGallery();
  }

  /** The centre's worker answers the files of this installation and sees no others. */
  @Bean
  Scope centreWorkerScope(Offices offices) {
    return Scope.at(offices.here().code());
  }
}

package id.adminduk.office.uniqueness;

import id.adminduk.matcher.people.GalleryShards;
import id.adminduk.matcher.people.PeopleGallery;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.capture.Captures;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.premises.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Chooses the gallery: everybody in this process; shards on other machines take this place. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class UniquenessConfiguration {

  @Bean
  GalleryShards gallery() {
    return new PeopleGallery();
  }

  /** The centre's worker answers the files of this installation and sees no others. */
  @Bean
  Scope centreWorkerScope(Offices offices) {
    return Scope.at(offices.here().code());
  }

  /** The office whose records this worker brings conclusions to. */
  @Bean
  OfficeCode centreOffice(Offices offices) {
    return offices.here().code();
  }

  /** Where nobody is known to have signed, nobody is kept from judging by it. */
  @Bean
  Recorders recorders(Captures captures, Officers officers) {
    return job ->
        job.recordedBy()
            .or(() ->
                job.caseId()
                    .flatMap(captures::sealedBy)
                    .flatMap(officers::find)
                    .map(Officer::person))
            .orElseGet(() -> new PersonId(job.subject()));
  }
}

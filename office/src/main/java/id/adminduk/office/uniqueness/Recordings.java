package id.adminduk.office.uniqueness;

import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.capture.Captures;
import id.adminduk.office.capture.SealedCapture;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which recording a row is about: that of its own file, else the resident's latest. */
@Component
class Recordings {

  private final Captures captures;

  Recordings(Captures captures) {
    this.captures = captures;
  }

  /** One person is recorded once for life, so S2, S3, S5, S9 and S11 print from an older file. */
  Optional<SealedCapture> behind(OpenStep row) {
    return captures.sealedOf(row.caseId()).or(() -> captures.latestOf(row.pemohon()));
  }
}

package id.adminduk.office.uniqueness;

import java.util.UUID;

/** A fault: somebody asked for a way between statuses that domain.md 4.2 does not draw. */
public final class ForbiddenTransition extends RuntimeException {

  ForbiddenTransition(UUID subject, RecordStatus from, RecordStatus to) {
    super("record " + subject + " is " + from + " and cannot become " + to);
  }
}

package id.adminduk.formats;

import java.io.Serial;
import java.util.Optional;

/** Ends a header walk early; never leaves the package, {@link Images} turns it into a verdict. */
final class Refused extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final transient ImageVerdict.Rejected verdict;

  Refused(ImageVerdict.Reason reason, String detail) {
    this(new ImageVerdict.Rejected(reason, detail, Optional.empty()));
  }

  Refused(ImageVerdict.Rejected verdict) {
    super(verdict.detail(), null, false, false);
    this.verdict = verdict;
  }

  ImageVerdict.Rejected verdict() {
    return verdict;
  }
}

package id.adminduk.office.access;

import org.springframework.stereotype.Component;

/** Knows the office this installation serves. */
@Component
public class Offices {

  private final Office here;

  Offices(OfficeSettings settings) {
    this.here = settings.toOffice();
  }

  /** Gives the office whose counters these are. */
  public Office here() {
    return here;
  }
}

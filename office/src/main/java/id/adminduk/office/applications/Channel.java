package id.adminduk.office.applications;

/** How a file came in. */
public enum Channel {
  /** At the office: terminal or counter. */
  LOKET,
  /** From the resident's own phone or computer (S9). */
  DARING,
  /** From a field service, such as a school (S8 row 5). */
  LAPANGAN
}

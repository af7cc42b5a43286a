package id.adminduk.office.uniqueness;

import id.adminduk.office.access.PersonId;

/** Knows who signed a recording off, as a person: who recorded never judges. */
interface Recorders {

  /** Gives the person behind the recording of a sending. */
  PersonId of(SearchJob job);
}

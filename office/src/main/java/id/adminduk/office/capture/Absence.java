package id.adminduk.office.capture;

/** A sample that cannot be taken, with its reason. */
record Absence(Slot slot, AbsenceReason reason, String note) {}

package id.adminduk.office.capture;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.StepId;

/** Who is at the desk with which file: what every form of the desk carries. */
record Sitting(CaseNumber number, StepId step, Officer officer) {}

package id.adminduk.office.applications;

import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.StepId;
import java.time.Instant;
import java.util.Optional;

/** One open row on somebody's list. */
public record WorkItem(
    CaseNumber number,
    StepId step,
    SopRow row,
    String service,
    Optional<Nik> applicant,
    String namaPemohon,
    Optional<String> ticket,
    Instant openedAt,
    Instant dueAt,
    Optional<WaitReason> waiting,
    boolean late) {}

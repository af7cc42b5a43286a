package id.adminduk.office.applications;

import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Token;
import java.time.Instant;
import java.util.Optional;

/** One row of {@code applications.case_file}. */
record CaseRecord(
    CaseId id,
    CaseNumber number,
    RevisionId revision,
    Optional<Nik> applicant,
    String namaPemohon,
    CaseForm form,
    Channel channel,
    Optional<String> ticket,
    Token trackingToken,
    Token pickupToken,
    CaseStatus status,
    Instant receivedAt,
    Instant dueAt,
    Optional<Instant> closedAt) {}

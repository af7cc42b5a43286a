package id.adminduk.office.kernel;

import java.util.UUID;

/** Identifies one application file (berkas) inside the system; people use {@link CaseNumber}. */
public record CaseId(UUID value) {}

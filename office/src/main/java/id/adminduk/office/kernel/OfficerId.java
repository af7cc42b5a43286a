package id.adminduk.office.kernel;

import java.util.UUID;

/** Identifies an officer's account for ever, also after it is closed. */
public record OfficerId(UUID value) {}

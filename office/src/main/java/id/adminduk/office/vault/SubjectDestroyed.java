package id.adminduk.office.vault;

import java.util.UUID;

/** A person's key was destroyed; whoever keeps something of the person in memory drops it. */
public record SubjectDestroyed(UUID subject) {}

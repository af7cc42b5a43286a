package id.adminduk.matcher;

import java.util.UUID;

/** Refers to an enrolled person by a random number; only the office can tell who it is. */
public record SubjectRef(UUID value) {}

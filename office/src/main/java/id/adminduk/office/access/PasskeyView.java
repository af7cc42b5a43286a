package id.adminduk.office.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One passkey as its owner sees it.
 *
 * @param label the name the owner gave the device
 */
public record PasskeyView(UUID id, String label, Instant created, Optional<Instant> lastUsed) {}

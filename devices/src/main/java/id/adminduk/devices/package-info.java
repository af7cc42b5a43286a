/**
 * The office's view of its machines: card printer, chip encoder and reader, capture station.
 *
 * <p>Each machine is an interface with outcomes as sealed types, because a machine may refuse,
 * break or fall silent. Whatever only pretends to be a machine says SIMULATOR in its display name,
 * so no clerk takes it for a real one. Rooms: {@code card} prints, {@code chip} encodes and reads,
 * {@code capture} takes fingers, eyes, face and signature.
 */
@NullMarked
package id.adminduk.devices;

import org.jspecify.annotations.NullMarked;

package id.adminduk.ledger;

/**
 * A row whose content the reader of an export may not see: only its place in the tree.
 *
 * @param leaf the hash under which it stands in its seal, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // A row on its way, never compared.
record HiddenRow(long serial, byte[] leaf) {}

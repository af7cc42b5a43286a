package id.adminduk.office.catalogue;

/**
 * Identifies one wording of one SOP by the SHA-256 of its file, hexadecimal.
 *
 * <p>The digest and not a counter, so that the same file is the same revision in every office and a
 * changed byte is another one.
 */
public record RevisionId(String digest) {}

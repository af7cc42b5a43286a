package id.adminduk.office.catalogue;

import java.util.Optional;

/**
 * Where in a procedure file something is wrong.
 *
 * @param file path below the folder of procedures
 * @param line counted from 1; 1 also when the whole file is meant
 * @param row key of the SOP row, when the flaw is inside one
 */
public record FlawPlace(String file, int line, Optional<String> row) {}

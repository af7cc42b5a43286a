package id.adminduk.office.uniqueness.bench;

import java.util.OptionalDouble;

/**
 * A line of the work list.
 *
 * @param likest score of the best candidate, decibans
 * @param opinions how many were given; never which
 * @param asked whether a question to the office is open
 */
record Waiting(
    Adjudication matter, OptionalDouble likest, int candidates, int opinions, boolean asked) {}

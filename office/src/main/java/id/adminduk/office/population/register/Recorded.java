package id.adminduk.office.population.register;

import id.adminduk.office.population.life.Changes;

/**
 * An event that is in the register now.
 *
 * @param event its number in the order of recording
 */
public record Recorded(long event, Changes changes) {}

package id.adminduk.office.catalogue;

import id.adminduk.office.kernel.Role;

/**
 * One column of the SOP table.
 *
 * @param label the office's own words, shown as printed
 * @param role the canonical role behind them
 */
public record Lane(String label, Role role) {}

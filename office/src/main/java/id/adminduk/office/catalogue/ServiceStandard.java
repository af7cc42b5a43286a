package id.adminduk.office.catalogue;

import java.util.List;

/**
 * One of the fourteen components an office must promise (UU 25/2009, PermenPANRB 15/2014).
 *
 * @param number as the office prints it, 1 to 14
 * @param component its heading
 * @param lines the promise itself
 */
public record ServiceStandard(int number, String component, List<String> lines) {

  /** How many components a standard has. */
  public static final int COMPONENTS = 14;

  public ServiceStandard {
    lines = List.copyOf(lines);
  }
}

package id.adminduk.office.population.bulk;

import java.util.List;

/**
 * A row of a file as it stands there.
 *
 * @param line from 1, the header included, as an editor or a spreadsheet counts
 */
record TableRow(int line, List<String> cells) {}

package id.adminduk.office.documents;

/**
 * What an office puts on its papers of its own: head, place before the date, closing lines.
 *
 * @param government line above the name: PEMERINTAH KABUPATEN TAPIN
 * @param place before the date
 * @param closing lines under the text of letters; empty for none
 * @param logo PNG as a data URI; empty for none
 */
public record Letterhead(
    String government, String name, String address, String place, String closing, String logo) {}

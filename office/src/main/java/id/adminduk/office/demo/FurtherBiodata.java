package id.adminduk.office.demo;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the form F-1.01 asks of an invented resident beyond what a KTP-el prints.
 *
 * @param pendidikan wording of the code list
 * @param ayah name of a father who is not on the card; may be empty
 * @param ibu name of a mother who is not on the card; may be empty
 * @param recorded day of the family card, from its number
 * @param married day on which the couple of the card married
 */
record FurtherBiodata(
    String pendidikan, String ayah, String ibu, LocalDate recorded, Optional<LocalDate> married) {}

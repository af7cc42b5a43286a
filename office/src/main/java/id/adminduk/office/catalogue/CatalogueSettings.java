package id.adminduk.office.catalogue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the procedures come from.
 *
 * @param folder a folder of the office's own files; the ones shipped in the program when empty
 */
@ConfigurationProperties("adminduk.sop")
record CatalogueSettings(@DefaultValue("") String folder) {}

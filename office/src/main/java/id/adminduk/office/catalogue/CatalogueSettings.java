package id.adminduk.office.catalogue;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the procedures come from.
 *
 * @param folder a folder of the office's own files; the ones shipped in the program when empty
 * @param adopt procedures of other offices this one works by where it has none of its own, each
 *     {@code office} or {@code office/service}
 */
@ConfigurationProperties("adminduk.sop")
record CatalogueSettings(@DefaultValue("") String folder, @DefaultValue List<String> adopt) {}

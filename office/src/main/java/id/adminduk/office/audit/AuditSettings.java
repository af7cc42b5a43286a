package id.adminduk.office.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the trail is sealed.
 *
 * @param anchors file of the anchors; best on another disk or machine than the database. Empty:
 *     {@code anchors/anchors.log} in the data folder
 */
@ConfigurationProperties("adminduk.audit")
record AuditSettings(@DefaultValue("") String anchors) {

  Path anchorsIn(Path data) {
    return anchors.isBlank() ? data.resolve("anchors").resolve("anchors.log") : Path.of(anchors);
  }
}

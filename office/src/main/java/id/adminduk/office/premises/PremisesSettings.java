package id.adminduk.office.premises;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the office keeps its data and which database it uses.
 *
 * @param data the folder that survives restarts; holds the embedded database, keys and simulated
 *     cards
 * @param demo whether devices, people and the data centre are simulators
 * @param database an outside PostgreSQL; the embedded one when its url is empty
 */
@ConfigurationProperties("adminduk")
public record PremisesSettings(
    @DefaultValue("data") Path data,
    @DefaultValue("false") boolean demo,
    @DefaultValue Database database) {

  /**
   * An outside PostgreSQL 18.
   *
   * @param url JDBC address; empty means embedded
   * @param ownerUser role that owns and migrates the tables
   * @param appUser role the office works with; must not own them
   */
  public record Database(
      @DefaultValue("") String url,
      @DefaultValue("adminduk_owner") String ownerUser,
      @DefaultValue("") String ownerPassword,
      @DefaultValue("adminduk_app") String appUser,
      @DefaultValue("") String appPassword) {}
}

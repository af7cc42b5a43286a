package id.adminduk.office.premises;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Wires the building: chance, clock and the two ways into the database. */
@Configuration(proxyBeanMethods = false)
class PremisesConfiguration {

  private static final int POOL = 20;

  @Bean
  Chance chance() {
    return Chance.secure();
  }

  @Bean
  Clock systemClock() {
    return Clock.systemUTC();
  }

  @Bean
  DatabaseDoor databaseDoor(PremisesSettings settings, Chance chance) {
    return DatabaseDoor.open(settings, chance);
  }

  @Bean
  @Primary
  DataSource dataSource(DatabaseDoor door) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(door.access().url());
    pool.setUsername(door.access().appUser());
    pool.setPassword(door.access().appPassword());
    pool.setMaximumPoolSize(POOL);
    pool.setPoolName("office");
    return new ScopedDataSource(pool);
  }

  /**
   * Migrations run as the owner of the tables; the office itself never owns them (house.md 8).
   *
   * <p>The owner too is under the forced policies, so a migration would see no row without a scope.
   */
  @Bean(defaultCandidate = false)
  @FlywayDataSource
  DataSource migrationDataSource(DatabaseDoor door) {
    SimpleDriverDataSource source =
        DataSourceBuilder.create()
            .type(SimpleDriverDataSource.class)
            .driverClassName("org.postgresql.Driver")
            .url(door.access().url())
            .username(door.access().ownerUser())
            .password(door.access().ownerPassword())
            .build();
    Properties properties = new Properties();
    properties.setProperty("options", "-c adminduk.scope=migration");
    source.setConnectionProperties(properties);
    return source;
  }
}

package id.adminduk.office;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the office: one process, one PostgreSQL, every room in it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OfficeApplication {

  public static void main(String[] args) {
    SpringApplication.run(OfficeApplication.class, args);
  }
}

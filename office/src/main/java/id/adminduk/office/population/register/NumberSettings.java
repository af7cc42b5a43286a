package id.adminduk.office.population.register;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where sequences begin.
 *
 * @param first 1 in a working office; 9000 where everything is invented, since lower numbers may
 *     belong to real people
 */
@ConfigurationProperties("adminduk.numbers")
record NumberSettings(@DefaultValue("1") int first) {}

package id.adminduk.office.population.register;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where sequences begin.
 *
 * @param first 1 in a working office; a demonstration begins at 9000 whatever stands here, since
 *     lower numbers may belong to real people
 */
@ConfigurationProperties("adminduk.numbers")
record NumberSettings(@DefaultValue("1") int first) {}
